import {
  addDays,
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  parseDay,
  parseMonth,
  type Day,
  type Month,
} from '../../../core/quantities/instant.ts';
import { bug } from '../../../core/quantities/quantity.ts';

/** From and to, both days inclusive; null is open. */
export type Period = { readonly from: Day | null; readonly to: Day | null };

/** A day, or a month for its first day. The texts were checked at the door. */
export function firstDay(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const month = parseMonth(text);
  return month === undefined ? dayIn(text) : firstDayOf(month);
}

/** A day, or a month for its last day. */
export function lastDay(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const month = parseMonth(text);
  return month === undefined ? dayIn(text) : lastDayOf(month);
}

function dayIn(text: string): Day {
  return parseDay(text) ?? bug(`${text} is no day, and should have been refused at the door`);
}

/** Whole months, and the days before and after them that are not. All inclusive. */
export type Span = {
  readonly months: { readonly from: Month; readonly to: Month } | null;
  readonly head: { readonly from: Day; readonly to: Day } | null;
  readonly tail: { readonly from: Day; readonly to: Day } | null;
};

const nothing: Span = { months: null, head: null, tail: null };
const firstMonth = '1900-01' as Month;
const lastMonth = '9999-12' as Month;

/** Cuts a period into what the monthly rollup can answer and the ragged days at its ends. */
export function spanOf({ from, to }: Period): Span {
  if (from !== null && to !== null && to < from) return nothing;
  const monthFrom = from === null ? firstMonth : monthOf(from);
  const monthTo = to === null ? lastMonth : monthOf(to);
  const startsWhole = from === null || from === firstDayOf(monthFrom);
  const endsWhole = to === null || to === lastDayOf(monthTo);
  if (monthFrom === monthTo && !(startsWhole && endsWhole)) {
    const days = { from: from ?? firstDayOf(monthFrom), to: to ?? lastDayOf(monthTo) };
    return { months: null, head: days, tail: null };
  }
  const wholeFrom = startsWhole ? monthFrom : addMonths(monthFrom, 1);
  const wholeTo = endsWhole ? monthTo : addMonths(monthTo, -1);
  return {
    months: wholeFrom <= wholeTo ? { from: wholeFrom, to: wholeTo } : null,
    head: startsWhole || from === null ? null : { from, to: lastDayOf(monthFrom) },
    tail: endsWhole || to === null ? null : { from: firstDayOf(monthTo), to },
  };
}

/** Everything before a period: empty when the period is open at its start. */
export function spanBefore({ from }: Period): Span {
  if (from === null) return nothing;
  return spanOf({ from: null, to: addDays(from, -1) });
}

/** The six parameters of one `rollupWithin`: a window that is not there matches nothing. */
export function spanParams(span: Span): readonly (string | null)[] {
  return [
    span.months?.from ?? null,
    span.months?.to ?? null,
    span.head?.from ?? null,
    span.head?.to ?? null,
    span.tail?.from ?? null,
    span.tail?.to ?? null,
  ];
}

/**
 * Rows of the rollups within a span, whole months from `flow_monthly` and the ends from
 * `flow_daily`: (month, holder, side, material, district, class, other, grams).
 *
 * @param first number of the first of the six parameters of `spanParams`; `$1` is the programme
 * @param condition SQL that both rollups must meet, such as `side = 'chain'`
 */
export function rollupWithin(first: number, condition: string): string {
  const p = (offset: number): string => `$${first + offset}`;
  const columns = 'holder, side, material, district, class, other, grams';
  return `
    select month, ${columns} from flow_monthly
    where programme = $1 and month >= ${p(0)}::text and month <= ${p(1)}::text and ${condition}
    union all
    select to_char(day, 'YYYY-MM'), ${columns} from flow_daily
    where programme = $1 and day >= ${p(2)}::date and day <= ${p(3)}::date and ${condition}
    union all
    select to_char(day, 'YYYY-MM'), ${columns} from flow_daily
    where programme = $1 and day >= ${p(4)}::date and day <= ${p(5)}::date and ${condition}`;
}
