import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

/** What one delivery brought to an outlet of one material, after all amendments. */
export type DeliveredRow = {
  readonly id: EventId;
  readonly day: Day;
  readonly holder: ActorId;
  readonly taker: ActorId;
  readonly material: string;
  readonly district: string;
  /** Below zero: the chain took it back from an outlet. */
  readonly grams: number;
};

/**
 * Answers: what left the chain to an outlet, delivery by delivery? By the same journal as the
 * public figures (`flow`), so that both are one number. A delivery bears the id of its dispatch.
 *
 * @param outletKinds kinds of actors that are outlets: what comes back from one is less delivered
 * @param events only what these moved, which adds to what was before; null: all
 */
export async function deliveredRows(
  db: Queryable,
  programme: string,
  outletKinds: readonly string[],
  events: readonly string[] | null = null,
): Promise<readonly DeliveredRow[]> {
  const journal =
    events === null
      ? 'flow where programme = $1'
      : `unnest($3::text::uuid[]) as asked(id)
      cross join lateral (
        select * from flow where programme = $1 and event = asked.id offset 0) f where true`;
  return db.query<DeliveredRow>(
    `
    with moved as materialized (
      select event, day, holder, other, material, district,
        case when class = 'delivered' then grams else -grams end as grams
      from ${journal} and side = 'chain' and (class = 'delivered' or (
        class = 'accepted' and other in (
          select id::text from actor where programme = $1 and kind = any($2::text[]))))),
    told as materialized (
      select m.*, coalesce(f.transfer, f.id) as id
      from moved m
      cross join lateral (
        select coalesce(fact, event) as fact from event_state
        where programme = $1 and event = m.event limit 1) s
      cross join lateral (
        select id, transfer from event where programme = $1 and id = s.fact limit 1) f)
    select id, to_char(day, 'YYYY-MM-DD') as day, holder, other::uuid as taker, material, district,
      sum(grams)::bigint as grams
    from told group by id, day, holder, other, material, district
    having sum(grams) <> 0`,
    [programme, outletKinds, ...(events === null ? [] : [arrayText(events)])],
  );
}
