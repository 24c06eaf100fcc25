/** Where amounts lie on a line that always shows zero: per cent of its length. */
export type Scale = { readonly zero: number; readonly at: (grams: number) => number };

/** A scale on which all of these amounts and zero have their place. */
export function scaleOf(amounts: readonly number[]): Scale {
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const length = high - low || 1;
  const at = (grams: number): number => Math.round(((grams - low) / length) * 1000) / 10;
  return { zero: at(0), at };
}

/** From the lesser to the greater end, at least thick enough to be seen. */
export function spanOn({ at }: Scale, one: number, other: number) {
  const from = at(Math.min(one, other));
  const width = Math.max(0.4, Math.round((at(Math.max(one, other)) - from) * 10) / 10);
  return { from: Math.min(from, 99.6), width };
}
