import type { Received } from '../events/envelope.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { dayOf, instant, monthOf, type Instant } from '../quantities/instant.ts';
import type { Known, LedgerEvent } from './entries.ts';
import { go, stop, type Outcome } from './stop.ts';

/** Phone clocks drift by minutes; only more than this is a wrong clock and is corrected. */
const skewToleratedMs = 10 * 60 * 1000;

/**
 * When it happened, by the server's clock: a wrong clock is corrected by the skew seen when the
 * batch was sent, and nothing happened after it was received. Evidence is dated so, whenever it
 * arrives; the books besides leave closed months as they are (`effectiveInstant`).
 */
export function happenedAt({
  occurredAt,
  receivedAt,
  skewMs,
}: Pick<Received, 'occurredAt' | 'receivedAt' | 'skewMs'>): Instant {
  const skew = Math.abs(skewMs) > skewToleratedMs ? skewMs : 0;
  return instant(Math.min(occurredAt - skew, receivedAt));
}

/** The phone dated it after it was received. */
export function isAhead({
  occurredAt,
  receivedAt,
}: Pick<Received, 'occurredAt' | 'receivedAt'>): boolean {
  return occurredAt > receivedAt;
}

/**
 * The instant that dates the event in the books. The raw `occurredAt` is kept beside it.
 * A wrong clock is corrected by the skew seen when the batch was sent; nothing happened after it
 * was received; what belongs to a closed month is dated when it arrives, or when it is woken.
 * Refuses with `events/occurred-too-early` before the programme's earliest day.
 */
export function effectiveInstant(
  event: Received<LedgerEvent>,
  known: Known,
  catalogue: Catalogue,
): Outcome<Instant> {
  const at = happenedAt(event);
  const day = dayOf(at, catalogue.offsetMinutes);
  if (day < catalogue.earliestDay) {
    return stop({
      code: 'events/occurred-too-early',
      facts: { occurred: day, earliest: catalogue.earliestDay },
    });
  }
  return go(known.isClosed(monthOf(day)) ? todayOf(event) : at);
}

/** The day on which it is decided: a month may have been closed while an event was kept. */
export function todayOf({ receivedAt, wokenAt }: Received<LedgerEvent>): Instant {
  return wokenAt === undefined || wokenAt < receivedAt ? receivedAt : wokenAt;
}
