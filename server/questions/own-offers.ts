import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { statementsAbout } from '../store/work/statements.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { offersOut, type OffersFound } from './offers.ts';
import { workerOf } from './worker.ts';

const offersMost = 100;

/**
 * `GET /actors/:id/offers`: what an actor offered, withdrawn or not, the newest first.
 * `actors/not-found`.
 */
export function ownOffers(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<OffersFound['answer']>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const { db, programme } = asked;
    const said = await statementsAbout(db, programme.id, worker.value.ids, ['intent.offer']);
    const newest = said.toReversed().slice(0, offersMost);
    const found = await offersOut(asked, viewer, newest, { now });
    return accept(found.answer);
  });
}
