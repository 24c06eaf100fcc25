import { canonical } from '../../../core/events/canonical.ts';
import type { Row } from '../engine/contract.ts';
import type { JournalRows } from './journal-pages.ts';
import type { LedgerRows, StateRow } from './ledger-rows.ts';
import type { Difference } from './projections.ts';

/** Lines of an event are numbered as they come; what they say does not depend on the number. */
const keys = {
  lot: ['id'],
  posting: ['event', 'kind', 'lot', 'holder', 'at'],
  lineage: ['event', 'child', 'parent'],
  flow: ['event', 'day', 'holder', 'side', 'material', 'district', 'class', 'other'],
} as const;

/** Rows of the journal that are not what deciding the same events again writes. */
export function compareJournal(stored: JournalRows, rebuilt: LedgerRows): readonly Difference[] {
  return [
    ...compareRows('lot', keys.lot, stored.lots, rebuilt.lots),
    ...compareRows(
      'posting',
      keys.posting,
      summed(stored.postings, keys.posting),
      summed(rebuilt.postings, keys.posting),
    ),
    ...compareRows('lineage', keys.lineage, stored.lineage, rebuilt.lineage),
    ...compareRows(
      'flow',
      keys.flow,
      summed(stored.flows, keys.flow),
      summed(rebuilt.flows, keys.flow),
    ),
  ];
}

/** Grams by key: an event may say the same thing of two lots in two lines. */
function summed(rows: readonly Row[], key: readonly string[]): readonly Row[] {
  const sums = new Map<string, Row & { grams: number }>();
  for (const { line: _, ...row } of rows) {
    const name = nameOf(row, key);
    const grams = Number(row['grams']) + (sums.get(name)?.grams ?? 0);
    sums.set(name, { ...row, grams });
  }
  return [...sums.values()];
}

function nameOf(row: Row, key: readonly string[]): string {
  return key.map((column) => String(row[column])).join('|');
}

/** How an event stands, when it is not so that it should. */
export function compareState(stored: Row, rebuilt: StateRow | undefined): readonly Difference[] {
  const expected = rebuilt ?? { event: stored['event'], state: 'quarantined' };
  const { fact: _, ...bare } = stored;
  // Of a kept event nothing but that it waits can be told from the others.
  const compared = rebuilt ? stored : { ...bare, decided_seq: null };
  return compareRows('event_state', ['event'], [compared], [expected]);
}

function compareRows(
  table: string,
  key: readonly string[],
  stored: readonly Row[],
  rebuilt: readonly Row[],
): Difference[] {
  const expected = new Map(rebuilt.map((row) => [nameOf(row, key), row]));
  const differences: Difference[] = [];
  const report = (was: Row | null, should: Row | null): void => {
    const one = was ?? should ?? {};
    const name = Object.fromEntries(key.map((column) => [column, one[column]]));
    differences.push({ table, key: name, stored: was, rebuilt: should });
  };
  for (const row of stored) {
    const should = expected.get(nameOf(row, key)) ?? null;
    expected.delete(nameOf(row, key));
    if (!should || text(row) !== text(should)) report(row, should);
  }
  for (const missing of expected.values()) report(null, missing);
  return differences;
}

/** A field that is absent and one that is null are the same. */
function text(row: Row): string {
  return canonical(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
}
