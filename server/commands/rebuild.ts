import type { Received } from '../../core/events/envelope.ts';
import type { EventId } from '../../core/events/ids.ts';
import { emptyBook, enter, type Book } from '../../core/ledger/book.ts';
import { decide } from '../../core/ledger/decide.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import type { Recorded } from '../../core/ledger/record.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { Db, Queryable } from '../store/engine/contract.ts';
import { StoreUnavailable } from '../store/engine/errors.ts';
import { compareJournal, compareState } from '../store/ledger/compare-journal.ts';
import { decidedEvents, eventStates, journalOf } from '../store/ledger/journal-pages.ts';
import type { LoggedEvent } from '../store/ledger/journal-pages.ts';
import { rowsOf, type StateRow } from '../store/ledger/ledger-rows.ts';
import { compareProjections, type Difference } from '../store/ledger/projections.ts';
import { makeSearchAgain } from '../store/register/register-again.ts';
import { lockProgramme, type LogEnd } from '../store/programmes.ts';
import type { ProgrammeContext } from './record-events.ts';

export type RebuildOptions = {
  /** Only balances, rollups and register from the journal; the journal itself is trusted. */
  readonly projectionsOnly: boolean;
  /** Put what was made again in the place of what differs. The journal is never changed. */
  readonly write: boolean;
  /** Told from time to time: events decided again, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type RebuildReport = {
  /** Events decided again; 0 when only projections were made. */
  readonly events: number;
  /** Rows that follow from the journal, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Rows that differ, by table: empty when all is well. */
  readonly differing: Readonly<Record<string, number>>;
  /** The first of them. */
  readonly differences: readonly Difference[];
  readonly wrote: boolean;
};

const differencesShown = 1_000;

/**
 * Makes again what can be made again and tells every difference (there must be none): decides all
 * events anew in the order in which they were decided and compares what they write with the
 * journal, then sums the journal and compares the projections. Nobody writes meanwhile. Refuses
 * with `programme/unknown`, `store/unavailable`, `store/disk-full`.
 *
 * Deciding needs memory for all lots and facts of the programme, some kilobytes an event.
 */
export async function rebuild(
  db: Db,
  context: ProgrammeContext,
  options: RebuildOptions,
): Promise<Result<RebuildReport>> {
  try {
    return await db.transaction(async (tx) => {
      const { programme } = context;
      const end = await lockProgramme(tx, programme);
      if (!end) return refuse({ code: 'programme/unknown', facts: { programme } });
      const found = newFindings();
      const events = options.projectionsOnly ? 0 : await replay(tx, context, end, options, found);
      for await (const compared of compareProjections(tx, context, options.write)) {
        found.rows[compared.table] = compared.rows;
        note(found, compared.differences, compared.differing);
      }
      if (options.write) await makeSearchAgain(tx, context);
      const wrote = options.write && Object.keys(found.differing).length > 0;
      return accept({ events, ...found, wrote });
    });
  } catch (error) {
    if (error instanceof StoreUnavailable) return refuse(error.problem);
    throw error;
  }
}

type Findings = {
  readonly rows: Record<string, number>;
  readonly differing: Record<string, number>;
  readonly differences: Difference[];
};

const newFindings = (): Findings => ({ rows: {}, differing: {}, differences: [] });

function note(found: Findings, differences: readonly Difference[], count?: number): void {
  for (const difference of differences) {
    if (count === undefined) addTo(found.differing, difference.table, 1);
    if (found.differences.length < differencesShown) found.differences.push(difference);
  }
  const table = differences[0]?.table;
  if (count !== undefined && table !== undefined) addTo(found.differing, table, count);
}

function addTo(counts: Record<string, number>, table: string, count: number): void {
  counts[table] = (counts[table] ?? 0) + count;
}

type Replay = {
  readonly book: Book;
  readonly states: Map<EventId, StateRow>;
  decided: number;
  /** The newest event decided so far, in the order of the log: it wakes what waited. */
  newest: { readonly seq: number; readonly receivedAt: Instant } | undefined;
};

async function replay(
  tx: Queryable,
  context: ProgrammeContext,
  end: LogEnd,
  options: RebuildOptions,
  found: Findings,
): Promise<number> {
  const { programme } = context;
  const run: Replay = { book: emptyBook(), states: new Map(), decided: 0, newest: undefined };
  for await (const page of decidedEvents(tx, programme)) {
    const recorded = page.map((logged) => decideAgain(logged, run, context, found));
    const rows = rowsOf(recorded.flat(), { ...end, lastDecided: run.decided }, () => '');
    run.decided = rows.lastDecided;
    for (const row of rows.states.values()) run.states.set(row.event, row);
    for (const row of rows.changes.values()) {
      run.states.set(row.event, { ...run.states.get(row.event), ...row });
    }
    const ids = page.map(({ event }) => event.id);
    note(found, compareJournal(await journalOf(tx, programme, ids), rows));
    options.onProgress?.(run.decided, end.lastDecided);
  }
  for await (const page of eventStates(tx, programme)) {
    for (const stored of page) note(found, compareState(stored, run.states.get(stored.event)));
  }
  return run.decided;
}

/** An event with a lower number than one decided before it had waited for that one. */
function decideAgain(
  { event, seq }: LoggedEvent,
  run: Replay,
  { catalogue }: ProgrammeContext,
  found: Findings,
): readonly Recorded[] {
  const waited = run.newest !== undefined && seq < run.newest.seq;
  const again: Received<LedgerEvent> =
    waited && run.newest ? { ...event, wokenAt: run.newest.receivedAt } : event;
  if (!waited) run.newest = { seq, receivedAt: event.receivedAt };
  const decision = decide(again, run.book, catalogue);
  if (decision.outcome === 'accepted') {
    enter(run.book, event, decision);
    return [{ event, decision, wasWaiting: false }];
  }
  const { outcome, problem } = decision;
  const stored = { outcome: 'accepted' };
  note(found, [{ table: 'event', key: { id: event.id }, stored, rebuilt: { outcome, problem } }]);
  return [];
}
