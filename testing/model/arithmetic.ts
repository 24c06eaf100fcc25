/** The model's own sums: nothing of `core/quantities` is used, so that a slip there shows. */

export const sumOf = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

/** Shares of `total` by weight: floor for all, then one more for the largest rests, first first. */
export function shareOut(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const all = sumOf(weights);
  if (all === 0n) return weights.map(() => 0n);
  const floors = weights.map((weight) => (total * weight) / all);
  const rests = weights.map((weight, index) => ({ index, rest: (total * weight) % all }));
  rests.sort((a, b) => Number(b.rest - a.rest) || a.index - b.index);
  const extra = new Set(rests.slice(0, Number(total - sumOf(floors))).map(({ index }) => index));
  return floors.map((floor, index) => (extra.has(index) ? floor + 1n : floor));
}

/** A share of a whole, exact. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export function fraction(n: bigint, d: bigint): Fraction {
  const shared = gcd(n, d) || 1n;
  return { n: n / shared, d: d / shared };
}

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);

/** Basis points that sum to 10,000, largest share first, then by key. */
export function basisPoints(
  shares: ReadonlyMap<string, Fraction>,
): Readonly<Record<string, number>> {
  const denominator = [...shares.values()].reduce((d, share) => d * share.d, 1n);
  const rows = [...shares].map(([key, { n, d }]) => ({ key, weight: (n * denominator) / d }));
  rows.sort((a, b) =>
    a.weight === b.weight ? (a.key < b.key ? -1 : 1) : a.weight > b.weight ? -1 : 1,
  );
  const points = shareOut(
    10_000n,
    rows.map(({ weight }) => weight),
  );
  return Object.fromEntries(rows.map(({ key }, index) => [key, Number(points[index])]));
}
