import { idFrom, type ActorId, type LotId, type PlaceId } from '../../../../core/events/ids.ts';
import type { OriginClass } from '../../../../core/ledger/facts.ts';
import { readLotCode } from '../../../../core/ledger/lot-code.ts';
import type { Instant } from '../../../../core/quantities/instant.ts';
import { grams, sum, type Grams } from '../../../../core/quantities/quantity.ts';
import { bookOf, type Heard } from '../record/ask-ledger.ts';

/** What is left of a lot at a place of the holder. */
export type StockLot = {
  readonly lot: LotId;
  readonly code: string;
  readonly material: string;
  readonly grade: string | null;
  readonly regime: string;
  readonly originClass: OriginClass;
  readonly place: PlaceId;
  readonly grams: Grams;
  readonly since: Instant;
};

/**
 * What a holder has, lot by lot and place by place, the oldest first, as the ledger would find
 * them: what was heard, and this phone's own records that it cannot contain. Never below zero;
 * a record that waits for something that this phone does not know of is not in it.
 */
export function stockOf(heard: Heard, holder: ActorId): readonly StockLot[] {
  const book = bookOf(heard);
  const found: StockLot[] = [];
  for (const account of book.accounts.values()) {
    const lot = book.lot(account.lot);
    if (account.kind !== 'stock' || account.holder !== holder || account.grams <= 0 || !lot) {
      continue;
    }
    const { id, createdAt: since } = lot;
    const { code, material, grade, regime, originClass } = lot;
    const place = idFrom<'place'>(account.at);
    const mass = grams(account.grams);
    const what = { code, material, grade, regime, originClass };
    found.push({ lot: id, ...what, place, grams: mass, since });
  }
  return found.sort((a, b) => a.since - b.since || (a.lot < b.lot ? -1 : 1));
}

/** Kilograms of a material, and of each of its grades; null: not graded. */
export type StockTotal = {
  readonly material: string;
  readonly grams: Grams;
  readonly grades: readonly { readonly grade: string | null; readonly grams: Grams }[];
};

/** Totals of each material, the most first. */
export function totalsOf(lots: readonly StockLot[]): readonly StockTotal[] {
  return [...groupBy(lots, ({ material }) => material)]
    .map(([material, own]) => ({
      material,
      grams: sum(own.map((lot) => lot.grams)),
      grades: [...groupBy(own, ({ grade }) => grade)].map(([grade, of]) => ({
        grade,
        grams: sum(of.map((lot) => lot.grams)),
      })),
    }))
    .sort((a, b) => b.grams - a.grams || (a.material < b.material ? -1 : 1));
}

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The lots of a code as typed or read from a label: by chance two may share one. */
export function lotsByCode(lots: readonly StockLot[], typed: string): readonly StockLot[] {
  const code = readLotCode(typed);
  return lots.filter((lot) => lot.code === code);
}

export type Wanted = {
  readonly place: PlaceId;
  readonly material: string;
  readonly grade?: string | null;
};

/** How much of a material is at a place; `grade` null: of what is not graded. */
export function heldOf(lots: readonly StockLot[], { place, material, grade }: Wanted): Grams {
  const fitting = lots.filter(
    (lot) =>
      lot.place === place &&
      lot.material === material &&
      (grade === undefined || lot.grade === grade),
  );
  return sum(fitting.map((lot) => lot.grams));
}

export type Picked = { readonly lot: LotId; readonly grams: Grams };

/** Of these lots so much, the oldest first; fewer grams when there are not enough. */
export function pickOldest(lots: readonly StockLot[], wanted: Grams): readonly Picked[] {
  const picked: Picked[] = [];
  let missing: number = wanted;
  for (const lot of lots) {
    const taken = Math.min(missing, lot.grams);
    if (taken > 0) picked.push({ lot: lot.lot, grams: grams(taken) });
    missing -= taken;
  }
  return picked;
}
