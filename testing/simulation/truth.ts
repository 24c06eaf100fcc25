import type { ActorId } from '../../core/events/ids.ts';
import { dayOf, monthOf, type Instant, type Month } from '../../core/quantities/instant.ts';
import type { Yard } from './yard.ts';

/** As on the public page; `adjusted` is surplus less shortage and may be negative. */
export type TruthClass = 'collected' | 'delivered' | 'lost' | 'adjusted';

export type TruthRow = {
  readonly month: Month;
  readonly holder: ActorId;
  readonly district: string;
  readonly material: string;
  readonly class: TruthClass;
  readonly grams: number;
};

export type StockRow = Pick<TruthRow, 'holder' | 'district' | 'material' | 'grams'>;

/**
 * What really happened, counted while it happened and without asking the ledger, which has to
 * arrive at the same grams. Stock includes what is on its way.
 */
export type Truth = {
  readonly rows: readonly TruthRow[];
  readonly stock: readonly StockRow[];
  readonly totals: Readonly<Record<`${TruthClass | 'stock'}_g`, number>>;
  /** Events noted, each counted once however often it was sent. */
  readonly events: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly associates: { readonly women: number; readonly all: number };
};

export type Tally = {
  readonly rows: Map<string, { readonly of: Omit<TruthRow, 'grams'>; grams: number }>;
  readonly onTheWay: Map<string, StockRow>;
  /** The last closed month: it closes those before it too. */
  closedUntil: Month | null;
  readonly byKind: Map<string, number>;
};

export const emptyTally = (): Tally => ({
  rows: new Map(),
  onTheWay: new Map(),
  closedUntil: null,
  byKind: new Map(),
});

export type Happening = Omit<TruthRow, 'month' | 'grams'> & {
  readonly at: Instant;
  /** What belongs to a closed month is booked in the month in which it becomes known. */
  readonly knownAt?: Instant;
};

export const isClosed = (counted: Tally, month: Month): boolean =>
  counted.closedUntil !== null && month <= counted.closedUntil;

export function tally(into: Tally, what: Happening, mass: number, offsetMinutes: number): void {
  const monthAt = (at: Instant): Month => monthOf(dayOf(at, offsetMinutes));
  const { at, knownAt, ...rest } = what;
  const month =
    isClosed(into, monthAt(at)) && knownAt !== undefined ? monthAt(knownAt) : monthAt(at);
  const key = [month, rest.holder, rest.district, rest.material, rest.class].join('|');
  const row = into.rows.get(key) ?? { of: { ...rest, month }, grams: 0 };
  row.grams += mass;
  into.rows.set(key, row);
}

export function truthOf(
  counted: Tally,
  yard: Yard,
  outlets: ReadonlySet<ActorId>,
  associates: Truth['associates'],
): Truth {
  const rows = [...counted.rows.values()].map(({ of, grams }) => ({ ...of, grams }));
  const lying = [...yard.heaps.values()].map(({ of, grams }) => ({
    holder: of.holder,
    district: of.district,
    material: of.material,
    grams,
  }));
  const stock = [...lying, ...counted.onTheWay.values()].filter(
    ({ holder, grams }) => grams !== 0 && !outlets.has(holder),
  );
  const total = (name: TruthClass): number =>
    rows.reduce((sum, row) => sum + (row.class === name ? row.grams : 0), 0);
  const byKind = Object.fromEntries([...counted.byKind].sort());
  return {
    rows,
    stock,
    totals: {
      collected_g: total('collected'),
      delivered_g: total('delivered'),
      lost_g: total('lost'),
      adjusted_g: total('adjusted'),
      stock_g: stock.reduce((sum, row) => sum + row.grams, 0),
    },
    events: Object.values(byKind).reduce((sum, count) => sum + count, 0),
    byKind,
    associates,
  };
}
