import type { LotId } from '../../../../core/events/ids.ts';
import type { Adjust } from '../../../../core/ledger/facts.ts';
import { grams } from '../../../../core/quantities/quantity.ts';
import type { Weighed, WeightEntry } from '../../../../core/quantities/weight-entry.ts';
import { letterOf } from '../record/letter.ts';
import type { Known, Setup } from '../store/database.ts';
import { standingFrom } from './standing.ts';
import { pickOldest, type StockLot } from './stock.ts';

/** Why what is there is not what is on record; each with the ways in which it can be so. */
export const missingReasons = [
  'scale_difference',
  'moisture',
  'unrecorded_out',
  'theft',
  'spillage',
  'stock_take',
] as const;
export const overReasons = ['scale_difference', 'unrecorded_in', 'stock_take'] as const;
export type TakeReason = (typeof missingReasons)[number] | (typeof overReasons)[number];

export type Count = {
  readonly material: string;
  readonly grade: string | null;
  /** The lots of this material and grade at this place. */
  readonly lots: readonly StockLot[];
  /** What is really there; null: nothing. */
  readonly counted: Weighed | null;
  readonly reason: TakeReason;
  /** For a surplus. */
  readonly lot: LotId;
  /** Of the last weighing, for a surplus where nothing is on record. */
  readonly source: string | null;
};

/** Grams on record less grams counted: above zero is missing, below zero is too much. */
export function differenceOf({ lots, counted }: Pick<Count, 'lots' | 'counted'>): number {
  return lots.reduce((sum, lot) => sum + lot.grams, 0) - (counted?.grams ?? 0);
}

/**
 * The adjustment that makes the record what was counted; undefined when both agree. What is missing
 * is taken from the oldest lots; what is too much is a new lot of the same standing.
 */
export function adjustmentOf(known: Known, setup: Setup, count: Count): Adjust | undefined {
  const { counted, grade, lot, lots, material, reason, source } = count;
  const { holder, place } = setup;
  const difference = differenceOf(count);
  if (difference === 0) return undefined;
  const here = { holder, place, reason };
  if (difference > 0) {
    const take = {
      lots: pickOldest(lots, grams(difference)),
      entry: entryOf(difference, counted),
    };
    return { ...here, direction: 'shortage', take };
  }
  return {
    ...here,
    direction: 'surplus',
    lot: { id: lot, letter: letterOf(known, holder) },
    material,
    grade,
    ...standingFrom(known, lots, { material, source }),
    originClass: 'unknown',
    weighed: { grams: grams(-difference), entry: entryOf(-difference, counted) },
  };
}

/** The difference was not weighed itself: it follows from what was. */
function entryOf(mass: number, counted: Weighed | null): WeightEntry {
  return { value: String(mass), unit: 'g', method: counted?.entry.method ?? 'declared' };
}
