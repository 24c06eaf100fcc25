import { bug } from './quantity.ts';

/**
 * A moment in milliseconds since 1970-01-01T00:00Z. The core owns no clock: every instant
 * arrives as data. On the wire it is an RFC 3339 text; see `wire/`.
 */
declare const instantBrand: unique symbol;
export type Instant = number & { readonly [instantBrand]: true };

/** A calendar day of the programme's time zone, `YYYY-MM-DD`; such texts sort by time. */
declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: true };

/** A calendar month of the programme's time zone, `YYYY-MM`. */
declare const monthBrand: unique symbol;
export type Month = string & { readonly [monthBrand]: true };

const msPerDay = 86_400_000;

export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) bug(`an instant must be whole milliseconds, got ${ms}`);
  return ms as Instant;
}

/**
 * The day on which `at` falls where the clocks are `offsetMinutes` from UTC (Lima: -300, all
 * year since 1994). Civil-calendar arithmetic by whole numbers, no locale and no `Date`.
 */
export function dayOf(at: Instant, offsetMinutes: number): Day {
  return dayFromEpochDays(Math.floor((at + offsetMinutes * 60_000) / msPerDay));
}

/** The first millisecond of `day` where the clocks are `offsetMinutes` from UTC. */
export function startOfDay(day: Day, offsetMinutes: number): Instant {
  return instant(epochDaysOf(day) * msPerDay - offsetMinutes * 60_000);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** Parses `YYYY-MM-DD` of a real calendar day between 1900 and 9999; otherwise undefined. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || Number(match[1]) < 1900) return undefined;
  return dayFromEpochDays(epochDaysOf(text as Day)) === text ? (text as Day) : undefined;
}

export function parseMonth(text: string): Month | undefined {
  return parseDay(`${text}-01`) === undefined ? undefined : (text as Month);
}

export function addDays(day: Day, count: number): Day {
  return dayFromEpochDays(epochDaysOf(day) + count);
}

/** ISO 8601: Monday is 1, Sunday is 7. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((epochDaysOf(day) + 3) % 7) + 7) % 7) + 1;
}

/** Days from `from` to `to`, negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return epochDaysOf(to) - epochDaysOf(from);
}

export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}` as Month;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day;
}

export function lastDayOf(month: Month): Day {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** Days since 1970-01-01 (Howard Hinnant's days-from-civil, public domain). */
export function epochDaysOf(day: Day): number {
  const month = numberAt(day, 5, 2);
  const year = numberAt(day, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + numberAt(day, 8, 2) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The number that the digits of a day write from a place on; no text is cut for it. */
function numberAt(day: Day, from: number, digits: number): number {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) value = value * 10 + day.charCodeAt(at) - 48;
  return value;
}

/** The day that is so many days after 1970-01-01. */
export function dayFromEpochDays(days: number): Day {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
