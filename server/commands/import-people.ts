import type { Viewer } from '../../core/access/viewer.ts';
import type { GridLine } from '../../core/importing/people/table-of-grid.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import {
  actorOf,
  checkAgain,
  startCheck,
  type CheckedRow,
  type Reading,
} from '../questions/check-people.ts';
import type { RowOutcome } from '../store/imports/people-imports.ts';
import type { Db } from '../store/engine/contract.ts';
import { eventsFor, type Bringing } from './people-events.ts';
import { recordEvents, type EventOutcome, type ProgrammeContext } from './record-events.ts';

/** A row after the import went over it. Only these three: nothing is lost. */
export type BroughtRow = {
  readonly row: CheckedRow;
  readonly became: 'brought' | 'there' | 'held';
  /** Why the program did not take it; else what is wrong stands in the row. */
  readonly problem?: Problem;
};

export type PeopleImport = {
  /** Rows of the file in their order. */
  readonly rows: Iterable<GridLine>;
  readonly reading: Omit<Reading, 'ours'>;
  readonly bringing: Bringing;
  readonly viewer: Viewer;
  readonly now: () => Instant;
  /** Stops after the part in which so many rows were written. */
  readonly writtenMost: number;
  /** False only looks: what would be brought in is told as if it had been. */
  readonly write: boolean;
  /** After each part, in the order of the file. */
  readonly part: (rows: readonly BroughtRow[]) => Promise<void>;
};

const partRows = 500;

/**
 * Brings a member list into the register: people who are not there are registered, people who are
 * join the organisation and, if asked, get what the list says otherwise. What somebody has to
 * decide is held and never stops the rest. The same list again writes nothing.
 *
 * @returns whether all rows were gone over. Refuses as `recordEvents` does; parts before stay.
 */
export async function importPeople(
  db: Db,
  context: ProgrammeContext,
  asked: PeopleImport,
): Promise<Result<{ readonly all: boolean }>> {
  const ours = new Set<string>();
  for (const outcome of Object.values(asked.reading.outcomes)) {
    if ('actor' in outcome) ours.add(outcome.actor);
  }
  const reading: Reading = { ...asked.reading, ours };
  const check = startCheck(reading);
  let written = 0;
  for (const rows of partsOf(asked.rows)) {
    if (written >= asked.writtenMost) return accept({ all: false });
    const checked = await check(db, rows);
    const isLater = (row: CheckedRow): boolean =>
      row.standing === 'joins' && row.verdict?.verdict === 'new';
    const first = await bringPart(
      db,
      context,
      checked.filter((row) => !isLater(row)),
      asked,
    );
    if (!first.ok) return first;
    noteOurs(first.value, ours, asked.bringing);
    // Somebody whom this very file brought in above joins one more organisation.
    const later = await checkAgain(db, checked.filter(isLater), reading);
    const second = await bringPart(db, context, later, asked);
    if (!second.ok) return second;
    const brought = [...first.value, ...second.value].sort((a, b) => a.row.line - b.row.line);
    written += brought.filter(({ became }) => became === 'brought').length;
    await asked.part(brought);
  }
  return accept({ all: true });
}

function* partsOf(rows: Iterable<GridLine>): Generator<readonly GridLine[]> {
  let part: GridLine[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < partRows) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function noteOurs(rows: readonly BroughtRow[], ours: Set<string>, bringing: Bringing): void {
  for (const row of rows) {
    const outcome = outcomeOf(row, bringing);
    if (outcome !== undefined && 'actor' in outcome) ours.add(outcome.actor);
  }
}

async function bringPart(
  db: Db,
  context: ProgrammeContext,
  rows: readonly CheckedRow[],
  { bringing, viewer, write, now }: PeopleImport,
): Promise<Result<readonly BroughtRow[]>> {
  const said = rows.map((row) => ({ row, events: isOpen(row) ? eventsFor(row, bringing) : [] }));
  const events = said.flatMap((one) => one.events);
  if (!write || events.length === 0) {
    return accept(said.map((one) => ({ row: one.row, became: becameOf(one.row, one.events) })));
  }
  const batch = { events: events.map(renderEvent), receivedAt: now(), viewer };
  const recorded = await recordEvents(db, context, batch);
  if (!recorded.ok) return refuse(recorded.problem);
  let at = 0;
  return accept(
    said.map(({ row, events: own }): BroughtRow => {
      const outcomes = recorded.value.outcomes.slice(at, at + own.length);
      at += own.length;
      return afterRecording(row, own, outcomes);
    }),
  );
}

function isOpen({ standing }: CheckedRow): boolean {
  return standing === 'new' || standing === 'joins' || standing === 'differs';
}

function becameOf(row: CheckedRow, events: readonly unknown[]): BroughtRow['became'] {
  if (row.standing === 'brought' || events.length > 0) return 'brought';
  return row.standing === 'there' || row.standing === 'differs' ? 'there' : 'held';
}

/** Somebody else registered the person between the look and the writing: she is there. */
const alreadyThere = ['actors/already-registered', 'events/id-taken'];

function afterRecording(
  row: CheckedRow,
  events: readonly unknown[],
  outcomes: readonly EventOutcome[],
): BroughtRow {
  const refused = outcomes.find(({ outcome }) => outcome === 'refused')?.problem;
  if (refused === undefined) return { row, became: becameOf(row, events) };
  if (alreadyThere.includes(refused.code)) return { row, became: 'there' };
  return { row, became: 'held', problem: refused };
}

/** What is kept of a row in the import; nothing while somebody has to look at it. */
export function outcomeOf(
  { row, became, problem }: BroughtRow,
  { programme }: Pick<Bringing, 'programme'>,
): RowOutcome | undefined {
  if (problem !== undefined) return { outcome: 'refused', problem };
  if (became === 'held' || row.person === undefined || row.standing === 'brought') return undefined;
  const actor = row.known?.actor ?? actorOf(row.person, programme);
  return { outcome: became, actor };
}
