import type { Grams } from '../quantities/quantity.ts';

/** With fewer of somebody's own records nothing is called usual. */
export const recordsLeast = 8;
/** Older ones say little of how she works now. */
export const recordsMost = 40;

/** The middle half of what somebody recorded, and its middle. */
export type Usual = { readonly low: Grams; readonly middle: Grams; readonly high: Grams };

/**
 * What is usual for somebody: lower quartile, median and upper quartile of her latest records, by
 * nearest rank, so that each of the three is a weight that she did record. A few odd weighings
 * move none of them.
 *
 * @param latest newest first; only the first `recordsMost` count
 * @returns undefined with fewer than `recordsLeast`
 */
export function usualOf(latest: readonly Grams[]): Usual | undefined {
  const sorted = latest.slice(0, recordsMost).sort((a, b) => a - b);
  if (sorted.length < recordsLeast) return undefined;
  const quarter = (count: 1 | 2 | 3): Grams | undefined =>
    sorted[Math.ceil((sorted.length * count) / 4) - 1];
  const [low, middle, high] = [quarter(1), quarter(2), quarter(3)];
  if (low === undefined || middle === undefined || high === undefined) return undefined;
  return { low, middle, high };
}
