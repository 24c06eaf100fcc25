import type { Book } from '../../core/ledger/book.ts';
import type { FlowRow, Lot } from '../../core/ledger/entries.ts';
import type { Root } from '../../core/lineage/origin.ts';
import type { Weighed } from '../../core/quantities/weight-entry.ts';
import type { CoreLedger } from '../scenarios/language/core-ledger.ts';
import type { Ledger } from '../scenarios/language/ledger.ts';
import { people, type Event } from './desk.ts';

/** Every account that holds something, by `kind/lot/holder/at`. */
export function accountsOfBook(book: Book): Readonly<Record<string, number>> {
  const accounts = [...book.accounts.values()].filter(({ grams }) => grams !== 0);
  return Object.fromEntries(
    accounts.map(({ kind, lot, holder, at, grams }) => [`${kind}/${lot}/${holder}/${at}`, grams]),
  );
}

/** What can be asked of any ledger after a history, in one value to be compared. */
export async function stateOfLedger(ledger: Ledger, history: readonly Event[]) {
  const states: Record<string, unknown> = {};
  const lots: Record<string, unknown> = {};
  const days: Record<string, unknown> = {};
  for (const { id } of history) {
    states[id] = await ledger.state(id);
    days[id] = states[id] === 'superseded' ? undefined : await ledger.datedOn(id);
  }
  for (const id of lotsNamed(history)) {
    const lot = await ledger.lot(id);
    if (lot === undefined) continue;
    const { material, grade, regime, originClass, district } = lot;
    const edges = (await ledger.edgesInto(id)) ?? [];
    const descent = edges.map(({ parent, grams }) => `${parent} ${grams}`).toSorted();
    lots[id] = { material, grade, regime, originClass, district, descent };
  }
  const totals: Record<string, unknown> = { chain: comparable(await ledger.totals({})) };
  for (const [name, { actor }] of Object.entries(people)) {
    totals[name] = comparable(await ledger.totals({ holder: actor }));
  }
  return { states, days, lots, totals };
}

function comparable(totals: Awaited<ReturnType<Ledger['totals']>>) {
  const { converted_in: _in, converted_out: _out, ...both } = totals ?? {};
  return both;
}

export function lotsNamed(history: readonly Event[]) {
  const found = JSON.stringify(history).match(/0190000b-[0-9a-f-]{27}/g) ?? [];
  return [...new Set(found)] as Parameters<Ledger['lot']>[0][];
}

/** The same seed gives the same order. */
export function shuffledBy<T>(seed: number, all: readonly T[]): readonly T[] {
  const rest = [...all];
  const mixed: T[] = [];
  let state = (seed % 2_147_483_646) + 1;
  while (rest.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    mixed.push(...rest.splice(state % rest.length, 1));
  }
  return mixed;
}

/** Heard in another order: the first to arrive is the first received. */
export function heardBy(seed: number, history: readonly Event[]): readonly Event[] {
  const instants = history.map(({ receivedAt }) => receivedAt).toSorted((a, b) => a - b);
  return shuffledBy(seed, history).map((event, index) => ({
    ...event,
    receivedAt: instants[index] ?? event.receivedAt,
  }));
}

/** Pieces of one to five, by a seed. */
export function cutBy<T>(seed: number, all: readonly T[]): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  let state = (seed % 2_147_483_646) + 1;
  for (let start = 0; start < all.length;) {
    state = (state * 48_271) % 2_147_483_647;
    const end = start + 1 + (state % 5);
    pieces.push(all.slice(start, end));
    start = end;
  }
  return pieces;
}

/**
 * Does mass come more than once to one account? Then a history may be such that two takes each
 * wait for the other when they are heard backwards (see `offline.scenario`, the last story), and
 * what is taken is dated with the last that came until then.
 */
export function comesBackToAnAccount({ journal }: CoreLedger): boolean {
  const given = journal.flatMap(({ decision }) =>
    decision.postings
      .filter(({ kind, grams }) => grams > 0 && (kind === 'stock' || kind === 'transit'))
      .map(({ kind, lot, holder, at }) => `${kind}/${lot}/${holder}/${at}`),
  );
  return new Set(given).size < given.length;
}

export function rowsOf({ journal }: CoreLedger): readonly FlowRow[] {
  return journal.flatMap(({ decision }) => decision.flows);
}

/** Sums by everything else that a row says: the order of events does not show. */
export function flowSums(ledger: CoreLedger): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { grams, ...row } of rowsOf(ledger)) {
    const key = JSON.stringify(Object.entries(row).toSorted());
    sums.set(key, (sums.get(key) ?? 0) + grams);
  }
  return Object.fromEntries([...sums].filter(([, grams]) => grams !== 0));
}

export function edgesOf(ledger: CoreLedger): readonly string[] {
  return ledger
    .edges()
    .map(({ child, parent, grams }) => `${child} ${parent} ${grams}`)
    .toSorted();
}

/** A root with a word of every kind: the lot's own. */
export function rootOf(lot: Lot): Root {
  return {
    sourceKind: lot.source?.kind ?? '',
    sourceActor: lot.source?.actor ?? '',
    district: lot.district,
    association: lot.holder,
    sex: 'undeclared',
  };
}

/** Every weighed mass in a payload, however deep. */
export function weighedIn(value: unknown): readonly Weighed[] {
  if (value === null || typeof value !== 'object') return [];
  const deeper = Object.values(value).flatMap(weighedIn);
  return isWeighed(value) ? [value, ...deeper] : deeper;
}

function isWeighed(value: object): value is Weighed {
  return 'entry' in value && 'grams' in value;
}
