import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../../core/emissions/draws.ts';
import { idFrom } from '../../core/events/ids.ts';
import { expectedOn, trackOf } from '../../core/indicators/aims.ts';
import { forecastOf, type ForecastAsked, type Path } from '../../core/indicators/forecast.ts';
import type { SetLogframe } from '../../core/indicators/logframe-events.ts';
import { logframeSet, monthOfProgramme, monthsUpTo } from '../../core/indicators/settings.ts';
import { instant } from '../../core/quantities/instant.ts';
import { day, later, shipped } from '../pathways/story.ts';
import { indicator } from './counted-story.ts';

/** What is aimed at, set and foretold. */

const start = day('2026-01-01');

describe('milestones', () => {
  const aims = {
    ...indicator('R1.1'),
    milestones: [
      { month: 12, value: 30 },
      { month: 24, value: 60 },
    ],
  };

  it('are met on their last day, and between two of them by the straight line in days', () => {
    expect(expectedOn(aims, start, day('2026-12-31')).value).toBe(30);
    expect(expectedOn(aims, start, day('2026-07-02')).value).toBe(15);
    expect(expectedOn(aims, start, day('2027-07-02')).value).toBe(45);
    expect(expectedOn(aims, start, day('2030-01-01')).value).toBe(75);
    expect(expectedOn(aims, start, day('2025-12-31')).value).toBeNull();
  });

  it('are a Problem without dates, and nothing where nobody aims at anything', () => {
    expect(expectedOn(aims, null, start).problem?.code).toBe('results/dates-unset');
    expect(expectedOn(indicator('OG.3'), null, start)).toEqual({ value: null, problem: null });
  });

  it('are on track from 95 % on, at risk from 80 % on', () => {
    const sub = [] as const;
    expect(trackOf(aims, 75, 100, sub)).toBe('met');
    expect(trackOf({ ...aims, target: null }, 95, 100, sub)).toBe('on_track');
    expect(trackOf({ ...aims, target: null }, 94, 100, sub)).toBe('at_risk');
    expect(trackOf({ ...aims, target: null }, 79, 100, sub)).toBe('off_track');
    expect(trackOf(aims, 10, null, sub)).toBe('no_milestone');
  });

  it('never fall from one day to a later one', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, more) => {
        const [first, second] = [later(start, a), later(start, a + more)];
        const was = expectedOn(aims, start, day(first)).value ?? 0;
        expect(expectedOn(aims, start, day(second)).value ?? 0).toBeGreaterThanOrEqual(was);
      }),
    );
  });
});

describe('what the coordinator sets', () => {
  const written = {
    logframe: shipped.logframe,
    dates: null,
    durationMonths: 30,
    licence: null,
  };
  const said = (n: number, payload: SetLogframe, retracted = false) => ({
    id: idFrom<'event'>(`0193a5b0-0000-7000-8000-00000000000${n}`),
    occurredAt: instant(1_800_000_000_000 + n * 1000),
    recorder: idFrom<'actor'>('0193a5b0-0000-7000-8000-000000000099'),
    retracted,
    payload,
  });
  const dates = said(1, { sets: 'dates', from: start, to: null, source: 'Convenio' });
  const target = (n: number, value: number | null, retracted = false) =>
    said(n, { sets: 'target', indicator: 'OG.3', value, month: 30, source: 'Acta' }, retracted);
  const aimOf = (set: ReturnType<typeof logframeSet>) =>
    set.logframe.indicators.find(({ code }) => code === 'OG.3')?.target ?? null;

  it('holds as it was last said, in whatever order it arrived, and what was retracted does not', () => {
    const all = [dates, target(2, 2), target(3, 1), target(4, 9, true)];
    const set = logframeSet(written, all);
    expect(set.days).toEqual({ start, end: '2028-06-30' });
    expect(aimOf(set)).toEqual({ value: 1, month: 30 });
    expect(logframeSet(written, all.toReversed())).toEqual(set);
    expect(set.history.map(({ holds }) => holds)).toEqual([false, true, false, true]);
    expect(aimOf(logframeSet(written, [...all, target(5, null)]))).toBeNull();
  });

  it('gives the months of the programme from its first day', () => {
    expect(monthOfProgramme(start, day('2026-01-31'))).toBe(1);
    expect(monthOfProgramme(start, day('2026-02-01'))).toBe(2);
    expect(monthOfProgramme(start, day('2025-12-31'))).toBeNull();
    const months = monthsUpTo({ start, end: null }, day('2026-03-10'), 30);
    expect(months.map(({ month, on }) => [month, on])).toEqual([
      ['2026-01', '2026-01-31'],
      ['2026-02', '2026-02-28'],
      ['2026-03', '2026-03-10'],
    ]);
    expect(monthsUpTo({ start: null, end: null }, day('2026-03-10'), 3)).toHaveLength(3);
  });
});

