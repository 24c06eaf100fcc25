/**
 * How figures look, the same on site, phone and print. Whole numbers in, texts out, no `Intl`: a
 * phone without the locale writes what the office writes. es-PE: 12,345.5 · S/ 1,234.50 ·
 * 23 nov 2026, in both languages.
 */
import { dayOf, type Day, type Instant, type Month } from '../core/quantities/instant.ts';
import type { KitWords } from './es/kit.ts';

export type Figure = { readonly number: string; readonly unit: string };

const gramsPerKg = 1_000;
const gramsPerTonne = 1_000_000;

/** `1234567` → `1,234,567`; keeps the sign (U+2212). */
export function count(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 ? `−${digits}` : digits;
}

/** `value` / 10^`places`, rounded half away from zero to `shown` places, end zeros dropped. */
function decimal(value: number, places: number, shown: number): string {
  const step = 10 ** (places - shown);
  const rounded = Math.round(Math.abs(value) / step);
  const scale = 10 ** shown;
  const fraction = String(rounded % scale)
    .padStart(shown, '0')
    .replace(/0+$/, '');
  const whole = count(Math.floor(rounded / scale));
  const sign = value < 0 && rounded !== 0 ? '−' : '';
  return `${sign}${whole}${shown > 0 && fraction !== '' ? `.${fraction}` : ''}`;
}

/**
 * A mass for people: kg up to 9,999 kg (two decimals below 100 kg, then one), above that tonnes
 * with at most three significant digits. What is not zero never shows as zero.
 *
 * @param grams whole grams, any sign
 */
export function mass(grams: number, words: KitWords): Figure {
  const size = Math.abs(grams);
  if (size > 0 && size < 5) {
    return { number: words.lessThan('0.01'), unit: words.kg };
  }
  if (size < 9_999.5 * gramsPerKg) {
    const shown = size < 100 * gramsPerKg ? 2 : 1;
    return { number: decimal(grams, 3, shown), unit: words.kg };
  }
  // From 10 t: one decimal below 100 t, none below 1,000 t, then whole tens, hundreds…
  const shown = size < 99.95 * gramsPerTonne ? 1 : 0;
  const step = 10 ** Math.max(0, String(Math.round(size / gramsPerTonne)).length - 3);
  const rounded = Math.round(grams / (gramsPerTonne * step)) * gramsPerTonne * step;
  return { number: decimal(step > 1 ? rounded : grams, 6, shown), unit: words.tonnes };
}

/** `mass` as one text: `1,248.5 kg`, `15.8 t`. */
export function massText(grams: number, words: KitWords): string {
  const { number, unit } = mass(grams, words);
  return `${number} ${unit}`;
}

/** Every gram, always in kg: what a person weighed or an audit compares. `24.355 kg`. */
export function massExact(grams: number, words: KitWords): string {
  return `${decimal(grams, 3, 3)} ${words.kg}`;
}

/** `S/ 1,234.50` from céntimos. */
export function soles(centimos: number): string {
  const size = Math.abs(centimos);
  const cents = String(size % 100).padStart(2, '0');
  return `${centimos < 0 ? '−' : ''}S/ ${count(Math.floor(size / 100))}.${cents}`;
}

/** `12.3 %` from basis points (1 bp = 0.01 %); one decimal, dropped when zero. */
export function percent(basisPoints: number): string {
  return `${decimal(basisPoints, 2, 1)} %`;
}

/** `2026-11-23` → `23 nov 2026`. */
export function dayText(day: Day, words: KitWords): string {
  const month = words.monthsShort[Number(day.slice(5, 7)) - 1] ?? day.slice(5, 7);
  return `${Number(day.slice(8, 10))} ${month} ${day.slice(0, 4)}`;
}

/** `2026-10` → `octubre 2026`. */
export function monthText(month: Month, words: KitWords): string {
  return `${words.monthsLong[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`;
}

/** `2026-10` → `oct 26`, for axes. */
export function monthShort(month: Month, words: KitWords): string {
  const name = words.monthsShort[Number(month.slice(5, 7)) - 1] ?? month.slice(5, 7);
  return `${name} ${month.slice(2, 4)}`;
}

/** `14:05` where the clocks are `offsetMinutes` from UTC. */
export function timeText(at: Instant, offsetMinutes: number): string {
  const minutes = (((Math.floor(at / 60_000) + offsetMinutes) % 1440) + 1440) % 1440;
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
}

/** `23 nov 2026, 14:05`. */
export function momentText(at: Instant, offsetMinutes: number, words: KitWords): string {
  return `${dayText(dayOf(at, offsetMinutes), words)}, ${timeText(at, offsetMinutes)}`;
}

function pad2(value: number): string {
  return String(value).padStart(2, '0');
}
