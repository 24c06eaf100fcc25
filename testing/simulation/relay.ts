import type { Batch } from './phones.ts';

const evening = 4 * 3_600_000;
/** The ledger forgives a clock this much; see `core/ledger/timing.ts`. */
const smallSkew = 10 * 60_000;

/**
 * The deliveries of an evening as one, as if an office had passed them on: the same events in the
 * same order, received a little later. Only clocks that are really wrong keep a delivery of their
 * own, since their skew is measured by it. Filling a demonstration is several times faster so.
 *
 * @param most events of one delivery
 */
export function* relayed(batches: Iterable<Batch>, most: number): Generator<Batch, void> {
  let held: Batch | undefined;
  for (const batch of batches) {
    if (held && fits(held, batch, most)) {
      held = { ...batch, events: [...held.events, ...batch.events] };
    } else {
      if (held) yield held;
      held = batch;
    }
  }
  if (held) yield held;
}

function fits(held: Batch, next: Batch, most: number): boolean {
  return (
    Math.abs(held.skewMs) <= smallSkew &&
    Math.abs(next.skewMs) <= smallSkew &&
    next.receivedAt - held.receivedAt <= evening &&
    held.events.length + next.events.length <= most
  );
}
