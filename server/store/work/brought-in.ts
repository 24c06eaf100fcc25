import type { Day, Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { newStatement } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

/**
 * Which lots: those that came in to these holders, those that these people brought in (whether
 * for somebody else or for themselves), or those that came from these actors or their places.
 */
export type BroughtBy =
  | { readonly holders: readonly string[] }
  | { readonly people: readonly string[] }
  | { readonly givers: readonly string[]; readonly places: readonly string[] };

/** Grams that entered on one day, after all amendments; lots that were voided are none. */
export type BroughtRow = {
  readonly collector: string | null;
  readonly holder: string;
  readonly material: string;
  readonly day: Day;
  readonly grams: number;
  readonly weighings: number;
};

/** Answers: what came in within this time, by who brought it, for whom, material and day? */
export async function broughtIn(
  db: Queryable,
  programme: string,
  asked: {
    readonly by: BroughtBy;
    readonly from: Instant;
    /** Not itself. */
    readonly before: Instant;
    readonly offsetMinutes: number;
  },
): Promise<readonly BroughtRow[]> {
  const to = newStatement();
  to.param(programme);
  const from = `to_timestamp(${to.param(asked.from)}::bigint / 1000.0)`;
  const before = `to_timestamp(${to.param(asked.before)}::bigint / 1000.0)`;
  const offset = to.param(asked.offsetMinutes);
  const lots = (column: string, ids: readonly string[], more = ''): string => `
      select l.id, l.collector, l.holder, l.material, l.created_at
      from unnest(${to.param(arrayText(ids))}::text::uuid[]) as asked(id)
      cross join lateral (
        select * from lot
        where programme = $1 and ${column} = asked.id and created_at >= ${from}
          and created_at < ${before} ${more} offset 0) l`;
  const { by } = asked;
  const parts =
    'holders' in by
      ? [lots('holder', by.holders, 'and source is not null')]
      : 'people' in by
        ? [
            lots('collector', by.people),
            lots('holder', by.people, 'and source is not null and collector is null'),
          ]
        : [lots('giver', by.givers), lots('giver_place', by.places)];
  return db.query<BroughtRow>(
    `
    select l.collector, l.holder, l.material,
      ((l.created_at at time zone 'UTC') + ${offset}::int * interval '1 minute')::date as day,
      sum(m.grams)::bigint as grams, count(*) as weighings
    from (${parts.join(' union ')}) l
    cross join lateral (
      select -sum(grams) as grams from posting
      where programme = $1 and lot = l.id and kind = 'world_source') m
    where m.grams > 0
    group by 1, 2, 3, 4 order by 4 desc, 3, 1, 2`,
    to.params,
  );
}
