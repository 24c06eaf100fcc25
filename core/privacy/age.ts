import { parseDay, type Day } from '../quantities/instant.ts';

/** Whole years; `from` and `to` differ where only the year or the five years of birth are known. */
export type Age = { readonly from: number; readonly to: number };

/** How old somebody is on a day, as exactly as is known; null where nothing is. */
export function ageOn(
  day: Day,
  born: {
    readonly date?: string | undefined;
    readonly year?: number | undefined;
    /** The first of the five years in which the birth falls. */
    readonly from?: number | null | undefined;
  },
): Age | null {
  const year = Number(day.slice(0, 4));
  const date = born.date === undefined ? undefined : parseDay(born.date);
  if (date !== undefined) {
    const age = year - Number(date.slice(0, 4)) - (day.slice(5) < date.slice(5) ? 1 : 0);
    return { from: age, to: age };
  }
  if (born.year !== undefined) return { from: year - born.year - 1, to: year - born.year };
  if (born.from === undefined || born.from === null) return null;
  return { from: year - born.from - 5, to: year - born.from };
}