describe('a forecast', () => {
  const seed = seedOf(createHash('sha256').update('x').digest('hex'));
  const asOf = day('2027-01-01');
  const base = { stages: 2, asOf, start, end: day('2028-06-30'), target: 75, seed } as const;
  const asked = (paths: readonly Path[]): ForecastAsked => {
    const qualified = paths.filter((path) => path[1] !== null).length;
    return { ...base, paths, qualified, value: qualified };
  };
  const went = (n: number): Path => [day(later('2026-02-01', n)), day(later('2026-05-01', n))];
  const waits = (n: number): Path => [day(later('2026-11-01', n)), null];
  const many = (count: number, of: (n: number) => Path): Path[] =>
    Array.from({ length: count }, (_, n) => of(n));

  it('is too early below eight', () => {
    const found = forecastOf(asked([...many(7, went), ...many(5, waits)]));
    expect(found).toMatchObject({ tooEarly: true, pipeline: null, linear: null });
    expect(found.neededMilli).toBeGreaterThan(0);
  });

  const stays = (n: number): Path => [day(later('2026-02-01', n)), null];

  it('is the same for the same seed, and lies between who counts and who is on the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 30 }), fc.integer({ min: 12, max: 30 }), (on, more) => {
        const paths = [...many(on, went), ...many(10, stays), ...many(more, waits)];
        const found = forecastOf({ ...asked(paths), draws: 100 });
        expect(forecastOf({ ...asked(paths), draws: 100 })).toEqual(found);
        const { low, central, high } = found.pipeline ?? expect.unreachable('a forecast');
        expect(low).toBeGreaterThanOrEqual(on);
        expect(central).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThan(low);
        expect(high).toBeGreaterThanOrEqual(central);
        expect(high).toBeLessThanOrEqual(on + 10 + more);
      }),
      { numRuns: 20 },
    );
  });

  it('claims no certainty where all who began went on: it never says 30 to 30', () => {
    const found = forecastOf(asked([...many(20, went), ...many(10, waits)]));
    expect(found).toMatchObject({ pipeline: null, silence: 'too-narrow', waiting: 10, beyond: 0 });
    expect(found.stages).toEqual([
      { reached: 30, wentOn: 20, days: 89 },
      { reached: 20, wentOn: 0, days: null },
    ]);
  });

  it('says nothing of people who wait longer than enough others ever did', () => {
    const found = forecastOf(asked([...many(20, went), ...many(24, stays)]));
    expect(found).toMatchObject({
      pipeline: null,
      silence: 'not-lived-yet',
      waiting: 24,
      beyond: 24,
    });
  });

  it('says that nobody is on the way instead of calling the figure of today certain', () => {
    const found = forecastOf(asked(many(44, went)));
    expect(found).toMatchObject({ pipeline: null, silence: 'nobody-waits', waiting: 0 });
  });

  it('takes nobody for sure where half of those who began stay behind', () => {
    const found = forecastOf(asked([...many(20, went), ...many(10, stays), ...many(20, waits)]));
    const { low, high } = found.pipeline ?? expect.unreachable('a forecast');
    expect(low).toBeLessThan(high);
    expect(high).toBeLessThan(20 + 10 + 20);
  });
});
