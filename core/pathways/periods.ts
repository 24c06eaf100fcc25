import {
  addDays,
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
} from '../quantities/instant.ts';
import type { Period, Periods } from './walk.ts';

/** Days on which something holds, reckoned with as sets. All answers are in order and apart. */
export const never: Periods = [];

/** Later than every day that anybody writes: an open end compares like a day. */
const open = '9999-12-31';

function endOf({ to }: Period): string {
  return to ?? open;
}

/** From a day to another, both included; none where it would end before it begins. */
export function between(from: Day, to: Day | null): Periods {
  return to !== null && to < from ? never : [{ from, to }];
}

/** A step of a running sum: from this day on so much more, or less. */
type Step = { readonly day: Day; readonly more: number };

/** Counts for so much in these periods. */
export type Share = { readonly periods: Periods; readonly weight: number };

/** The days on which the shares that hold add up to `least` or more; `least` is 1 or more. */
export function atLeast(shares: readonly Share[], least: number): Periods {
  const steps: Step[] = [];
  for (const { periods, weight } of shares) {
    for (const { from, to } of periods) {
      steps.push({ day: from, more: weight });
      if (to !== null) steps.push({ day: addDays(to, 1), more: -weight });
    }
  }
  steps.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return risen(steps, least);
}

function risen(steps: readonly Step[], least: number): Periods {
  const found: Period[] = [];
  let sum = 0;
  let since: Day | undefined;
  steps.forEach(({ day, more }, index) => {
    sum += more;
    if (steps[index + 1]?.day === day) return;
    if (since === undefined && sum >= least) since = day;
    if (since !== undefined && sum < least) {
      found.push({ from: since, to: addDays(day, -1) });
      since = undefined;
    }
  });
  if (since !== undefined) found.push({ from: since, to: null });
  return found;
}

/** The days of any of them. */
export function union(all: readonly Periods[]): Periods {
  if (all.length === 1) return all[0] ?? never;
  return atLeast(
    all.map((periods) => ({ periods, weight: 1 })),
    1,
  );
}

/** The days that are in both. */
export function both(a: Periods, b: Periods): Periods {
  const found: Period[] = [];
  for (const one of a) {
    for (const other of b) {
      const from = one.from > other.from ? one.from : other.from;
      const end = endOf(one) < endOf(other) ? one.to : other.to;
      found.push(...between(from, end));
    }
  }
  return found;
}

/** The days of `a` that are not in `b`. */
export function without(a: Periods, b: Periods): Periods {
  return atLeast(
    [
      { periods: a, weight: 1 },
      { periods: b, weight: -2 },
    ],
    1,
  );
}

/** The period in which this day is. */
export function periodOn(periods: Periods, day: Day): Period | undefined {
  return periods.find((period) => period.from <= day && day <= endOf(period));
}

/** The last period that began up to this day. */
export function lastBegun(periods: Periods, day: Day): Period | undefined {
  return periods.findLast(({ from }) => from <= day);
}

/** The last day of so many months that begin on `day`: six from 31 August end on 28 February. */
export function lastDayOfMonths(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  const last = lastDayOf(month);
  const same = addDays(firstDayOf(month), Number(day.slice(8)) - 1);
  return same <= last ? addDays(same, -1) : last;
}
