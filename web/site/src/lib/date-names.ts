import { dayText, monthText } from '../../../../words/figures.ts';
import { parseDay, parseMonth } from '../../../../core/quantities/instant.ts';
import type { KitWords } from '../../../../words/es/kit.ts';

/** `2026-10-14` of an answer as people read it; what is no day stays as it came. */
export function dayName(text: string, words: KitWords): string {
  const day = parseDay(text);
  return day === undefined ? text : dayText(day, words);
}

/** `2026-10`, or the month of a day, as people read it; what is no month stays as it came. */
export function monthName(text: string, words: KitWords): string {
  const month = parseMonth(text.slice(0, 7));
  return month === undefined ? text : monthText(month, words);
}
