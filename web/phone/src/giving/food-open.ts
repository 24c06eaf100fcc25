import type { FoodItem } from '../../../../core/agreements/agreement-events.ts';
import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { foodBooks, type FoodSaid } from '../../../../core/food/food-books.ts';
import { instant, type Day } from '../../../../core/quantities/instant.ts';
import { grams, type Grams } from '../../../../core/quantities/quantity.ts';
import type { FoodRegisterAnswer } from '../../../../wire/api/food-answers.ts';
import type { AskedWhen } from '../store/database.ts';
import { counting, isNewer, type Own } from '../sharing/own-records.ts';

/** A reception of which something is left on this phone's knowledge. */
export type OpenReceipt = {
  readonly event: EventId;
  readonly on: Day;
  readonly donor: ActorId;
  readonly donorName: string | null;
  readonly items: readonly FoodItem[];
  readonly left: Grams;
  /** Of it, what was known to be unfit when it came. */
  readonly leftUnfit: Grams;
};

export type HeardFood = {
  readonly value: FoodRegisterAnswer;
  readonly asked: AskedWhen;
};

/**
 * What is left to be handed on: as the server told it, and what this phone received and handed on
 * since. The pure books of the core say what is left, as the server's will.
 */
export function openReceipts(
  heard: HeardFood | undefined,
  records: readonly Own[],
  holder: ActorId,
): readonly OpenReceipt[] {
  const told = heard?.value.open ?? [];
  const known = new Map(told.map((one) => [one.event, one]));
  const newer = counting(records).filter((row) => heard === undefined || isNewer(row, heard.asked));
  const said = newer.flatMap((row): FoodSaid[] => {
    const { event } = row;
    if (
      event.kind === 'food.receive' &&
      event.payload.receiver === holder &&
      !known.has(event.id)
    ) {
      return [event];
    }
    return event.kind === 'food.deliver' && event.payload.giver === holder ? [event] : [];
  });
  const before = told.map((one): FoodSaid => ({
    id: one.event,
    kind: 'food.receive',
    occurredAt: instant(0),
    payload: { donor: one.donor.actor, receiver: holder, on: one.on, items: leftOf(one) },
  }));
  return foodBooks([...before, ...said])
    .receipts.filter(({ left }) => left > 0)
    .map(({ left, leftUnfit, receipt }) => {
      const { donor, items, on } = receipt.payload;
      const first = known.get(receipt.id);
      return {
        event: receipt.id,
        on,
        donor,
        donorName: first?.donor.name ?? null,
        items: first ? first.items.map(itemIn) : items,
        left,
        leftUnfit,
      };
    });
}

/** What is left of a receipt, as items of which nothing was handed on: fit and unfit apart. */
function leftOf({
  left,
  leftUnfit,
}: Pick<FoodRegisterAnswer['open'][number], 'left' | 'leftUnfit'>): readonly FoodItem[] {
  const part = (state: FoodItem['state'], mass: number): readonly FoodItem[] =>
    mass === 0 ? [] : [{ name: '-', unit: '-', count: 1, grams: grams(mass), state }];
  return [...part('fresh', left - leftUnfit), ...part('unfit', leftUnfit)];
}

function itemIn(item: FoodRegisterAnswer['open'][number]['items'][number]): FoodItem {
  const { brand, count, currency, expires, grams: mass, name, state, unit, value } = item;
  return {
    name,
    unit,
    count,
    grams: mass,
    state,
    ...(brand === null ? {} : { brand }),
    ...(value === null ? {} : { value }),
    ...(currency === null ? {} : { currency }),
    ...(expires === null ? {} : { expires }),
  };
}
