import type { ActorId, LotId, PlaceId } from '../../core/events/ids.ts';
import type { Take } from '../../core/ledger/facts.ts';
import { bug, grams } from '../../core/quantities/quantity.ts';
import { soldByLot } from './trade.ts';
import { read } from './weights.ts';

/**
 * What physically lies where. It counts mass and knows nothing of the ledger: what is sold by lot
 * is kept lot by lot, everything else is one heap for each holder, place and material.
 */
export type Yard = {
  readonly heaps: Map<string, { readonly of: Heap; grams: number }>;
  readonly lots: Map<string, { readonly lot: LotId; grams: number }[]>;
};

export type Heap = {
  readonly holder: ActorId;
  readonly place: PlaceId;
  readonly material: string;
  readonly district: string;
};

const keyOf = (heap: Heap): string => `${heap.holder}|${heap.place}|${heap.material}`;

export const emptyYard = (): Yard => ({ heaps: new Map(), lots: new Map() });

export function lying(yard: Yard, heap: Heap): number {
  return yard.heaps.get(keyOf(heap))?.grams ?? 0;
}

export function lotsOf(yard: Yard, heap: Heap): { readonly lot: LotId; grams: number }[] {
  const known = yard.lots.get(keyOf(heap));
  if (known) return known;
  const fresh: { readonly lot: LotId; grams: number }[] = [];
  yard.lots.set(keyOf(heap), fresh);
  return fresh;
}

export function putIn(yard: Yard, heap: Heap, lot: LotId, mass: number): void {
  const pile = yard.heaps.get(keyOf(heap)) ?? { of: heap, grams: 0 };
  pile.grams += mass;
  if (pile.grams < 0) bug(`less than nothing of ${heap.material}`);
  yard.heaps.set(keyOf(heap), pile);
  if (!soldByLot.has(heap.material)) return;
  const lots = lotsOf(yard, heap);
  const known = lots.find((one) => one.lot === lot);
  if (known) known.grams += mass;
  else lots.push({ lot, grams: mass });
}

/** Takes `mass` from a heap: the oldest lots by name where lots are known, else "so much here". */
export function takeOut(yard: Yard, heap: Heap, mass: number): Take {
  const pile = yard.heaps.get(keyOf(heap));
  if (!pile || pile.grams < mass || mass <= 0) bug(`cannot take ${mass} g of ${heap.material}`);
  pile.grams -= mass;
  if (!soldByLot.has(heap.material)) {
    return { material: heap.material, ...read(mass) };
  }
  const lots = lotsOf(yard, heap);
  const named: { lot: LotId; grams: ReturnType<typeof grams> }[] = [];
  let missing = mass;
  while (missing > 0) {
    const oldest = lots[0] ?? bug(`the lots of ${heap.material} are fewer than its heap`);
    const taken = Math.min(missing, oldest.grams);
    named.push({ lot: oldest.lot, grams: grams(taken) });
    oldest.grams -= taken;
    missing -= taken;
    if (oldest.grams === 0) lots.shift();
  }
  return { lots: named, entry: read(mass).entry };
}
