import type { ActorId, DeviceId, EventId } from '../../core/events/ids.ts';
import type { Received } from '../../core/events/envelope.ts';
import type { Kind, LedgerEvent, Payloads } from '../../core/ledger/entries.ts';
import type { Weighed, WeightEntry } from '../../core/quantities/weight-entry.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { instant, startOfDay, type Day, type Instant } from '../../core/quantities/instant.ts';
import { testProgramme } from './ids.ts';

/** Lima, all year. */
export const testOffsetMinutes = -300;

/** Midday in Lima of a day, plus minutes. */
export function middayOf(day: string, minutes = 0): Instant {
  return instant(startOfDay(day as Day, testOffsetMinutes) + (12 * 60 + minutes) * 60_000);
}

/** A reading of a scale in whole grams. */
export function weighed(mass: number, method: WeightEntry['method'] = 'scale'): Weighed {
  return { grams: grams(mass), entry: { value: String(mass), unit: 'g', method } };
}

export type Circumstances = {
  readonly id: EventId;
  readonly device: DeviceId;
  readonly deviceSeq: number;
  readonly recorder: ActorId;
  readonly occurredAt: Instant;
  /** Otherwise it arrives a minute after it happened. */
  readonly receivedAt?: Instant;
  readonly skewMs?: number;
};

/** One event as the ledger receives it. */
export function received<K extends Kind>(
  kind: K,
  payload: Payloads[K],
  circumstances: Circumstances,
): Received<LedgerEvent> {
  const { receivedAt, skewMs, ...written } = circumstances;
  return {
    programme: testProgramme,
    kind,
    payload,
    ...written,
    recordedAt: written.occurredAt,
    receivedAt: receivedAt ?? instant(written.occurredAt + 60_000),
    skewMs: skewMs ?? 0,
  } as Received<LedgerEvent>;
}
