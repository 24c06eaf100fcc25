import { grams } from '../../../../../core/quantities/quantity.ts';
import { splitExact } from '../../../../../core/quantities/split-exact.ts';

/**
 * Each part's share of their sum in basis points, adding up to 10,000 exactly; all zero when the
 * sum is zero. Parts are whole grams; a negative one has no share.
 */
export function sharesOf(parts: readonly number[]): readonly number[] {
  const weights = parts.map((part) => Math.max(0, part));
  if (weights.every((weight) => weight === 0)) return weights;
  return splitExact(grams(10_000), weights);
}
