import { accept, type Result } from '../../core/problems/problem.ts';
import * as store from '../store/questions/standing.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

export type Standing = store.Standing;

/** Where the programme stands: enough to know whether an answer of before is still the answer. */
export function standing({ db, programme }: Asked): Promise<Result<Standing>> {
  return whenStoreAnswers(async () => accept(await store.standing(db, programme.id)));
}
