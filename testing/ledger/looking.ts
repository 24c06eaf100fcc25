import type { Book } from '../../core/ledger/book.ts';
import type { Ledger } from '../scenarios/language/ledger.ts';
import { people, type Event } from './histories.ts';

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
