import { dayOf, monthOf, type Instant, type Month } from '../quantities/instant.ts';

/** That a month was closed, and where in the order of decisions. */
export type Closing = { readonly month: Month; readonly decided: number };

/** Was the month closed when this was decided? Closing a month closes all before it. */
export function isClosedBefore(
  closings: readonly Closing[],
  month: Month,
  decided: number,
): boolean {
  return closings.some((one) => month <= one.month && one.decided < decided);
}

/** A fact with the instant that the books gave it, and the decision that wrote it. */
export type Dated = {
  readonly happened: Instant;
  readonly booked: Instant;
  readonly decided: number;
};

/**
 * When mass counts: when it happened, whatever was heard first (the books may date a take later,
 * when all that it takes was there); as the books have it where that month was closed before.
 *
 * @param offsetMinutes of the programme's clocks
 */
export function countedAt(
  { happened, booked, decided }: Dated,
  closings: readonly Closing[],
  offsetMinutes: number,
): Instant {
  const month = monthOf(dayOf(happened, offsetMinutes));
  return isClosedBefore(closings, month, decided) ? booked : happened;
}
