import type { BookedLine, Moved } from '../../../core/indicators/counted-deliveries.ts';
import type { EventId } from '../../../core/events/ids.ts';
import { happenedAt } from '../../../core/ledger/timing.ts';
import type { Received } from '../../../core/events/envelope.ts';
import { dayOf } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

export type MovedAsked = {
  readonly programme: string;
  /** Kinds of actors that are outlets: what comes back from one is less delivered. */
  readonly outletKinds: readonly string[];
  readonly offsetMinutes: number;
};

type LineRow = BookedLine &
  Pick<Received, 'occurredAt' | 'receivedAt' | 'skewMs'> &
  Pick<Moved, 'decided' | 'fact' | 'delivery' | 'lot'> & {
    readonly event: EventId;
    /** Of what annuls: what else it annuls. */
    readonly isVoid: boolean;
    readonly cascade: readonly EventId[] | null;
  };

/**
 * Answers: what moved mass from the chain to an outlet, or back, decision by decision? By the
 * journal behind the public figures (`flow`), so that no gram is in one and not in the other.
 *
 * @param events only what these moved; null: all
 */
export async function movedOut(
  db: Queryable,
  { programme, outletKinds, offsetMinutes }: MovedAsked,
  events: readonly string[] | null = null,
): Promise<readonly Moved[]> {
  const rows = await db.query<LineRow>(movedText(events === null), [
    programme,
    outletKinds,
    ...(events === null ? [] : [arrayText(events)]),
  ]);
  const moved = new Map<EventId, Moved & { readonly lines: BookedLine[] }>();
  for (const row of rows) {
    const { event, decided, fact, delivery, lot, isVoid, cascade } = row;
    const { day, holder, taker, material, district, grams } = row;
    const line = { day, holder, taker, material, district, grams };
    const had = moved.get(event);
    if (had !== undefined) {
      had.lines.push(line);
      continue;
    }
    const happened = dayOf(happenedAt(row), offsetMinutes);
    const annuls = isVoid ? [fact, ...(cascade ?? [])] : null;
    moved.set(event, { decided, fact, delivery, lot, happened, annuls, lines: [line] });
  }
  return [...moved.values()];
}

function movedText(isAll: boolean): string {
  const journal = isAll
    ? 'flow where programme = $1'
    : `unnest($3::text::uuid[]) as asked(id)
      cross join lateral (
        select * from flow where programme = $1 and event = asked.id offset 0) f where true`;
  return `
    with moved as materialized (
      select event, to_char(day, 'YYYY-MM-DD') as day, holder, other::uuid as taker, material,
        district, case when class = 'delivered' then grams else -grams end as grams
      from ${journal} and side = 'chain' and (class = 'delivered' or (
        class = 'accepted' and other in (
          select id::text from actor where programme = $1 and kind = any($2::text[])))))
    select m.*, s.decided, s.fact, coalesce(f.transfer, f.id) as delivery,
      ${millis('f.occurred_at')} as "occurredAt", ${millis('f.received_at')} as "receivedAt",
      f.skew_ms as "skewMs", t.lot, v.id is not null as "isVoid", v.cascade
    from moved m
    cross join lateral (
      select coalesce(fact, event) as fact, decided_seq as decided from event_state
      where programme = $1 and event = m.event limit 1) s
    cross join lateral (
      select id, transfer, occurred_at, received_at, skew_ms from event
      where programme = $1 and id = s.fact limit 1) f
    left join lateral (
      select lot from posting
      where programme = $1 and event = s.fact and kind = 'transit' and grams < 0 limit 1) t on true
    left join lateral (
      select id, payload -> 'cascade' as cascade from event
      where programme = $1 and id = m.event and s.fact <> m.event and kind = 'flow.void'
      limit 1) v on true`;
}
