import { canonical } from '../../../core/events/canonical.ts';
import type { Row } from '../engine/contract.ts';
import type { JournalRows } from './journal-pages.ts';
import type { LedgerRows, StateRow } from './ledger-rows.ts';
import type { Difference } from './projections.ts';

const keys = {
  lot: ['id'],
  posting: ['event', 'line'],
  lineage: ['event', 'child', 'parent'],
  flow: ['event', 'line'],
} as const;

/** Rows of the journal that are not what deciding the same events again writes. */
export function compareJournal(stored: JournalRows, rebuilt: LedgerRows): readonly Difference[] {
  return [
    ...compareRows('lot', keys.lot, stored.lots, rebuilt.lots),
    ...compareRows('posting', keys.posting, stored.postings, rebuilt.postings),
    ...compareRows('lineage', keys.lineage, stored.lineage, rebuilt.lineage),
    ...compareRows('flow', keys.flow, stored.flows, rebuilt.flows),
  ];
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
  const nameOf = (row: Row): string => key.map((column) => String(row[column])).join('|');
  const expected = new Map(rebuilt.map((row) => [nameOf(row), row]));
  const differences: Difference[] = [];
  const report = (was: Row | null, should: Row | null): void => {
    const one = was ?? should ?? {};
    const name = Object.fromEntries(key.map((column) => [column, one[column]]));
    differences.push({ table, key: name, stored: was, rebuilt: should });
  };
  for (const row of stored) {
    const should = expected.get(nameOf(row)) ?? null;
    expected.delete(nameOf(row));
    if (!should || text(row) !== text(should)) report(row, should);
  }
  for (const missing of expected.values()) report(null, missing);
  return differences;
}

/** A field that is absent and one that is null are the same. */
function text(row: Row): string {
  return canonical(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
}
