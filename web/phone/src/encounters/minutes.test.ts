import { expect, test } from 'vitest';
import { parseDay } from '../../../../core/quantities/instant.ts';
import { middayOf } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import type { PhoneEvent, PhoneRecord } from '../store/database.ts';
import { settledHere, signedHere } from './minutes.ts';

const names = testNames();
const minutes = names.event('minutes');
const promise = names.event('promise');

function said<K extends PhoneEvent['kind']>(
  kind: K,
  payload: Extract<PhoneEvent, { readonly kind: K }>['payload'],
  state: PhoneRecord['state'] = 'saved',
): Pick<PhoneRecord, 'state' | 'event'> {
  const at = middayOf('2026-11-23');
  const event = {
    programme: names.programme,
    id: names.event(`${kind} ${JSON.stringify(payload)}`),
    kind,
    occurredAt: at,
    recordedAt: at,
    device: names.device('phone'),
    deviceSeq: 1,
    recorder: names.actor('Carmen'),
    payload,
  } as Extract<PhoneEvent, { readonly kind: K }>;
  return { event, state };
}

test('who signed on this phone is known before the server is, each once and not who was refused', () => {
  const sign = (signer: string, state?: PhoneRecord['state']) =>
    said('encounter.sign', { minutes, signer: names.actor(signer), how: 'shown' }, state);
  const records = [sign('Ana', 'refused'), sign('Rosa'), sign('Rosa', 'received'), sign('Julio')];
  expect(signedHere(minutes, records).map(names.nameOf)).toEqual(['Julio', 'Rosa']);
  expect(signedHere(names.event('others'), records)).toEqual([]);
});

test('a promise of which this phone said that it was kept is open no more, unless that was refused', () => {
  const on = parseDay('2026-11-23') ?? expect.fail('no day');
  const kept = said('commitment.settle', { commitment: promise, says: 'fulfilled', on });
  expect(settledHere([kept])).toEqual([promise]);
  expect(settledHere([{ ...kept, state: 'refused' }])).toEqual([]);
});
