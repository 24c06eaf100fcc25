import { dayOf, instant, parseDay } from '../../../../../core/quantities/instant.ts';
import { dayText } from '../../../../../words/figures.ts';
import type { KitWords } from '../../../../../words/es/kit.ts';

/** A day of an answer as people read it; what is no day stays as it came. */
export function writtenDay(day: string, words: KitWords): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : dayText(parsed, words);
}

/** The day of a moment of an answer, on the clocks of the programme. */
export function dayOfMoment(moment: string, offsetMinutes: number, words: KitWords): string {
  return dayText(dayOf(instant(Date.parse(moment)), offsetMinutes), words);
}
