import type { WeighingsMapping } from '../../core/importing/mapping.ts';
import { readRow, type Remark, type TableRow } from '../../core/importing/read-row.ts';
import { groupSpellings } from '../../core/importing/spelling.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { BrokenLine, Table } from '../outside/table-rows.ts';
import {
  registerMapped,
  weighingEvent,
  type ImportedEvent,
  type Importing,
} from './import-events.ts';

/** Where events go: the running program over HTTP, or the data opened by the command itself. */
export type ImportSink = {
  readonly importing: Importing;
  /** At most 500 events; one answer for each, in order. A refusal means that none was written. */
  readonly send: (events: readonly ImportedEvent[]) => Promise<Result<readonly SinkAnswer[]>>;
};

export type SinkAnswer = {
  readonly outcome: 'accepted' | 'already_had' | 'quarantined' | 'refused';
  readonly problem?: Problem;
};

export type ImportReport = {
  readonly rows: number;
  readonly accepted: { readonly rows: number; readonly grams: number };
  readonly alreadyHad: { readonly rows: number; readonly grams: number };
  readonly waiting: { readonly rows: number; readonly grams: number };
  /** Rows that a person has to look at; nothing of them is in the ledger. */
  readonly heldRows: number;
  readonly held: readonly Remark[];
  /** Rows that are in, about which something was seen. */
  readonly remarks: readonly Remark[];
  readonly corrected: number;
  /** Names in the zone column that the mapping does not confirm yet, grouped as they may belong. */
  readonly proposedZones: readonly (readonly string[])[];
};

/** A report names so many lines; a file with more of them has a wrong mapping, not bad rows. */
const linesInReportMax = 10_000;
const batchSize = 500;

/**
 * Streams a table into the ledger. Each row becomes one collection whose ids follow from its
 * content, so the same table may be sent again without effect. Nothing is repaired silently: what
 * is wrong is held with line, field, value, reason and suggestion.
 *
 * Refuses with `import/column-missing`, and with what the programme says against the actors and
 * places of the mapping (such as `actors/unknown-kind`), before any row is sent.
 */
export async function importWeighings(
  table: Table,
  mapping: WeighingsMapping,
  sink: ImportSink,
  progress: (bytes: number, rows: number) => void,
): Promise<Result<ImportReport>> {
  const unfit = missingColumn(table, mapping) ?? (await registerAll(mapping, sink));
  if (unfit !== undefined) return refuse(unfit);
  const tally = emptyTally();
  const seen = new Map<string, number>();
  let previousDay: Day | undefined;
  let batch: Ready[] = [];
  for await (const row of table.rows) {
    tally.rows += 1;
    const ready = readyRow(row, mapping, { previousDay, seen, tally }, sink.importing);
    if (ready) {
      previousDay = ready.day;
      batch.push(ready);
    }
    if (batch.length < batchSize) continue;
    const refused = await sendBatch(batch, sink, tally);
    if (refused !== undefined) return refuse(refused);
    batch = [];
    progress(table.bytesRead(), tally.rows);
  }
  const refused = batch.length > 0 ? await sendBatch(batch, sink, tally) : undefined;
  if (refused !== undefined) return refuse(refused);
  progress(table.bytes, tally.rows);
  return accept(reportOf(tally));
}

function missingColumn(table: Table, mapping: WeighingsMapping): Problem | undefined {
  const { date, weight, zone, holder, sourceKind, noteColumns } = mapping;
  const named = [date, weight, zone, holder].map(({ column }) => column);
  if (weight.check) named.push(weight.check.column);
  if ('column' in sourceKind) named.push(sourceKind.column);
  const column = [...named, ...noteColumns].find((one) => !table.columns.includes(one));
  if (column === undefined) return undefined;
  return { code: 'import/column-missing', facts: { column, columns: table.columns.join(', ') } };
}

/** Actors and places may be there already, from an earlier import or another mapping. */
async function registerAll(
  mapping: WeighingsMapping,
  sink: ImportSink,
): Promise<Problem | undefined> {
  const answers = await sink.send(registerMapped(mapping, sink.importing));
  const known = ['events/id-taken', 'actors/already-registered', 'actors/place-already-registered'];
  if (!answers.ok) return answers.problem;
  return answers.value.find(({ problem }) => problem && !known.includes(problem.code))?.problem;
}

