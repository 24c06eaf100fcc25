import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId } from '../../../../core/events/ids.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { recordingOf } from '../../../../testing/phones/recorded.ts';
import type { AskedWhen, PhoneRecord } from '../store/database.ts';
import { namedLike, presenceOf, type HeardPeople } from './presence.ts';

const names = testNames();
const training = names.event('training');
const rosa = names.actor('Rosa');
const julio = names.actor('Julio');
const leader = names.actor('Carmen');
const manos = names.actor('Manos');
type Said = Pick<PhoneRecord, 'id' | 'seq' | 'state' | 'event'>;

const said = recordingOf(names, leader, '2026-11-23');
const came = (
  seq: number,
  minutes: number,
  { person = rosa, how = 'list', state = 'saved' }: Partial<Came> = {},
): Said => said(seq, 'encounter.attend', { encounter: training, person, minutes, how }, state);
type Came = {
  readonly person: typeof rosa;
  readonly how: 'list' | 'qr' | 'signature';
  readonly state: PhoneRecord['state'];
};
const takenBack = (seq: number, of: Said, state?: PhoneRecord['state']): Said =>
  said(seq, 'evidence.retract', { subject: of.id, reason: 'Se marcó por error' }, state);

const never: AskedWhen = { lastSeq: 0, open: [] };
const heard = (minutes: number | null, asked = never, how: Came['how'] = 'list'): HeardPeople => ({
  people: [
    {
      actor: rosa,
      name: 'Quispe, Rosa',
      organisation: 'Manos',
      organisationId: manos,
      minutes,
      how: minutes === null ? null : how,
    },
  ],
  asked,
});
const rosaIn = (people: HeardPeople, records: readonly Said[], of: EventId = training) =>
  presenceOf(of, people, records).find(({ person }) => person === rosa);

describe('who came', () => {
  test('is what was heard where this phone said nothing', () => {
    expect(rosaIn(heard(120), [])).toMatchObject({ minutes: 120, how: 'list', own: null });
    expect(rosaIn(heard(null), [])).toMatchObject({ minutes: 0, how: null, unsent: false });
  });

  test('is what this phone said since, the last word', () => {
    const records = [came(1, 180), came(2, 150, { how: 'signature' })];
    expect(rosaIn(heard(null), records)).toMatchObject({
      minutes: 150,
      how: 'signature',
      own: records[1]?.id,
      unsent: true,
    });
    expect(rosaIn(heard(180), [...records, came(3, 0)])).toMatchObject({ minutes: 0, own: null });
    expect(rosaIn(heard(null), records, names.event('another'))?.minutes).toBe(0);
  });

  test('is the server’s word once it heard ours: the office may have corrected it', () => {
    const ours = came(1, 180, { state: 'received' });
    const later: AskedWhen = { lastSeq: 1, open: [] };
    expect(rosaIn(heard(90, later), [ours])).toMatchObject({ minutes: 90, own: null });
    expect(rosaIn(heard(180, later), [ours])).toMatchObject({ minutes: 180, own: ours.id });
    const onItsWay: AskedWhen = { lastSeq: 1, open: [ours.id] };
    expect(rosaIn(heard(null, onItsWay), [ours])).toMatchObject({ minutes: 180, own: ours.id });
  });

  test('does not count what the server refused', () => {
    expect(rosaIn(heard(null), [came(1, 180, { state: 'refused' })])?.minutes).toBe(0);
  });

  test('was marked by mistake: taken back it counts no more, heard or not', () => {
    const ours = came(1, 180);
    expect(rosaIn(heard(null), [ours, takenBack(2, ours)])?.minutes).toBe(0);
    const later: AskedWhen = { lastSeq: 1, open: [] };
    expect(rosaIn(heard(180, later), [ours, takenBack(2, ours)])?.minutes).toBe(0);
    expect(rosaIn(heard(180, later), [ours, takenBack(2, ours, 'refused')])?.minutes).toBe(180);
  });

  test('and what she said herself at the door stands when ours is taken back', () => {
    const ours = came(1, 180);
    const later: AskedWhen = { lastSeq: 1, open: [] };
    const herself = heard(180, later, 'qr');
    expect(rosaIn(herself, [ours, takenBack(2, ours)])).toMatchObject({ minutes: 180, own: null });
  });

  test('whoever was not on the list is on it once she was noted, and not after that', () => {
    const ours = came(1, 60, { person: julio });
    const list = presenceOf(training, heard(null), [ours]);
    expect(list.map(({ person, minutes }) => [person, minutes])).toEqual([
      [rosa, 0],
      [julio, 60],
    ]);
    expect(presenceOf(training, heard(null), [ours, takenBack(2, ours)])).toHaveLength(1);
  });

  test('is the same in whatever order the records lie', () => {
    const first = came(1, 180);
    const records = [first, came(2, 120), takenBack(3, first), came(4, 60, { person: julio })];
    const expected = presenceOf(training, heard(30), records);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(presenceOf(training, heard(30), shuffled)).toEqual(expected);
      }),
    );
  });

  test('after any taps on a name she is there exactly when the last tap said so', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1 }), (taps) => {
        const records = taps.map((minutes, index) => came(index + 1, minutes));
        expect(rosaIn(heard(null), records)?.minutes).toBe(taps.at(-1));
      }),
    );
  });
});

test('somebody is found by any words of her name, with or without accents', () => {
  const list = presenceOf(training, heard(null), []);
  expect(namedLike(list, 'rosa quis')).toHaveLength(1);
  expect(namedLike(list, 'QUÍSPE')).toHaveLength(1);
  expect(namedLike(list, 'rosa ramos')).toHaveLength(0);
});
