import type { ActorId, LotId, PlaceId } from '../../../../core/events/ids.ts';
import type {
  Accept,
  Dispatch,
  Payment,
  Price,
  SaleDocument,
} from '../../../../core/ledger/facts.ts';
import { perKgOf, permilleOf, totalAt } from '../../../../core/quantities/price.ts';
import { grams, type Centimos, type Grams } from '../../../../core/quantities/quantity.ts';
import {
  gramsOf,
  type Weighed,
  type WeightEntry,
} from '../../../../core/quantities/weight-entry.ts';
import type { Make } from '../app/notebook.svelte.ts';
import { says } from '../record/compose-work.ts';
import { asDecimal } from '../record/number-pad.ts';
import { centimosTyped, permilleTyped } from '../sharing/money.ts';
import { heldOf, pickOldest, type StockLot } from '../stock/stock.ts';

/** The alliance trades in soles; a programme elsewhere would say its own. */
export const currency = 'PEN';

/** A material of one grade at one place: what is chosen to be sold or delivered. */
export type Ware = {
  readonly place: PlaceId;
  readonly material: string;
  /** null: of what is not graded. */
  readonly grade: string | null;
  readonly held: Grams;
};

/** What there is, ware by ware, the most first. */
export function waresOf(lots: readonly StockLot[]): readonly Ware[] {
  const wares = new Map<string, Ware>();
  for (const { place, material, grade } of lots) {
    const key = `${place}/${material}/${grade ?? ''}`;
    if (wares.has(key)) continue;
    wares.set(key, { place, material, grade, held: heldOf(lots, { place, material, grade }) });
  }
  return [...wares.values()]
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held || (a.material < b.material ? -1 : 1));
}

/** Where and for whom it leaves. */
export type Sender = { readonly holder: ActorId; readonly letter: string };

export type Leaving = {
  readonly ware: Ware;
  readonly weighed: Weighed;
  readonly receiver: ActorId;
  readonly purpose: Dispatch['purpose'];
  readonly price?: Price | undefined;
  readonly document?: SaleDocument | undefined;
  readonly payment?: Payment | undefined;
};

/**
 * The dispatch of so much of a ware; the ledger finds the lots, the oldest first. Only where graded
 * ones lie beside are those that are not graded named, so that no other goes with them.
 *
 * @param lot the lot as which several travel on
 */
export function dispatchOf(
  { holder, letter }: Sender,
  leaving: Leaving,
  lots: readonly StockLot[],
  lot: LotId,
): Dispatch {
  const { ware, weighed, receiver, purpose, price, document, payment } = leaving;
  const { place, material, grade } = ware;
  const { grams: mass, entry } = weighed;
  const own = lots.filter(
    (one) => one.place === place && one.material === material && one.grade === grade,
  );
  const isGraded = lots.some(
    (one) => one.place === place && one.material === material && one.grade !== null,
  );
  const isNamed = grade === null && isGraded && mass <= ware.held;
  return {
    holder,
    place,
    receiver,
    take: isNamed
      ? { lots: pickOldest(own, mass), entry }
      : { material, ...(grade === null ? {} : { grade }), grams: mass, entry },
    lot: { id: lot, letter },
    purpose,
    ...(price && { price }),
    ...(document && { document }),
    ...(payment && { payment }),
  };
}

export type PriceBy = 'perKg' | 'total';

/** What was typed as a price, with the other side of it computed; undefined: no amount. */
export function priceTyped(by: PriceBy, typed: string, mass: Grams): Price | undefined {
  const amount = centimosTyped(typed);
  if (amount === undefined || amount === 0) return undefined;
  const perKg = by === 'perKg' ? amount : perKgOf(amount, mass);
  const total = by === 'total' ? amount : totalAt(amount, mass);
  return perKg === undefined || total === undefined ? undefined : { currency, perKg, total };
}

/** A weight that somebody else read: her ticket or her word. */
export function declared(typed: string): Weighed | undefined {
  const value = asDecimal(typed);
  if (value === '') return undefined;
  const entry: WeightEntry = { value, unit: 'kg', method: 'declared' };
  const mass = gramsOf(entry);
  return mass.ok ? { grams: mass.value, entry } : undefined;
}

/** The same weight, as the other side said it. */
export function declaredSame({ grams: mass }: Weighed): Weighed {
  return { grams: mass, entry: { value: String(mass), unit: 'g', method: 'declared' } };
}

export type DeductionIn = 'kg' | 'percent';

/** `castigo` as typed → grams of what was accepted; undefined: no number. */
export function deductionTyped(
  unit: DeductionIn,
  typed: string,
  accepted: Grams,
): Grams | undefined {
  if (unit === 'kg') return declared(typed)?.grams;
  const permille = permilleTyped(typed);
  return permille === undefined ? undefined : grams(permilleOf(accepted, permille));
}

/** What the buyer's ticket says. */
export type Ticket = {
  readonly weighed: Weighed;
  readonly differenceReason: string | null;
  readonly deduction: Accept['deduction'] | null;
};

/** What is paid: the price of what was accepted and not deducted. */
export function paidOf(
  price: Price,
  sent: Grams,
  ticket: Ticket | undefined,
): { readonly grams: Grams; readonly total: Centimos | undefined } {
  if (!ticket) return { grams: sent, total: price.total };
  const paid = grams(ticket.weighed.grams - (ticket.deduction?.grams ?? 0));
  return { grams: paid, total: paid === sent ? price.total : totalAt(price.perKg, paid) };
}

/** The statements of a sale: what left, and what the buyer's ticket said of it. */
export function saleMakes(
  dispatch: Dispatch,
  ticket: Ticket | undefined,
  buyersPlace: PlaceId | undefined,
): readonly Make[] {
  const leaves = says.dispatch(dispatch);
  if (!ticket || buyersPlace === undefined) return [leaves];
  const { weighed, differenceReason, deduction } = ticket;
  return [
    leaves,
    says.acceptFirst({
      holder: dispatch.receiver,
      place: buyersPlace,
      accepted: weighed,
      returned: null,
      ...(differenceReason === null ? {} : { differenceReason }),
      ...(deduction ? { deduction } : {}),
    }),
  ];
}
