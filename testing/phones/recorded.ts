import type { ActorId } from '../../core/events/ids.ts';
import type { PhoneEvent, PhoneRecord } from '../../web/phone/src/store/database.ts';
import type { Own } from '../../web/phone/src/sharing/own-records.ts';
import { middayOf } from '../factories/events.ts';
import type { Names } from '../factories/ids.ts';

type Payload<K extends PhoneEvent['kind']> = Extract<PhoneEvent, { readonly kind: K }>['payload'];

/** What one statement is recorded as on this phone, `saved` unless it is said. */
export type Recording = <K extends PhoneEvent['kind']>(
  seq: number,
  kind: K,
  payload: Payload<K>,
  state?: PhoneRecord['state'],
) => Own;

/** A phone on which this actor records, `seq` minutes after the midday of `on`. */
export function recordingOf(names: Names, recorder: ActorId, on: string): Recording {
  return <K extends PhoneEvent['kind']>(
    seq: number,
    kind: K,
    payload: Payload<K>,
    state: PhoneRecord['state'] = 'saved',
  ) => {
    const at = middayOf(on, seq);
    const event = {
      programme: names.programme,
      id: names.event(`event ${seq}`),
      kind,
      occurredAt: at,
      recordedAt: at,
      device: names.device('phone'),
      deviceSeq: seq,
      recorder,
      payload,
    } as Extract<PhoneEvent, { readonly kind: K }>;
    return { id: event.id, seq, event, state, voidedBy: null };
  };
}
