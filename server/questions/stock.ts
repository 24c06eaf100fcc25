import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { StockAnswer } from '../../wire/api/work-answers.ts';
import { heldLots } from '../store/work/held-lots.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { workerOf } from './worker.ts';

/** `GET /actors/:id/stock`: what an actor holds now, the oldest first. `actors/not-found`. */
export function stock(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<StockAnswer>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const held = await heldLots(asked.db, asked.programme.id, worker.value.ids);
    const lots = held.map((lot) => ({
      ...lot,
      grams: grams(lot.grams),
      since: instantOut(lot.since),
    }));
    return accept({ at: instantOut(now), lots });
  });
}
