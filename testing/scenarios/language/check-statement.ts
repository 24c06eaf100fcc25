import type { ActorId } from '../../../core/events/ids.ts';
import type { Names } from '../../factories/ids.ts';
import { readable } from './compare-answer.ts';
import type { Ledger } from './ledger.ts';
import type { Check } from './statement.ts';

/** Asks the ledger what a line claims; sentences on what is otherwise, none when it holds. */
export async function checkStatement(
  check: Check,
  ledger: Ledger,
  names: Names,
): Promise<readonly string[]> {
  const { expected, found } = await ask(check, ledger, names);
  if (found === undefined || sortedText(found) === sortedText(expected)) return [];
  return [`found ${readable(found, names)}, not ${readable(expected, names)}`];
}

type Asked = { readonly expected: unknown; readonly found: unknown };

async function ask(check: Check, ledger: Ledger, names: Names): Promise<Asked> {
  switch (check.check) {
    case 'balance': {
      const holder = names.actor(check.holder);
      const place = names.place(check.place);
      const found = await ledger.balance(holder, place, check.material);
      return { expected: check.grams, found };
    }
    case 'held': {
      const holder = names.actor(check.holder);
      const found = await ledger.held(check.lot, holder, names.place(check.place));
      return { expected: check.grams, found };
    }
    case 'travelling':
      return { expected: check.grams, found: await ledger.travelling(check.transfer) };
    case 'state':
      return { expected: check.state, found: await ledger.state(check.event) };
    case 'dated':
      return { expected: check.day, found: await ledger.datedOn(check.event) };
    case 'blocked':
      return { expected: check.by, found: await ledger.blockedBy(check.event) };
    case 'lot':
      return askLot(check, ledger);
    case 'origin':
      return { expected: check.shares, found: await ledger.origin(check.lot, check.by) };
    case 'trace':
      return { expected: check.parents, found: await parentsOf(check, ledger) };
    case 'total':
      return askTotal(check, ledger, names);
  }
}

async function parentsOf(check: Extract<Check, { check: 'trace' }>, ledger: Ledger) {
  const edges = await ledger.edgesInto(check.lot);
  if (edges === undefined) return undefined;
  const grams: Record<string, number> = {};
  for (const edge of edges) grams[edge.parent] = (grams[edge.parent] ?? 0) + edge.grams;
  return grams;
}

async function askLot(check: Extract<Check, { check: 'lot' }>, ledger: Ledger): Promise<Asked> {
  const lot = await ledger.lot(check.lot);
  if (lot === undefined) return { expected: check.fields, found: 'no such lot' };
  const all: Readonly<Record<string, string | undefined>> = {
    material: lot.material,
    grade: lot.grade === null ? 'none' : lot.grade,
    regime: lot.regime,
    class: lot.originClass?.replace('_', '-'),
    district: lot.district === '' ? 'none' : lot.district,
    letter: lot.code?.slice(0, 1),
  };
  const asked = Object.entries(check.fields).filter(([field]) => all[field] !== undefined);
  return {
    expected: Object.fromEntries(asked),
    found: Object.fromEntries(asked.map(([field]) => [field, all[field]])),
  };
}

async function askTotal(
  check: Extract<Check, { check: 'total' }>,
  ledger: Ledger,
  names: Names,
): Promise<Asked> {
  const totals = await ledger.totals({
    ...(check.holder === undefined ? {} : { holder: actorOf(check.holder, names) }),
    ...(check.month === undefined ? {} : { month: check.month }),
  });
  if (totals === undefined) return { expected: check.classes, found: undefined };
  const said = Object.entries(totals);
  const asked = Object.entries(check.classes).filter(([name]) => name in totals);
  const found = asked.map(([name]) => [name, said.find(([key]) => key === name)?.[1]]);
  return { expected: Object.fromEntries(asked), found: Object.fromEntries(found) };
}

function actorOf(id: string, names: Names): ActorId {
  return names.actor(names.nameOf(id));
}

/** Key order does not matter. */
function sortedText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
