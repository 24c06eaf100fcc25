import { addDays, weekdayOf, type Day } from '../quantities/instant.ts';
import { onceDays } from './board.ts';
import type { Want } from './agreement-events.ts';
import type { Offer } from './intent-events.ts';

/** Days, both included; an end that is not said is none. */
export type Window = { readonly from?: Day | undefined; readonly to?: Day | undefined };

const week = 7;

/**
 * Whether something can be handed over on some day of a window: the notice holds then and, where it
 * names weekdays, one of them is among these days. For once and without an end it holds for as
 * long as the board keeps it.
 */
export function isWithin(of: Offer | Want, { from, to }: Window): boolean {
  const weekdays = of.weekdays ?? [];
  const comesAgain = (of.every ?? 'once') !== 'once' || weekdays.length > 0;
  const last = of.until ?? (comesAgain ? undefined : addDays(of.from, onceDays));
  const first = from === undefined || of.from > from ? of.from : from;
  const ends = [last, to].flatMap((day) => day ?? []).toSorted();
  const end = ends[0];
  if (end !== undefined && first > end) return false;
  if (weekdays.length === 0) return true;
  return Array.from({ length: week }, (_, at) => addDays(first, at)).some(
    (day) => (end === undefined || day <= end) && weekdays.includes(weekdayOf(day)),
  );
}
