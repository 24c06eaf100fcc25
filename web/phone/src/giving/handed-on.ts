import type { DeliverFood, FoodItem } from '../../../../core/agreements/agreement-events.ts';
import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { isLate } from '../../../../core/food/food-books.ts';
import type { Day } from '../../../../core/quantities/instant.ts';
import { grams, type Grams } from '../../../../core/quantities/quantity.ts';
import type { OpenReceipt } from './food-open.ts';

export type Purpose = 'eat' | 'compost';

const nameMost = 120;

/** What is left of these for this purpose: to be eaten only what is fit, to compost all of it. */
export function leftFor(receipts: readonly OpenReceipt[], purpose: Purpose): Grams {
  return grams(
    receipts.reduce(
      (sum, { left, leftUnfit }) => sum + left - (purpose === 'eat' ? leftUnfit : 0),
      0,
    ),
  );
}

/** Names of what has expired: it must not be handed on to be eaten (D.S. 055-2017-EF, art. 2). */
export function lateNames(
  receipts: readonly OpenReceipt[],
  on: Day,
  purpose: Purpose,
): readonly string[] {
  if (purpose === 'compost') return [];
  const late = receipts.flatMap(({ items }) => items.filter((item) => isLate(item, on)));
  return [...new Set(late.map(({ name }) => name))];
}

/** What is handed on, as one line: of what, how much of it, fit or not. */
export function handedOn(
  of: {
    readonly giver: ActorId;
    readonly receiver: ActorId;
    readonly receipts: readonly OpenReceipt[];
    readonly purpose: Purpose;
    readonly mass: Grams;
    readonly rations: number | undefined;
    readonly signed: DeliverFood['signed'];
    /** The movement in which it was weighed, if there is one. */
    readonly transfer?: EventId | undefined;
  },
  on: Day,
): DeliverFood {
  const { giver, mass, purpose, rations, receipts, receiver, signed, transfer } = of;
  const from = receipts.flatMap(({ items }) =>
    items.filter(({ state }) => purpose === 'compost' || state !== 'unfit'),
  );
  const names = [...new Set(from.map(({ name }) => name))].join(', ');
  const expires = from.flatMap((one) => one.expires ?? []).sort()[0];
  const item: FoodItem = {
    name: names.slice(0, nameMost),
    unit: 'kg',
    count: Math.max(1, Math.round(mass / 1_000)),
    grams: mass,
    state: purpose === 'compost' ? 'unfit' : (from[0]?.state ?? 'fresh'),
    ...(expires === undefined || purpose === 'compost' ? {} : { expires }),
  };
  return {
    giver,
    receiver,
    receipts: receipts.map(({ event }) => event),
    on,
    items: [item],
    signed,
    ...(transfer === undefined ? {} : { transfer }),
    ...(rations === undefined || purpose === 'compost' ? {} : { rations }),
  };
}
