import {
  addDays,
  dayOf,
  startOfDay,
  type Day,
  type Instant,
} from '../../core/quantities/instant.ts';

export type SpanQuery = { readonly from?: Day | undefined; readonly to?: Day | undefined };

/** Days of the programme's clock, both included, with the instants that they reach from and to. */
export type SpanAsked = {
  readonly from: Day;
  readonly to: Day;
  readonly start: Instant;
  /** Not itself. */
  readonly end: Instant;
};

/** The days that were asked for; without them the last `days` up to today. */
export function spanAsked(
  { from, to }: SpanQuery,
  clock: { readonly now: Instant; readonly offsetMinutes: number; readonly days: number },
): SpanAsked {
  const { now, offsetMinutes } = clock;
  const last = to ?? dayOf(now, offsetMinutes);
  const first = from ?? addDays(last, 1 - clock.days);
  return {
    from: first,
    to: last,
    start: startOfDay(first, offsetMinutes),
    end: startOfDay(addDays(last, 1), offsetMinutes),
  };
}
