import type { Day } from '../../../../core/quantities/instant.ts';
import { dayText } from '../../../kit/format.ts';
import type { Voice } from '../app/voice.svelte.ts';
import { dayWords, weeklyWords, type OfferSeen } from './offers.ts';
import { givingWords } from './words.ts';

/** A day as people say it, in the chosen language. */
export function tellDay(voice: Voice, day: Day, today: Day): string {
  const { when, weekdays } = givingWords[voice.preferences.language];
  return dayWords(day, today, { when, weekdays, text: (one) => dayText(one, voice.kit) });
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
