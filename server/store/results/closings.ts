import type { Closing } from '../../../core/ledger/closings.ts';
import type { Queryable } from '../engine/contract.ts';

/** Answers: which months were closed, and by which decisions? */
export async function monthClosings(db: Queryable, programme: string): Promise<readonly Closing[]> {
  return db.query<Closing>(
    `
    select p.month, s.decided_seq as decided
    from period p
    cross join lateral (
      select decided_seq from event_state
      where programme = $1 and event = p.closed_by limit 1) s
    where p.programme = $1 order by p.month`,
    [programme],
  );
}
