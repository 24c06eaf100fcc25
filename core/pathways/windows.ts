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
  withinDays: number | null,
  least: number,
): Periods {
  return heldInWindows(happened, ({ weight }) => weight, { withinDays, least });
}

export type Window = { readonly withinDays: number | null; readonly least: number };

/** The same of anything that has a day, with what each of them weighs. */
export function heldInWindows<T extends { readonly day: Day }>(
  happened: readonly T[],
  weightOf: (one: T) => number,
  { withinDays, least }: Window,
): Periods {
  const all = happened.reduce((sum, one) => sum + weightOf(one), 0);
  if (all < least) return never;
  const starts = happened.map((one) => ({ on: epochDaysOf(one.day), more: weightOf(one) }));
  return risen(starts, withinDays === null ? [] : endsOf(starts, withinDays), least);
}

/**
 * The days on which the windows of so many groups have something in them. Days of a group are in
 * order, counted from 1970-01-01; a group counts once, however much of it is in the window.
 */
export function groupsInWindows(
  groups: readonly (readonly number[])[],
  { withinDays, least }: Window,
): Periods {
  if (groups.length < least) return never;
  const starts: Step[] = [];
  const ends: Step[] = [];
  for (const days of groups) {
    days.forEach((on, n) => {
      const [before, next] = [days[n - 1], days[n + 1]];
      if (before === undefined || isApart(before, on, withinDays)) starts.push({ on, more: 1 });
      if (withinDays !== null && (next === undefined || isApart(on, next, withinDays))) {
        ends.push({ on: on + withinDays, more: 1 });
      }
    });
  }
  return risen(starts.sort(inTime), ends.sort(inTime), least);
}

/** The window of the one is over before the other begins. */
function isApart(on: number, next: number, withinDays: number | null): boolean {
  return withinDays !== null && next > on + withinDays;
}

/** From this day on so much more; of ends, so much less. */
type Step = { readonly on: number; readonly more: number };

function inTime(a: Step, b: Step): number {
  return a.on - b.on;
}

function endsOf(starts: readonly Step[], withinDays: number): readonly Step[] {
  return starts.map(({ on, more }) => ({ on: on + withinDays, more }));
}

/** When what began and did not end yet adds up to `least`; both in order. */
function risen(starts: readonly Step[], ends: readonly Step[], least: number): Periods {
  const found: Period[] = [];
  let [sum, begun, over] = [0, 0, 0];
  let since: number | undefined;
  while (begun < starts.length || over < ends.length) {
    const day = Math.min(starts[begun]?.on ?? Infinity, ends[over]?.on ?? Infinity);
    for (; starts[begun]?.on === day; begun += 1) sum += starts[begun]?.more ?? 0;
    for (; ends[over]?.on === day; over += 1) sum -= ends[over]?.more ?? 0;
    if (since === undefined && sum >= least) since = day;
    if (since !== undefined && sum < least) {
      found.push({ from: dayFromEpochDays(since), to: dayFromEpochDays(day - 1) });
      since = undefined;
    }
  }
  return since === undefined ? found : [...found, ...between(dayFromEpochDays(since), null)];
}
