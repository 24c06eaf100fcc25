import type { EventId } from '../../../core/events/ids.ts';
import type { Kind } from '../../../core/ledger/entries.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';

/** Something that came after a position of the log, and the record that it touches. */
export type MovedRow = {
  /** What was asked for. */
  readonly of: string;
  readonly record: EventId;
  readonly recordKind: Kind;
  /** It is what was asked for, or accepted of it; else it is said about that. */
  readonly isRecord: boolean;
  readonly event: EventId;
  readonly kind: Kind;
  /** Of a review. */
  readonly says: string | null;
  readonly at: Instant;
};

/** Where the log stood, and when. */
export type LogThen = { readonly position: number; readonly at: Instant };

/**
 * Answers: what came over these since the log stood there? Of a dispatch also what came over what
 * was accepted of it. What waited until later, and files that arrived later, came later. What is
 * asked for may be a record or an actor; of an actor each statement is its own record.
 */
export function movedRows(
  db: Queryable,
  programme: string,
  ids: readonly string[],
  { position, at }: LogThen,
): Promise<readonly MovedRow[]> {
  return db.query<MovedRow>(
    `
    with ${records}, ${touching}
    select c.root as of, coalesce(r.id, c.id) as record, coalesce(r.kind, c.kind) as "recordKind",
      c.record = c.id as "isRecord", c.id as event, c.kind, c.payload ->> 'says' as says,
      ${millis('greatest(c.received_at, c.stored_at)')} as at
    from came c
    left join lateral (
      select id, kind, seq from event where programme = $1 and id = c.record limit 1) r on true
    where (c.is_new or c.stored_at > to_timestamp($4::bigint / 1000.0))
      -- What came and was annulled since did nothing.
      and not (c.kind = 'flow.void' and coalesce(r.seq > $3::bigint, false))
    order by c.received_at, c.id, c.record`,
    [programme, JSON.stringify(ids), position, at],
  );
}

/** The records, by what was asked for, and all that speaks of them or amends them. */
const records = `asked as materialized (
      select value::uuid as id from jsonb_array_elements_text($2::text::jsonb)),
    -- The first that was decided after the position: what waited until then came after it.
    later as materialized (
      select coalesce(min(s.decided_seq), 9223372036854775807) as first
      from (select id from event where programme = $1 and seq > $3::bigint
        order by seq limit 1000) e
      cross join lateral (
        select decided_seq from event_state where programme = $1 and event = e.id limit 1) s),
    records as materialized (
      select id as root, id as record from asked
      union
      select asked.id, a.id from asked
      cross join lateral (
        select id from event where transfer = asked.id and programme = $1 offset 0) a
      union
      select asked.id, e.transfer from asked
      cross join lateral (
        select transfer from event where programme = $1 and id = asked.id limit 1) e
      where e.transfer is not null),
    about as materialized (
      select root, record, record as event from records
      union
      select r.root, r.record, s.event from records r
      cross join lateral (
        select event from event_subject
        where programme = $1 and subject = r.record offset 0) s
      union
      select r.root, r.record, s.event from records r
      cross join lateral (
        select event from event_state where programme = $1 and fact = r.record offset 0) s
      union
      -- A void that took this along is of another fact.
      select r.root, r.record, s.amended_by from records r
      cross join lateral (
        select amended_by from event_state where programme = $1 and event = r.record limit 1) s
      where s.amended_by is not null)`;

/** Of all that, also what takes it back; and which of it came later. */
const touching = `touching as materialized (
      select root, record, event from about
      union
      -- A photo or review that was taken back.
      select w.root, w.record, s.event from about w
      cross join lateral (
        select event from event_subject
        where programme = $1 and subject = w.event and w.event <> w.record offset 0) s
      cross join lateral (
        select kind from event where programme = $1 and id = s.event limit 1) k
      where k.kind = 'evidence.retract'),
    came as materialized (
      select t.root, t.record, e.*, f.stored_at,
        e.seq > $3::bigint or t.decided_seq >= t.first as is_new
      from (
        select w.root, w.record, w.event, s.decided_seq, later.first
        from touching w cross join later
        cross join lateral (
          select state, decided_seq from event_state
          where programme = $1 and event = w.event limit 1) s
        where s.state in ('accepted', 'corrected')) t
      cross join lateral (
        select id, kind, seq, received_at, payload from event
        where programme = $1 and id = t.event limit 1) e
      left join lateral (
        select stored_at from stored_file
        where e.kind = 'evidence.attach' and programme = $1
          and sha256 = e.payload ->> 'sha256' limit 1) f on true)`;
