import { addDays, startOfDay, type Day } from '../quantities/instant.ts';

const msPerDay = 86_400_000;

/** The Monday of the week of this day: weeks have their first day for a name. */
export function mondayOf(day: Day): Day {
  // 1970-01-01 was a Thursday: counted from Monday, the fourth day.
  const weekday = (((startOfDay(day, 0) / msPerDay + 3) % 7) + 7) % 7;
  return addDays(day, -weekday);
}
