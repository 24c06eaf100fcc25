import type { EventId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { eventColumns, eventOf, type EventRow } from '../ledger/event-rows.ts';
import { millis } from '../ledger/statement.ts';

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

/** Answers: what was decided after one state of the log up to another, also what had waited? */
export async function decidedBetween(
  db: Queryable,
  programme: string,
  after: Pick<LogState, 'lastDecided'>,
  upTo: Pick<LogState, 'lastDecided'>,
): Promise<readonly DecidedRow[]> {
  const rows = await db.query(
    `
    with decided as materialized (
      select event as id, state from event_state
      where decided_seq > $2::bigint and decided_seq <= $3::bigint and programme = $1)
    select ${eventColumns}, d.state
    from decided d
    cross join lateral (select * from event where programme = $1 and id = d.id limit 1) e`,
    [programme, after.lastDecided, upTo.lastDecided],
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
