import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { noteFreezing } from '../store/reports/freezings.ts';

/**
 * Notes that the freezing of a report begins, so that it is known to be broken off if the program
 * stops before the report is kept. Refuses with `store/unavailable`.
 */
export function beginFreezing(
  { db, programme }: Asked,
  id: string,
  now: Instant,
): Promise<Result<null>> {
  return whenStoreAnswers(async () => {
    await noteFreezing(db, programme.id, id, now);
    return accept(null);
  });
}
