import type { EventId, LotId } from '../../../core/events/ids.ts';
import { happenedAt, isAhead } from '../../../core/ledger/timing.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { newStatement } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';
import { factsFound, liveFacts, speakerOf, spokenPayload } from './live-facts.ts';

export type TravellingLot = {
  readonly lot: LotId;
  readonly code: string;
  readonly material: string;
  readonly grade: string | null;
  readonly grams: number;
};

/** A dispatch that holds, as its last correction says, and its acceptance where there is one. */
export type TransferRow = {
  readonly event: EventId;
  readonly sentAt: Instant;
  readonly payload: unknown;
  readonly lots: readonly TravellingLot[];
  readonly acceptance: EventId | null;
  /** When it happened, whatever the clock of that phone said. */
  readonly acceptedAt: Instant | null;
  /** That clock was ahead of ours. */
  readonly acceptedAhead: boolean;
  /** Who wrote down what was accepted; of a correction, who corrected. */
  readonly acceptedBy: string | null;
  readonly acceptedPayload: unknown;
};

/**
 * Answers: what did these send, or were these sent, within this time? The newest first. Voided
 * dispatches are none, and so are voided acceptances.
 *
 * @param asked.since only what is still on its way, or was accepted since then
 */
export async function transfersOf(
  db: Queryable,
  programme: string,
  asked: {
    readonly senders: readonly string[];
    readonly receivers: readonly string[];
    readonly from: Instant;
    /** Not itself. */
    readonly before: Instant;
    readonly since: Instant | null;
  },
): Promise<readonly TransferRow[]> {
  const to = newStatement();
  to.param(programme);
  const since = `to_timestamp(${to.param(asked.since ?? 0)}::bigint / 1000.0)`;
  const facts = liveFacts(to, 'flow.dispatch', [
    { column: 'sender', ids: arrayText(asked.senders), ...asked },
    { column: 'receiver', ids: arrayText(asked.receivers), ...asked },
  ]);
  const rows = await db.query<SaidRow>(transfersText(facts, since), to.params);
  return rows.map(inTime);
}

/** Answers: which of these are dispatches that hold, and what became of them? The newest first. */
export async function transfersById(
  db: Queryable,
  programme: string,
  ids: readonly string[],
): Promise<readonly TransferRow[]> {
  const found = `found as materialized (select distinct id from unnest($2::text::uuid[]) as w(id))`;
  const rows = await db.query<SaidRow>(
    transfersText(`${found}, ${factsFound(`e.kind = 'flow.dispatch'`)}`, 'to_timestamp(0)'),
    [programme, arrayText(ids)],
  );
  return rows.map(inTime);
}

type SaidRow = Omit<TransferRow, 'acceptedAhead'> & {
  readonly receivedAt: Instant | null;
  readonly skewMs: number | null;
};

function inTime({ receivedAt, skewMs, ...row }: SaidRow): TransferRow {
  const { acceptedAt: occurredAt } = row;
  if (occurredAt === null || receivedAt === null || skewMs === null) {
    return { ...row, acceptedAhead: false };
  }
  const said = { occurredAt, receivedAt, skewMs };
  return { ...row, acceptedAt: happenedAt(said), acceptedAhead: isAhead(said) };
}

function transfersText(facts: string, since: string): string {
  return `
    with ${facts}, told as materialized (
      select f.*, a.id as acceptance, a.occurred_at as accepted_at, a.recorder as accepted_by,
        a.received_at, a.skew_ms, a.payload as accepted_payload
      from fact f
      left join lateral (
        select w.id, w.occurred_at, w.received_at, w.skew_ms, p.recorder,
          ${spokenPayload('p')} as payload
        from (
          select id, occurred_at, received_at, skew_ms from event
          where programme = $1 and transfer = f.id offset 0) w
        cross join lateral (
          select ${speakerOf('event')}, state from event_state
          where programme = $1 and event = w.id limit 1) s
        cross join lateral (
          select recorder, payload from event
          where programme = $1 and id = s.speaker limit 1) p
        where s.state in ('accepted', 'corrected')
        limit 1) a on true
      where a.id is null or a.occurred_at >= ${since})
    select t.id as event, t.occurred_at as "sentAt", t.payload, t.acceptance,
      t.accepted_at as "acceptedAt", t.received_at as "receivedAt", t.skew_ms as "skewMs",
      t.accepted_by as "acceptedBy",
      t.accepted_payload as "acceptedPayload",
      (${lotsSent}) as lots
    from told t order by t.occurred_at desc, t.id desc`;
}

/** The lots that travel by the dispatch `t`, with what it and its corrections put on the way. */
const lotsSent = `
  select coalesce(json_agg(json_build_object('lot', n.lot, 'code', l.code, 'material',
    l.material, 'grade', l.grade, 'grams', n.grams) order by l.code, n.lot), '[]'::json)
  from (
    select p.lot, sum(p.grams) as grams
    from (
      select t.id as event where t.voided_seq is null
      union all
      select event from event_state
      where programme = $1 and fact = t.id and decided_seq > coalesce(t.voided_seq, 0)) c
    cross join lateral (
      select lot, grams from posting
      where programme = $1 and event = c.event and kind = 'transit' and at = t.id offset 0) p
    group by p.lot having sum(p.grams) > 0) n
  cross join lateral (
    select code, material, grade from lot where programme = $1 and id = n.lot limit 1) l`;
