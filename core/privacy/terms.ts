import type { Right } from '../actors/register-events.ts';
import {
  addDays,
  addMonths,
  lastDayOf,
  monthOf,
  parseDay,
  type Day,
} from '../quantities/instant.ts';
import { addWorkingDays, type Holiday } from '../quantities/working-days.ts';
import type { PrivacyTerms } from './policy.ts';

/**
 * The last day to answer a request, counted from the day after it was received; null where the
 * programme's folder states no term for this right.
 */
export function dueOn(
  right: Right,
  receivedOn: Day,
  terms: PrivacyTerms,
  holidays: readonly Holiday[],
): Day | null {
  const days = terms.rights.find((term) => term.right === right)?.days ?? null;
  if (days === null) return null;
  if (terms.countedIn === 'calendar') return addDays(receivedOn, days);
  return addWorkingDays(receivedOn, days, holidays);
}

/** Answered after its last day, or not answered and the last day is over. */
export function isLate(due: Day | null, answeredOn: Day | null, today: Day): boolean {
  return due !== null && (answeredOn ?? today) > due;
}

/** The same day so many months earlier, or the last day of that month where it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), -months);
  return parseDay(`${month}${day.slice(7)}`) ?? lastDayOf(month);
}
