import { centimos, type Centimos, type Grams } from '../quantities/quantity.ts';

/**
 * What a sale is worth once the buyer has weighed: the price of a kilogram times what was accepted
 * and not deducted (`castigo`), rounded half up to the céntimo.
 *
 * @returns undefined where the amount is beyond any that could be counted exactly
 */
export function settledAmount(
  perKg: Centimos,
  accepted: Grams,
  deducted: Grams,
): Centimos | undefined {
  const paid = BigInt(Math.max(0, accepted - deducted));
  const amount = Number((BigInt(perKg) * paid * 2n + 1000n) / 2000n);
  return Number.isSafeInteger(amount) ? centimos(amount) : undefined;
}
