import { bug, type Quantity } from './quantity.ts';

/**
 * Splits `total` in proportion to `weights` so that the parts add up to it exactly
 * (largest remainder; ties go to the earlier part, so the result is deterministic).
 *
 * @param total zero or more, any unit
 * @param weights whole numbers, zero or more, at least one above zero unless `total` is 0
 */
export function splitExact<U extends string>(
  total: Quantity<U>,
  weights: readonly number[],
): Quantity<U>[] {
  if (total < 0) bug('splitExact needs a total of zero or more');
  let weightTotal = 0n;
  for (const weight of weights) weightTotal += BigInt(weight);
  if (weightTotal === 0n) {
    if (total !== 0) bug('splitExact cannot split by weights that are all zero');
    return weights.map(() => 0 as Quantity<U>);
  }
  const parts: number[] = [];
  const remainders: { readonly index: number; readonly rest: bigint }[] = [];
  let given = 0;
  weights.forEach((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    const part = Number(product / weightTotal);
    parts.push(part);
    given += part;
    remainders.push({ index, rest: product % weightTotal });
  });
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (let i = 0; i < total - given; i += 1) {
    const index = remainders[i]?.index ?? bug('splitExact ran out of parts');
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts as Quantity<U>[];
}
