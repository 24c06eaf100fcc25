import { grams, type Grams } from '../quantities/quantity.ts';
import type { Weighed, WeightEntry } from '../quantities/weight-entry.ts';

/**
 * What a scale shows at one instant. `stable` is what the scale itself said; undefined when its
 * way of talking has no word for it, then `steadied` tells.
 */
export type ScaleReading =
  | { readonly is: 'weight'; readonly grams: Grams; readonly stable: boolean | undefined }
  | { readonly is: 'over' }
  | { readonly is: 'below-zero' }
  | { readonly is: 'unknown' };

/** International pound of 1959: exactly 0.45359237 kg, here in units of 10 µg. */
const poundIn10Micrograms = 45_359_237n;

type Unit = 'g' | 'kg' | 't' | 'lb';

const tenMicrogramsPer: Readonly<Record<Unit, bigint>> = {
  g: 100_000n,
  kg: 100_000_000n,
  t: 100_000_000_000n,
  lb: poundIn10Micrograms,
};

/**
 * Grams of what a scale shows, rounded half up once.
 *
 * @param whole digits before the point, at most 9
 * @param places digits after it, at most 6
 */
export function gramsShown(whole: string, places: string, unit: Unit): Grams {
  const shown = BigInt(`${whole}${places}`) * tenMicrogramsPer[unit];
  const perGram = tenMicrogramsPer.g * 10n ** BigInt(places.length);
  return grams(Number((shown * 2n + perGram) / (perGram * 2n)));
}

/** Grams as kilograms without a float: `12340` → `12.34`. */
function kilogramsText(mass: Grams): string {
  const digits = String(mass).padStart(4, '0');
  const places = digits.slice(-3).replace(/0+$/, '');
  return places === '' ? digits.slice(0, -3) : `${digits.slice(0, -3)}.${places}`;
}

/**
 * A weight as it is kept when it was taken from a scale and not typed; `scale` says from which.
 * Nothing is taken from a scale that shows zero.
 */
export function takenFrom(mass: Grams, scale: string): Weighed | undefined {
  if (mass <= 0) return undefined;
  const entry: WeightEntry = { value: kilogramsText(mass), unit: 'kg', method: 'scale', scale };
  return { grams: mass, entry };
}
