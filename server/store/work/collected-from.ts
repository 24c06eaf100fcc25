import type { EventId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { newStatement } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

/** What was taken from somebody, or at somebody's place, by a holder, after all amendments. */
export type CollectedRow = {
  readonly event: EventId;
  readonly giver: string | null;
  readonly place: string | null;
  readonly holder: string;
  readonly material: string;
  readonly code: string;
  readonly at: Instant;
  readonly grams: number;
};

/** Answers: which weighings brought in what came from these actors or places? The oldest first. */
export async function collectedFrom(
  db: Queryable,
  programme: string,
  asked: {
    readonly givers: readonly string[];
    readonly places: readonly string[];
    readonly from: Instant;
    /** Not itself. */
    readonly before: Instant;
  },
): Promise<readonly CollectedRow[]> {
  const to = newStatement();
  to.param(programme);
  const from = `to_timestamp(${to.param(asked.from)}::bigint / 1000.0)`;
  const before = `to_timestamp(${to.param(asked.before)}::bigint / 1000.0)`;
  const lots = (column: string, ids: readonly string[]): string => `
      select l.id, l.giver, l.giver_place, l.holder, l.material, l.code, l.created_by, l.created_at
      from unnest(${to.param(arrayText(ids))}::text::uuid[]) as asked(id)
      cross join lateral (
        select * from lot
        where programme = $1 and ${column} = asked.id and created_at >= ${from}
          and created_at < ${before} offset 0) l`;
  return db.query<CollectedRow>(
    `
    select l.created_by as event, l.giver, l.giver_place as place, l.holder, l.material, l.code,
      l.created_at as at, m.grams
    from (${lots('giver', asked.givers)} union ${lots('giver_place', asked.places)}) l
    cross join lateral (
      select -sum(grams)::bigint as grams from posting
      where programme = $1 and lot = l.id and kind = 'world_source') m
    where m.grams > 0
    order by l.created_at, l.id`,
    to.params,
  );
}
