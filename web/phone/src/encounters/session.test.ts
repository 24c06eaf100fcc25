import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import type { EncounterRow } from '../../../../wire/api/encounter-answers.ts';
import { parseDay, instant, type Day, type Instant } from '../../../../core/quantities/instant.ts';
import {
  byWhen,
  encountersPaths,
  minutesFrom,
  momentOf,
  neededSoon,
  presenceSteps,
  type Session,
} from './session.ts';

const lima = -300;
const at = (text: string): Instant => instant(Date.parse(`${text}:00-05:00`));
const day = (text: string): Day => parseDay(text) ?? expect.fail(`${text} is no day`);
const names = testNames();
const rowOn = (text: string): EncounterRow => ({
  encounter: names.event(text),
  type: 'training',
  title: text,
  holder: { actor: names.actor('Manos'), name: 'Manos' },
  curriculum: null,
  module: null,
  space: null,
  start: `${text}T20:00:00.000Z`,
  day: day(text),
  minutes: 180,
  where: null,
  district: null,
  invited: 0,
  attended: 0,
  cancelled: null,
  hasMinutes: false,
  mayHold: true,
});
const afternoon: Session = { start: at('2026-11-23T15:00'), minutes: 180 };

describe('"I am here" can be said', () => {
  test('from two hours before the start to two hours after the end, on the clocks of Lima', () => {
    const moment = (text: string) => momentOf(afternoon, at(text), lima);
    expect(moment('2026-11-22T15:00')).toBe('before-its-day');
    expect(moment('2026-11-23T12:59')).toBe('early');
    expect(moment('2026-11-23T13:00')).toBe('now');
    expect(moment('2026-11-23T20:00')).toBe('now');
    expect(moment('2026-11-23T20:01')).toBe('over');
    expect(moment('2026-11-24T00:30')).toBe('after-its-day');
  });

  test('after midnight of one that began before it', () => {
    const night: Session = { start: at('2026-11-23T22:00'), minutes: 240 };
    expect(momentOf(night, at('2026-11-24T01:00'), lima)).toBe('now');
  });

  test('for all of it in time, and for what is left when late', () => {
    expect(minutesFrom(afternoon, at('2026-11-23T14:10'))).toBe(180);
    expect(minutesFrom(afternoon, at('2026-11-23T15:15'))).toBe(180);
    expect(minutesFrom(afternoon, at('2026-11-23T16:02'))).toBe(120);
    expect(minutesFrom(afternoon, at('2026-11-23T19:00'))).toBe(5);
  });

  test('for never more than the encounter lasts, and never for nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_440 }), fc.integer(), (minutes, shift) => {
        const said = minutesFrom({ ...afternoon, minutes }, instant(afternoon.start + shift));
        expect(said).toBeGreaterThan(0);
        expect(said).toBeLessThanOrEqual(minutes);
      }),
    );
  });
});

test('a shorter presence is one tap away: the whole first, then half hours less', () => {
  expect(presenceSteps(180)).toEqual([180, 150, 120, 90, 60, 30]);
  expect(presenceSteps(100)).toEqual([100, 90, 60, 30]);
  expect(presenceSteps(480)).toEqual([480, 420, 360, 300, 240, 180, 120, 60]);
  expect(presenceSteps(20)).toEqual([20]);
});

test('what was heard of encounters is found again for a month, and for the one after it', () => {
  const [november, before] = encountersPaths(day('2026-11-30'));
  expect(november).toBe('/encounters?from=2026-10-01');
  expect(encountersPaths(day('2026-11-01'))[0]).toBe(november);
  expect(encountersPaths(day('2026-12-01'))[1]).toBe(november);
  expect(before).toBe('/encounters?from=2026-09-01');
});

describe('encounters are listed', () => {
  const rows = ['2026-11-23', '2026-11-25', '2026-11-20', '2026-12-24', '2026-11-22'].map(rowOn);
  const days = (list: readonly { readonly day: Day }[]): readonly string[] =>
    list.map((one) => one.day);

  test('today first, then the next ones, then the last ones', () => {
    const { today, coming, past } = byWhen(rows, day('2026-11-23'));
    expect(days(today)).toEqual(['2026-11-23']);
    expect(days(coming)).toEqual(['2026-11-25', '2026-12-24']);
    expect(days(past)).toEqual(['2026-11-22', '2026-11-20']);
  });

  test('and the lists that she will need at the door are fetched while there is signal', () => {
    expect(days(neededSoon(rows, day('2026-11-23')))).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-25',
    ]);
    const notHers = rows.map((row) => ({ ...row, mayHold: false }));
    expect(neededSoon(notHers, day('2026-11-23'))).toEqual([]);
    const cancelled = rows.map((row) => ({ ...row, cancelled: 'Huelga' }));
    expect(neededSoon(cancelled, day('2026-11-23'))).toEqual([]);
  });
});
