import { centimos, type Centimos, type Grams } from './quantity.ts';

/**
 * The amount for a mass at a price per kilogram, rounded half up to the céntimo.
 *
 * @returns undefined where the amount is beyond any that could be counted exactly
 */
export function totalAt(perKg: Centimos, mass: Grams): Centimos | undefined {
  return whole((BigInt(perKg) * BigInt(mass) * 2n + 1_000n) / 2_000n);
}

/** The price per kilogram behind an amount, rounded half up: what was agreed is the amount. */
export function perKgOf(total: Centimos, mass: Grams): Centimos | undefined {
  if (mass <= 0) return undefined;
  const grams = BigInt(mass);
  return whole((BigInt(total) * 2_000n + grams) / (2n * grams));
}

/** So many thousandths of a mass, rounded half up: `castigo` in percent. */
export function permilleOf(mass: Grams, permille: number): number {
  return Number((BigInt(mass) * BigInt(permille) * 2n + 1_000n) / 2_000n);
}

function whole(amount: bigint): Centimos | undefined {
  const value = Number(amount);
  return Number.isSafeInteger(value) ? centimos(value) : undefined;
}
