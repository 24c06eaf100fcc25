import { massText } from '../../../../../words/figures.ts';
import type { KitWords } from '../../../../../words/es/kit.ts';

const gramsPerTonne = 1_000_000;

/**
 * CO2e for people: three significant digits from 10 t, two below (method, 2.2); tonnes from 1 t.
 *
 * @param grams whole grams of CO2e, any sign
 */
export function co2eText(grams: number, words: KitWords): string {
  return shown(grams, Math.round, words);
}

/** "At least": rounded down, so that the text never says more than was found. */
export function co2eAtLeast(grams: number, words: KitWords): string {
  return shown(grams, Math.floor, words);
}

function shown(grams: number, round: (value: number) => number, words: KitWords): string {
  const size = Math.abs(grams);
  const digits = size >= 10 * gramsPerTonne ? 3 : 2;
  const step = 10 ** Math.max(0, String(Math.trunc(size)).length - digits);
  const rounded = round(grams / step) * step;
  if (Math.abs(rounded) < gramsPerTonne || Math.abs(rounded) >= 10 * gramsPerTonne) {
    return massText(rounded, words);
  }
  const tenths = Math.round(Math.abs(rounded) / (gramsPerTonne / 10));
  const fraction = tenths % 10 === 0 ? '' : `.${tenths % 10}`;
  return `${rounded < 0 ? '−' : ''}${Math.floor(tenths / 10)}${fraction} ${words.tonnes}`;
}

/** `0.12 %` from parts per million: rates of a district are small. */
export function ppmText(ppm: number): string {
  const hundredths = Math.round(ppm / 100);
  const rest = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)}.${rest} %`;
}
