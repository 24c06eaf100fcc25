import { dayFromEpochDays, epochDaysOf, type Day } from '../quantities/instant.ts';
import { between, never } from './periods.ts';
import type { Period, Periods } from './walk.ts';

/**
 * The days whose window of so many days, themselves included, has `least` or more of what happened
 * on these days, which are in order. Without a window: since there was as much. One walk over them
 * in whole numbers, where `atLeast` would sort texts.
 */
export function inWindows(
  happened: readonly { readonly day: Day; readonly weight: number }[],
  { withinDays, least }: Window,
): Periods {
  const weights = happened.map(({ weight }) => weight);
  if (weights.reduce((sum, weight) => sum + weight, 0) < least) return never;
  const starts = happened.map(({ day }) => epochDaysOf(day));
  const ends = withinDays === null ? [] : starts.map((on) => on + withinDays);
  return risen(starts, ends, least, weights);
}

export type Window = { readonly withinDays: number | null; readonly least: number };

/**
 * The days on which the windows of so many groups have something in them. Days of a group are in
 * order, counted from 1970-01-01; a group counts once, however much of it is in the window.
 */
export function groupsInWindows(
  groups: readonly (readonly number[])[],
  { withinDays, least }: Window,
): Periods {
  if (groups.length < least) return never;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const days of groups) {
    days.forEach((on, n) => {
      const [before, next] = [days[n - 1], days[n + 1]];
      if (before === undefined || isApart(before, on, withinDays)) starts.push(on);
      if (withinDays !== null && (next === undefined || isApart(on, next, withinDays))) {
        ends.push(on + withinDays);
      }
    });
  }
  const inTime = (a: number, b: number): number => a - b;
  return risen(starts.sort(inTime), ends.sort(inTime), least);
}

/** The window of the one is over before the other begins. */
function isApart(on: number, next: number, withinDays: number | null): boolean {
  return withinDays !== null && next > on + withinDays;
}

/**
 * When what began and did not end yet adds up to `least`. Both are in order; what begins weighs as
 * much as what ends in the same place of the lists.
 */
function risen(
  starts: readonly number[],
  ends: readonly number[],
  least: number,
  weights?: readonly number[],
): Periods {
  const found: Period[] = [];
  const weight = (n: number): number => (weights === undefined ? 1 : (weights[n] ?? 0));
  let [sum, begun, over] = [0, 0, 0];
  let since: number | undefined;
  while (begun < starts.length || over < ends.length) {
    const day = Math.min(starts[begun] ?? Infinity, ends[over] ?? Infinity);
    for (; starts[begun] === day; begun += 1) sum += weight(begun);
    for (; ends[over] === day; over += 1) sum -= weight(over);
    if (since === undefined && sum >= least) since = day;
    if (since !== undefined && sum < least) {
      found.push({ from: dayFromEpochDays(since), to: dayFromEpochDays(day - 1) });
      since = undefined;
    }
  }
  return since === undefined ? found : [...found, ...between(dayFromEpochDays(since), null)];
}
