import { addDays, startOfDay, type Day } from './instant.ts';

/** A holiday of every year: on a fixed date, or so many days from Easter Sunday. */
export type Holiday = {
  readonly code: string;
  /** `MM-DD`; or days from Easter Sunday, Good Friday being -2. */
  readonly on: { readonly date: string } | { readonly easter: number };
  /** The first and the last day on which it can fall; null: always. */
  readonly from: Day | null;
  readonly to: Day | null;
};

const msPerDay = 86_400_000;

/** Easter Sunday of a year of the Gregorian calendar (Meeus/Jones/Butcher, whole numbers). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const place = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(place / 31)).padStart(2, '0');
  const day = String((place % 31) + 1).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${month}-${day}` as Day;
}

/** A holiday of the list falls on this day. */
export function isHoliday(day: Day, holidays: readonly Holiday[]): boolean {
  return holidays.some(({ on, from, to }) => {
    if ((from !== null && day < from) || (to !== null && day > to)) return false;
    if ('date' in on) return day.slice(5) === on.date;
    return day === addDays(easterSunday(Number(day.slice(0, 4))), on.easter);
  });
}

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: Day, holidays: readonly Holiday[]): boolean {
  // 1970-01-01 was a Thursday: counted from Monday, the fourth day.
  const weekday = (startOfDay(day, 0) / msPerDay + 3) % 7;
  return (weekday + 7) % 7 < 5 && !isHoliday(day, holidays);
}

/**
 * The `count`-th working day after `day`, which itself does not count; `day` where `count` is 0.
 * A list of holidays that leaves no working day in a year is our fault.
 */
export function addWorkingDays(day: Day, count: number, holidays: readonly Holiday[]): Day {
  let reached = day;
  for (let left = count; left > 0; left -= 1) {
    reached = addDays(reached, 1);
    while (!isWorkingDay(reached, holidays)) reached = addDays(reached, 1);
  }
  return reached;
}
