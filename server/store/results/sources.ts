import type { LotId } from '../../../core/events/ids.ts';
import type { SourceEdge } from '../../../core/lineage/source-shares.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

/**
 * Answers: what went into which lots? Mass that entered from outside comes together by the kind of
 * its source, so that there are few rows however many sacks there were. Only edges that count:
 * their event speaks for its fact.
 *
 * @param lots only into these and into all that they were made of; null: into all
 */
export async function sourceEdges(
  db: Queryable,
  programme: string,
  lots: readonly LotId[] | null,
): Promise<readonly SourceEdge[]> {
  const into =
    lots === null
      ? `edge as materialized (
      select event, child, parent, grams from lineage where programme = $1)`
      : `walk(lot) as (
      select id from unnest($2::text::uuid[]) as asked(id)
      union
      select e.parent from walk w cross join lateral (
        select parent from lineage
        where child = w.lot and programme = $1 and ${isLive} offset 0) e),
    edge as materialized (
      select e.* from walk w cross join lateral (
        select event, child, parent, grams from lineage
        where child = w.lot and programme = $1 offset 0) e)`;
  return db.query<SourceEdge>(
    `
    with recursive ${into},
    spoken as materialized (
      select d.event from (select distinct event from edge) d
      cross join lateral (
        select state from event_state where programme = $1 and event = d.event limit 1) s
      where s.state = 'accepted')
    select e.child, case when p.source is null then e.parent end as parent,
      coalesce(p.source ->> 'kind', '') as kind, sum(e.grams)::bigint as grams
    from edge e
    cross join lateral (
      select source from lot where programme = $1 and id = e.parent limit 1) p
    where e.event in (select event from spoken)
    group by 1, 2, 3`,
    lots === null ? [programme] : [programme, arrayText(lots)],
  );
}

/** Answers: which of these lots entered from outside as they are, and from what kind of source? */
export async function enteredAs(
  db: Queryable,
  programme: string,
  lots: readonly LotId[],
): Promise<readonly SourceEdge[]> {
  return db.query<SourceEdge>(
    `
    select l.id as child, null as parent, coalesce(l.source ->> 'kind', '') as kind, 1 as grams
    from unnest($2::text::uuid[]) as asked(id)
    cross join lateral (
      select id, source from lot where programme = $1 and id = asked.id limit 1) l
    where l.source is not null`,
    [programme, arrayText(lots)],
  );
}

/** Answers: which lots were made by these events, or by what they amend, and of those lots? */
export async function lotsBelow(
  db: Queryable,
  programme: string,
  events: readonly string[],
): Promise<readonly LotId[]> {
  const rows = await db.query<{ readonly lot: LotId }>(
    `
    with recursive named as materialized (
      select distinct id from unnest($2::text::uuid[]) as w(id)),
    chain as materialized (
      select id from named
      union
      select s.event from named cross join lateral (
        select event from event_state where programme = $1 and fact = named.id offset 0) s),
    walk(lot) as (
      select e.child from chain cross join lateral (
        select child from lineage
        where event = chain.id and programme = $1 offset 0) e
      union
      select e.child from walk w cross join lateral (
        select child from lineage where parent = w.lot and programme = $1 offset 0) e)
    select lot from walk`,
    [programme, arrayText(events)],
  );
  return rows.map(({ lot }) => lot);
}

const isLive = `(
          select s.state from event_state s
          where s.programme = $1 and s.event = lineage.event) = 'accepted'`;
