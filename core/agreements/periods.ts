import {
  addDays,
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
} from '../quantities/instant.ts';
import type { Every } from './intent-events.ts';

/** Both days included; without a last day it goes on. */
export type Period = { readonly from: Day; readonly to: Day | null };

/**
 * The periods of a promise that have begun by a day: weeks, months or years counted from its first
 * day, not from the calendar's, because a promise that begins on the 20th is not owed whole by the
 * 31st. The last one ends with the promise. What is promised once has one period.
 */
export function periodsOf(
  { every, from, until }: { readonly every: Every; readonly from: Day; readonly until: Day | null },
  through: Day,
): readonly Period[] {
  if (every === 'once') return from <= through ? [{ from, to: until }] : [];
  const periods: Period[] = [];
  for (let count = 0; ; count += 1) {
    const start = step(from, every, count);
    if (start > through || (until !== null && start > until)) return periods;
    const end = addDays(step(from, every, count + 1), -1);
    periods.push({ from: start, to: until !== null && until < end ? until : end });
  }
}

/** So many weeks, months or years after a day; a month that is too short gives its last day. */
function step(from: Day, every: Exclude<Every, 'once'>, count: number): Day {
  if (every === 'week') return addDays(from, 7 * count);
  const month = addMonths(monthOf(from), every === 'month' ? count : 12 * count);
  const day = addDays(firstDayOf(month), Number(from.slice(8)) - 1);
  const last = lastDayOf(month);
  return day > last ? last : day;
}
