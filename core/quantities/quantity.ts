/**
 * Whole numbers with a unit. The brand is invariant, so grams and céntimos cannot be added
 * together or passed for one another (style guide, rule 2).
 */
declare const unit: unique symbol;
export type Quantity<U extends string> = number & { readonly [unit]: (u: U) => U };

export type Grams = Quantity<'g'>;
export type Centimos = Quantity<'PEN/100'>;
/** Carbon dioxide equivalent, of either sign: above zero it was kept out of the air. */
export type GramsCo2e = Quantity<'gCO2e'>;

/** Our fault, not the user's: thrown, fails the request, is logged with its trail. */
export function bug(sentence: string): never {
  throw new Error(`Bug: ${sentence}`);
}

function whole<U extends string>(value: number, name: string): Quantity<U> {
  if (!Number.isSafeInteger(value)) bug(`${name} must be a whole number, got ${value}`);
  return value as Quantity<U>;
}

export const grams = (value: number): Grams => whole<'g'>(value, 'grams');
export const centimos = (value: number): Centimos => whole<'PEN/100'>(value, 'céntimos');
export const gramsCo2e = (value: number): GramsCo2e => whole<'gCO2e'>(value, 'grams of CO2e');

/** Adds quantities of one unit; the sum must stay a safe whole number. */
export function sum<U extends string>(values: Iterable<Quantity<U>>): Quantity<U> {
  let total = 0;
  for (const value of values) total += value;
  return whole<U>(total, 'a sum');
}

export function negate<U extends string>(value: Quantity<U>): Quantity<U> {
  return (value === 0 ? 0 : -value) as Quantity<U>;
}
