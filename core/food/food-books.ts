import type { AgreementPayloads, FoodItem } from '../agreements/agreement-events.ts';
import type { RetractStatement } from '../evidence/review-events.ts';
import type { EventId } from '../events/ids.ts';
import { inOrder, type Spoken } from '../events/spoken.ts';
import type { Day } from '../quantities/instant.ts';
import { grams, type Grams } from '../quantities/quantity.ts';

export type FoodSaid = Spoken<
  Pick<AgreementPayloads, 'food.receive' | 'food.deliver' | 'food.rota'> & {
    readonly 'evidence.retract': RetractStatement;
  }
>;
export type Receipt = Extract<FoodSaid, { readonly kind: 'food.receive' }>;
export type FoodDelivery = Extract<FoodSaid, { readonly kind: 'food.deliver' }>;

/** Where the grams of a receipt are: received = delivered + unfit + left, to the gram. */
export type ReceiptBook = {
  readonly receipt: Receipt;
  readonly received: Grams;
  /** Handed on to be eaten. */
  readonly delivered: Grams;
  /** Handed on to be compost, or whatever else takes what nobody can eat. */
  readonly unfit: Grams;
  /** Still here; of it, what was known to be unfit when it came. */
  readonly left: Grams;
  readonly leftUnfit: Grams;
};

export type FoodBooks = {
  readonly receipts: readonly ReceiptBook[];
  readonly deliveries: readonly {
    readonly delivery: FoodDelivery;
    readonly fit: Grams;
    readonly unfit: Grams;
    /** More was handed on than the receipts that it names had left: somebody has to look. */
    readonly beyond: Grams;
    /** Names of items that were handed on to be eaten after they had expired. */
    readonly late: readonly string[];
  }[];
};

/**
 * Takes each delivery from the receipts that it names, in the order in which they were named:
 * what cannot be eaten first from what was unfit when it came. Order of arrival makes no
 * difference, and no gram vanishes: what does not fit stands as `beyond`.
 */
export function foodBooks(said: readonly FoodSaid[]): FoodBooks {
  const taken = new Set(
    said.flatMap((one) => (one.kind === 'evidence.retract' ? [one.payload.subject] : [])),
  );
  const standing = inOrder(said.filter(({ id }) => !taken.has(id)));
  const books = new Map<EventId, Open>();
  for (const one of standing) if (one.kind === 'food.receive') books.set(one.id, opened(one));
  const deliveries = standing.flatMap((one) => {
    if (one.kind !== 'food.deliver') return [];
    const { items, receipts } = one.payload;
    const from = [...new Set(receipts)].flatMap((id) => books.get(id) ?? []);
    const unfit = massOf(items.filter(({ state }) => state === 'unfit'));
    const fit = massOf(items) - unfit;
    const beyond = takeUnfit(from, unfit) + takeFit(from, fit);
    return [
      {
        delivery: one,
        fit: grams(fit),
        unfit: grams(unfit),
        beyond: grams(beyond),
        late: items.filter((item) => isLate(item, one.payload.on)).map(({ name }) => name),
      },
    ];
  });
  return { receipts: [...books.values()].map(closed), deliveries };
}

/** What may be eaten must be handed on before it expires (D.S. 055-2017-EF, art. 2). */
export function isLate({ state, expires }: FoodItem, on: Day): boolean {
  return state !== 'unfit' && expires !== undefined && expires < on;
}

type Open = {
  readonly receipt: Receipt;
  readonly received: number;
  fit: number;
  unfit: number;
  delivered: number;
  composted: number;
};

function opened(receipt: Receipt): Open {
  const { items } = receipt.payload;
  const received = massOf(items);
  const unfit = massOf(items.filter(({ state }) => state === 'unfit'));
  return { receipt, received, unfit, fit: received - unfit, delivered: 0, composted: 0 };
}

/** Answers what is left over. What spoilt here is taken from what was fit when it came. */
function takeUnfit(from: readonly Open[], amount: number): number {
  let left = amount;
  for (const book of from) {
    const taken = Math.min(left, book.unfit);
    book.unfit -= taken;
    book.composted += taken;
    left -= taken;
  }
  for (const book of from) {
    const taken = Math.min(left, book.fit);
    book.fit -= taken;
    book.composted += taken;
    left -= taken;
  }
  return left;
}

function takeFit(from: readonly Open[], amount: number): number {
  let left = amount;
  for (const book of from) {
    const taken = Math.min(left, book.fit);
    book.fit -= taken;
    book.delivered += taken;
    left -= taken;
  }
  return left;
}

function closed({ receipt, received, fit, unfit, delivered, composted }: Open): ReceiptBook {
  return {
    receipt,
    received: grams(received),
    delivered: grams(delivered),
    unfit: grams(composted),
    left: grams(fit + unfit),
    leftUnfit: grams(unfit),
  };
}

export function massOf(items: readonly FoodItem[]): number {
  return items.reduce((sum, item) => sum + item.grams, 0);
}
