import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom, type ActorId, type EventId } from '../events/ids.ts';
import { instant, parseDay, type Day } from '../quantities/instant.ts';
import {
  certificateCode,
  certificateCodeForPeople,
  idsOfCertificateCode,
  readCertificateCode,
} from './certificate-code.ts';
import { commitmentState, foldCommitments, keptOnTime } from './commitments.ts';
import { encounterLabel, readEncounterLabel } from './encounter-label.ts';
import type { Heard } from './heard.ts';
import { areSigned, foldMinutes, spaceFunctioning, type Meeting } from './spaces.ts';
import { testChange } from './test-change.ts';

const idAt = (at: number): string => `0190000a-0000-7000-8000-${String(at).padStart(12, '0')}`;
const event = (at: number): EventId => idFrom<'event'>(idAt(at));
const actor = (at: number): ActorId => idFrom<'actor'>(idAt(900_000 + at));
const day = (text: string): Day => parseDay(text) ?? fail(text);
const fail = (text: string): never => {
  throw new Error(text);
};
const said = (at: number) => ({ id: event(at), occurredAt: instant(at), recorder: actor(9) });
const same = <T>(one: T): T => one;

describe('a space functions', () => {
  const meeting = (at: number, on: string, types: readonly string[], more = 0): Meeting => ({
    encounter: event(at),
    day: day(on),
    hasSignedMinutes: true,
    actorTypes: types,
    commitments: more,
  });
  const first = meeting(1, '2026-06-01', ['municipality', 'recyclers-association']);
  const second = meeting(2, '2026-09-01', ['industry', 'municipality'], 1);
  const today = day('2026-11-23');

  test('with two signed meetings in six months, an industry, a municipality and a promise', () => {
    expect(spaceFunctioning([first, second], today)).toMatchObject({
      functions: true,
      missing: [],
      meetings: [event(1), event(2)],
    });
  });

  test('and no more when the first one is older than six months', () => {
    expect(spaceFunctioning([first, second], day('2026-12-01')).functions).toBe(true);
    expect(spaceFunctioning([first, second], day('2026-12-02')).missing).toEqual([
      'meetings',
      'actor-types',
    ]);
  });

  test('says all that is missing: a single event is none', () => {
    const one = meeting(3, '2026-10-01', ['mse']);
    expect(spaceFunctioning([{ ...first, hasSignedMinutes: false }, one], today).missing).toEqual([
      'meetings',
      'actor-types',
      'industry',
      'municipality',
      'commitment',
    ]);
  });

  test('six months before 31 August is the last of February', () => {
    expect(spaceFunctioning([], day('2026-08-31')).from).toBe('2026-02-28');
  });
});

describe('minutes', () => {
  const kept: Heard = {
    ...said(1),
    kind: 'encounter.minutes',
    payload: { encounter: event(50), topics: ['Rutas'], agreed: [] },
  };
  const signed: Heard = {
    ...said(2),
    kind: 'encounter.sign',
    payload: { minutes: event(1), signer: actor(1), how: 'shown' },
  };
  const again: Heard = {
    ...said(3),
    kind: 'encounter.minutes',
    payload: { record: event(1), encounter: event(50), topics: ['Rutas'], agreed: ['Dos rutas'] },
  };

  test('are signed until they are written again, and signed anew after that', () => {
    const before = foldMinutes([signed, kept], same, same);
    expect(before.map(areSigned)).toEqual([true]);
    const [after] = foldMinutes([again, signed, kept], same, same);
    expect(after).toMatchObject({ id: event(1), agreed: ['Dos rutas'] });
    expect(after && areSigned(after)).toBe(false);
    const anew: Heard = {
      ...said(4),
      kind: 'encounter.sign',
      payload: { minutes: event(3), signer: actor(1), how: 'paper' },
    };
    expect(foldMinutes([kept, signed, again, anew], same, same).map(areSigned)).toEqual([true]);
  });
});

