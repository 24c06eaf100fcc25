import type { Db } from '../store/engine/contract.ts';
import { isSameState, logState, type LogState } from '../store/pathways/log-state.ts';
import type { Asked } from './asked.ts';

const answersMost = 60;

/**
 * Keeps what follows from the log alone, worked out once for each state of it. Never what depends
 * on who asks, or on the clock beyond what `key` says: whoever asks with that key is answered it.
 */
export function whileLogStands<T>(): (
  asked: Asked,
  key: string,
  make: () => Promise<T>,
) => Promise<T> {
  const kept = new WeakMap<Db, { state: LogState; answers: Map<string, Promise<T>> }>();
  return async ({ db, programme }, key, make) => {
    const state = await logState(db, programme.id);
    let here = kept.get(db);
    if (here === undefined || !isSameState(here.state, state)) {
      here = { state, answers: new Map() };
      kept.set(db, here);
    }
    const { answers } = here;
    const before = answers.get(key);
    if (before !== undefined) return before;
    const made = make();
    if (answers.size >= answersMost) answers.clear();
    answers.set(key, made);
    made.catch(() => answers.delete(key));
    return made;
  };
}
