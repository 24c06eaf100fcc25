import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import type { PhoneRecord } from '../store/database.ts';

type Said = Pick<PhoneRecord, 'state' | 'event'>;

/** Who signed these minutes on this phone, each once, in the order of signing. */
export function signedHere(minutes: EventId, records: readonly Said[]): readonly ActorId[] {
  const signers = records.flatMap(({ state, event }) =>
    event.kind === 'encounter.sign' && event.payload.minutes === minutes && state !== 'refused'
      ? [event.payload.signer]
      : [],
  );
  return [...new Set(signers.reverse())];
}

/** Promises of which this phone said that they were kept. */
export function settledHere(records: readonly Said[]): readonly EventId[] {
  return records.flatMap(({ state, event }) =>
    event.kind === 'commitment.settle' && state !== 'refused' ? [event.payload.commitment] : [],
  );
}
