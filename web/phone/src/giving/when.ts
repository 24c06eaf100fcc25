import type { Day } from '../../../../core/quantities/instant.ts';
import { dayText } from '../../../../words/figures.ts';
import type { Voice } from '../app/voice.svelte.ts';
import { dayWords, weeklyWords, type OfferSeen } from './offers.ts';
import { givingWords } from './words.ts';

/** A day as people say it, in the chosen language. */
export function tellDay(voice: Voice, day: Day, today: Day): string {
  const { when, weekdays } = givingWords[voice.preferences.language];
  return dayWords(day, today, { when, weekdays, text: (one) => withoutYear(voice, one) });
}

/** The same for a small button: `vie 27 nov`. */
export function tellDayShort(voice: Voice, day: Day, today: Day): string {
  const { when, weekdaysShort: weekdays } = givingWords[voice.preferences.language];
  const on = (weekday: string, date: string): string => `${weekday} ${date}`;
  const text = (one: Day): string => withoutYear(voice, one);
  return dayWords(day, today, { when: { ...when, on }, weekdays, text });
}

/** Days of this fortnight need no year. */
function withoutYear({ kit }: Voice, day: Day): string {
  return `${Number(day.slice(8, 10))} ${kit.monthsShort[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** When what is offered is there. */
export function tellWhen(
  voice: Voice,
  { from, weekdays: days }: Pick<OfferSeen, 'from' | 'weekdays'>,
  today: Day,
): string {
  const { when, weekdays } = givingWords[voice.preferences.language];
  if (days.length > 0) return weeklyWords(days, when, weekdays);
  if (from < today) return when.from(dayText(from, voice.kit));
  return tellDay(voice, from, today);
}
