import type { Instant } from '../../core/quantities/instant.ts';

/** Guards at a gate ask one by one; only programs ask more than this. */
const asksAMinute = 600;

/**
 * Counts how often cards are verified, from wherever: codes cannot be guessed, but asking for them
 * without end would keep others waiting. Answers the seconds to wait, 0 while all is well.
 */
export function cardPace(): (now: Instant) => number {
  let minute = 0;
  let asks = 0;
  return (now) => {
    const current = Math.floor(now / 60_000);
    if (current !== minute) asks = 0;
    minute = current;
    asks += 1;
    return asks > asksAMinute ? Math.max(1, Math.ceil(((current + 1) * 60_000 - now) / 1000)) : 0;
  };
}