type Ready = {
  readonly line: number;
  readonly day: Day;
  readonly grams: number;
  readonly event: ImportedEvent;
};

type Tally = {
  rows: number;
  heldRows: number;
  corrected: number;
  readonly counts: Record<'accepted' | 'alreadyHad' | 'waiting', { rows: number; grams: number }>;
  readonly held: Remark[];
  readonly remarks: Remark[];
  readonly zones: Map<string, number>;
};

function emptyTally(): Tally {
  const none = (): { rows: number; grams: number } => ({ rows: 0, grams: 0 });
  return {
    rows: 0,
    heldRows: 0,
    corrected: 0,
    counts: { accepted: none(), alreadyHad: none(), waiting: none() },
    held: [],
    remarks: [],
    zones: new Map(),
  };
}

type Reading = {
  readonly previousDay: Day | undefined;
  /** How often a row with the same content was seen: twice the same is two weighings. */
  readonly seen: Map<string, number>;
  readonly tally: Tally;
};

function readyRow(
  row: TableRow | BrokenLine,
  mapping: WeighingsMapping,
  reading: Reading,
  importing: Importing,
): Ready | undefined {
  const { tally, seen } = reading;
  if ('broken' in row) {
    const problem: Problem = { code: 'import/line-broken', facts: { detail: row.broken } };
    hold(tally, [{ line: row.line, column: '', value: '', problem, suggestion: undefined }]);
    return undefined;
  }
  const read = readRow(row, mapping, reading.previousDay);
  if (read.outcome === 'held') {
    countZone(row, mapping, read.remarks, tally);
    hold(tally, read.remarks);
    return undefined;
  }
  tally.corrected += read.corrected ? 1 : 0;
  keepSome(tally.remarks, read.remarks);
  const times = (seen.get(read.identity) ?? 0) + 1;
  seen.set(read.identity, times);
  const event = weighingEvent(
    read.weighing,
    { identity: read.identity, times },
    mapping,
    importing,
  );
  return { line: row.line, day: read.weighing.day, grams: read.weighing.grams, event };
}

function countZone(
  row: TableRow,
  mapping: WeighingsMapping,
  remarks: readonly Remark[],
  tally: Tally,
): void {
  const { column } = mapping.zone;
  if (!remarks.some((remark) => remark.column === column)) return;
  const spelling = row.values[column] ?? '';
  tally.zones.set(spelling, (tally.zones.get(spelling) ?? 0) + 1);
}

function hold(tally: Tally, remarks: readonly Remark[]): void {
  tally.heldRows += 1;
  keepSome(tally.held, remarks);
}

function keepSome(list: Remark[], more: readonly Remark[]): void {
  if (list.length < linesInReportMax) list.push(...more);
}

async function sendBatch(
  batch: readonly Ready[],
  sink: ImportSink,
  tally: Tally,
): Promise<Problem | undefined> {
  const answers = await sink.send(batch.map(({ event }) => event));
  if (!answers.ok) return answers.problem;
  batch.forEach((ready, index) => {
    const answer = answers.value[index];
    if (answer === undefined) throw new Error('Bug: an event without an answer');
    const { outcome } = answer;
    if (outcome === 'refused') {
      const problem = answer.problem ?? { code: 'http/internal' as const, facts: { request: '' } };
      hold(tally, [{ line: ready.line, column: '', value: '', problem, suggestion: undefined }]);
      return;
    }
    const counts = {
      accepted: tally.counts.accepted,
      already_had: tally.counts.alreadyHad,
      quarantined: tally.counts.waiting,
    }[outcome];
    counts.rows += 1;
    counts.grams += ready.grams;
  });
  return undefined;
}

function reportOf(tally: Tally): ImportReport {
  return {
    rows: tally.rows,
    ...tally.counts,
    heldRows: tally.heldRows,
    held: tally.held,
    remarks: tally.remarks,
    corrected: tally.corrected,
    proposedZones: groupSpellings(tally.zones),
  };
}