describe('a promise', () => {
  const make = (at: number, due: string): Heard => ({
    ...said(at),
    kind: 'commitment.make',
    payload: { by: actor(1), what: 'Entregar retazos', due: day(due) },
  });
  const settle = (at: number, of: number, says: 'fulfilled' | 'cancelled', on: string): Heard => ({
    ...said(at),
    kind: 'commitment.settle',
    payload: { commitment: event(of), says, on: day(on) },
  });
  const today = day('2026-11-23');
  const stateOf = (...all: readonly Heard[]) =>
    foldCommitments(all, same).map((one) => commitmentState(one, today));

  test('is kept on its last day, kept late the day after, overdue where nothing was said', () => {
    expect(stateOf(make(1, '2026-11-10'), settle(2, 1, 'fulfilled', '2026-11-10'))).toEqual([
      'kept',
    ]);
    expect(stateOf(make(1, '2026-11-10'), settle(2, 1, 'fulfilled', '2026-11-11'))).toEqual([
      'kept-late',
    ]);
    expect(stateOf(make(1, '2026-11-22'))).toEqual(['overdue']);
    expect(stateOf(make(1, '2026-11-29'))).toEqual(['due-this-week']);
    expect(stateOf(make(1, '2026-11-30'))).toEqual(['open']);
  });

  test('that was cancelled leaves what was kept and stays in what was promised', () => {
    const all = foldCommitments(
      [
        make(1, '2026-11-01'),
        make(2, '2026-11-02'),
        make(3, '2026-11-03'),
        make(4, '2026-12-31'),
        settle(11, 1, 'fulfilled', '2026-11-01'),
        settle(12, 2, 'fulfilled', '2026-11-02'),
        settle(13, 3, 'cancelled', '2026-11-03'),
      ],
      same,
    );
    const proved = keptOnTime(all, (id) => id === event(11), today);
    expect(proved).toEqual({ onTime: 1, unproved: 1, late: 0, overdue: 0, cancelled: 1, of: 3 });
  });

  test('stands as was said last, in whatever order it arrived', () => {
    const all = [
      make(1, '2026-11-01'),
      settle(2, 1, 'fulfilled', '2026-10-30'),
      settle(3, 1, 'cancelled', '2026-11-02'),
      settle(4, 1, 'fulfilled', '2026-11-05'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(stateOf(...mixed)).toEqual(['kept-late']);
      }),
    );
  });
});

test('a group learned: the mean of those who did both tests, and how many did better', () => {
  const test_ = (person: number, phase: 'before' | 'after', right: number, of: number) => {
    return { encounter: event(1), person: actor(person), phase, right, of };
  };
  const change = testChange([
    test_(1, 'before', 4, 10),
    test_(1, 'after', 9, 10),
    test_(2, 'before', 5, 10),
    test_(2, 'after', 5, 10),
    test_(3, 'before', 1, 10),
  ]);
  expect(change).toEqual({ people: 2, before: 4500, after: 7000, better: 1, same: 1, worse: 0 });
  expect(testChange([test_(3, 'before', 1, 10)])).toBeNull();
});

test('the code of a certificate leads back to its statement, however it is typed', () => {
  const hex = (length: number) =>
    fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length });
  const ids = fc
    .tuple(hex(8), hex(4), hex(3), fc.constantFrom('8', '9', 'a', 'b'), hex(3), hex(12))
    .map(([a, b, c, d, e, f]) =>
      idFrom<'event'>(`${a.join('')}-${b.join('')}-7${c.join('')}-${d}${e.join('')}-${f.join('')}`),
    );
  fc.assert(
    fc.property(ids, (id) => {
      const code = certificateCode(id);
      const typed = ` ${certificateCodeForPeople(code).toLowerCase().replaceAll('0', 'o')}`;
      expect(readCertificateCode(typed)).toBe(code);
      const { from, to } = idsOfCertificateCode(code);
      expect(from <= id && id <= to).toBe(true);
      expect(certificateCode(from)).toBe(code);
    }),
  );
});

test('the code at the door leads to its encounter, whatever server showed it', () => {
  const shown = encounterLabel('https://ayni.example.org', event(7));
  expect(readEncounterLabel(` ${shown} `)).toBe(event(7));
  expect(readEncounterLabel(shown.replace('/e/', '/en/e/').toUpperCase())).toBe(event(7));
  expect(readEncounterLabel('https://ayni.example.org/e/otra')).toBeUndefined();
  expect(readEncounterLabel('7K2QF9M0XA')).toBeUndefined();
});
