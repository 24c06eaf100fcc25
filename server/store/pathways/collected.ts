import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

/** A weighing that brought mass in, after all amendments; of a place its actor gave. */
export type WeighingRow = {
  readonly id: EventId;
  readonly at: Instant;
  readonly giver: ActorId | null;
  readonly taker: ActorId;
  readonly bringer: ActorId | null;
  readonly material: string;
  readonly grams: number;
};

const columns = `l.created_by as id, ${millis('l.created_at')} as at,
  coalesce(l.giver, place.actor) as giver, l.holder as taker, l.collector as bringer, l.material`;

const ofPlace = `
  left join lateral (
    select actor from place_profile
    where programme = $1 and place = l.giver_place limit 1) place on true`;

/** Answers: which weighings brought in what these gave, brought or took? */
export async function weighingsOf(
  db: Queryable,
  programme: string,
  ids: readonly string[],
): Promise<readonly WeighingRow[]> {
  if (ids.length === 0) return [];
  const by = (column: string): string => `
    select l.* from asked cross join lateral (
      select id, created_by, created_at, giver, giver_place, holder, collector, material
      from lot
      where programme = $1 and ${column} = asked.id and source is not null offset 0) l`;
  return db.query<WeighingRow>(
    `
    with asked as materialized (select distinct id from unnest($2::text::uuid[]) as w(id)),
    places as materialized (
      select p.place as id from asked cross join lateral (
        select place from place_profile
        where programme = $1 and actor = asked.id offset 0) p),
    found as materialized (
      ${by('giver')} union ${by('collector')} union ${by('holder')} union
      ${by('giver_place').replace('from asked', 'from places asked')})
    select ${columns}, m.grams from found l
    cross join lateral (
      select -sum(grams)::bigint as grams from posting
      where programme = $1 and lot = l.id and kind = 'world_source') m
    ${ofPlace}
    where m.grams > 0`,
    [programme, arrayText(ids)],
  );
}

/** Answers: which of these events are weighings that brought mass in, as they read now? */
export async function weighingsByEvent(
  db: Queryable,
  programme: string,
  events: readonly string[],
): Promise<readonly WeighingRow[]> {
  return db.query<WeighingRow>(
    `
    with asked as materialized (select distinct id from unnest($2::text::uuid[]) as w(id))
    select ${columns}, m.grams from asked
    cross join lateral (
      select id, created_by, created_at, giver, giver_place, holder, collector, material
      from lot
      where created_by = asked.id and programme = $1 and source is not null offset 0) l
    cross join lateral (
      select -sum(grams)::bigint as grams from posting
      where programme = $1 and lot = l.id and kind = 'world_source') m
    ${ofPlace}
    where m.grams > 0`,
    [programme, arrayText(events)],
  );
}

/** Lots of a page: so many rows come over at once, and others are answered between two pages. */
const lotsOfPage = 4_000;

/** Answers: all weighings of the programme that brought mass in, some at a time. */
export async function* weighingPages(
  db: Queryable,
  programme: string,
): AsyncGenerator<readonly WeighingRow[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db.query<WeighingRow & { readonly lot: string }>(
      `
      with page as materialized (
        select id, created_by, created_at, giver, giver_place, holder, collector, material, source
        from lot where programme = $1 and id > $2::uuid order by id limit $3::int)
      select ${columns}, l.id as lot, case when l.source is null then 0 else coalesce(m.grams, 0)
        end as grams
      from page l
      left join lateral (
        select -sum(grams)::bigint as grams from posting
        where programme = $1 and lot = l.id and kind = 'world_source') m on true
      ${ofPlace}
      order by l.id`,
      [programme, after, lotsOfPage],
    );
    yield rows.filter(({ grams }) => grams > 0);
    const last = rows.at(-1);
    if (last === undefined || rows.length < lotsOfPage) return;
    after = last.lot;
  }
}
