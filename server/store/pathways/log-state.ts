import type { EventId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { eventColumns, eventOf, type EventRow } from '../ledger/event-rows.ts';
import { millis } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

/** How far the log was written and decided, and which files are there beside it. */
export type LogState = {
  readonly epoch: string;
  readonly lastSeq: number;
  readonly lastDecided: number;
  readonly files: number;
  /** When the last file came; null while there is none. */
  readonly lastFile: Instant | null;
};

/** Answers: in which state is the log? */
export async function logState(db: Queryable, programme: string): Promise<LogState> {
  const [row] = await db.query<LogState>(
    `
    select p.epoch, p.last_seq as "lastSeq", p.last_decided as "lastDecided",
      f.files, f.last as "lastFile"
    from programme p
    cross join lateral (
      select count(*)::int as files, ${millis('max(stored_at)')} as last
      from stored_file where programme = $1) f
    where p.programme = $1`,
    [programme],
  );
  if (row === undefined) throw new Error('Bug: the programme that is served is not in the store');
  return row;
}

export function isSameState(a: LogState, b: LogState): boolean {
  return (
    a.epoch === b.epoch &&
    a.lastSeq === b.lastSeq &&
    a.lastDecided === b.lastDecided &&
    a.files === b.files &&
    a.lastFile === b.lastFile
  );
}

export type DecidedRow = { readonly event: EventRow; readonly isAccepted: boolean };

/** Answers: what came after one state of the log up to another and was decided by then? */
export async function decidedBetween(
  db: Queryable,
  programme: string,
  after: Pick<LogState, 'lastSeq'>,
  upTo: Pick<LogState, 'lastSeq' | 'lastDecided'>,
): Promise<readonly DecidedRow[]> {
  const rows = await db.query(
    `
    select ${eventColumns}, t.state
    from event e
    cross join lateral (
      select state, decided_seq from event_state
      where programme = $1 and event = e.id limit 1) t
    where e.programme = $1 and e.seq > $2::bigint and e.seq <= $3::bigint
      and t.decided_seq <= $4::bigint`,
    [programme, after.lastSeq, upTo.lastSeq, upTo.lastDecided],
  );
  return rows.map((row) => ({ event: eventOf(row), isAccepted: row['state'] === 'accepted' }));
}

/** Answers: which statements announced the files that came since then? */
export async function announcingSince(
  db: Queryable,
  programme: string,
  since: Instant | null,
): Promise<readonly EventId[]> {
  const rows = await db.query<{ readonly id: EventId }>(
    `
    with came as materialized (
      select sha256 from stored_file
      where programme = $1 and stored_at >= to_timestamp($2::bigint / 1000.0))
    select e.id from event e
    where e.statement = 'evidence.attach' and e.programme = $1
      and e.payload ->> 'sha256' in (select sha256 from came)`,
    [programme, since ?? 0],
  );
  return rows.map(({ id }) => id);
}

/**
 * Answers: whose are these flows, such as weighings, dispatches and acceptances? Of a dispatch that
 * was corrected, whoever stands in it now and whoever stood in it before.
 */
export async function actorsOfFlows(
  db: Queryable,
  programme: string,
  events: readonly string[],
): Promise<readonly string[]> {
  if (events.length === 0) return [];
  const rows = await db.query<{ readonly actor: string }>(
    `
    with asked as materialized (select distinct id from unnest($2::text::uuid[]) as w(id)),
    weighed as materialized (
      select l.* from asked cross join lateral (
        select giver, giver_place, holder, collector from lot
        where created_by = asked.id and programme = $1 offset 0) l),
    sent as materialized (
      select coalesce(e.transfer, e.id) as id from asked cross join lateral (
        select id, transfer from event where programme = $1 and id = asked.id limit 1) e),
    spoken as materialized (
      select s.id from sent s union
      select t.speaker from sent s cross join lateral (
        select speaker from event_state where programme = $1 and event = s.id limit 1) t
      where t.speaker is not null),
    sides as materialized (
      select e.sender, e.receiver from spoken s cross join lateral (
        select sender, receiver from event where programme = $1 and id = s.id limit 1) e),
    found as (
      select giver as actor from weighed union select holder from weighed
      union select collector from weighed
      union select p.actor from weighed w cross join lateral (
        select actor from place_profile where programme = $1 and place = w.giver_place limit 1) p
      union select sender from sides union select receiver from sides)
    select actor from found where actor is not null`,
    [programme, arrayText(events)],
  );
  return rows.map(({ actor }) => actor);
}
