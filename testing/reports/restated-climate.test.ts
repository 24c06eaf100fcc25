import { expect, test } from 'vitest';
import { climateRestated, type ClimateSide } from '../../core/reports/restated-climate.ts';

/** A published account of climate, held against what is known later. */
const published: ClimateSide = {
  figure: {
    run: 'run-1',
    factorSet: 'pe-lima-2026.1',
    least: 900,
    central: 1_000,
    most: 1_100,
    toDate: 800,
    operations: 50,
  },
  from: { factors: 'f1', method: 'm1', baselines: 'b1', grams: 5_000, claims: 3 },
};
const later = (figure: object, from: object): ClimateSide => ({
  figure: { ...published.figure, run: 'run-2', ...figure },
  from: published.from === null ? null : { ...published.from, ...from },
});

test('a run that was made again and says the same restates nothing', () => {
  expect(climateRestated(published, later({}, { baselines: 'b2' }))).toBeNull();
  expect(climateRestated(null, null)).toBeNull();
});

test('a later set of factors is named, and the published run stays as it was', () => {
  const before = structuredClone(published);
  const restated = climateRestated(published, later({ central: 1_200 }, { factors: 'f2' }));
  expect(restated?.because).toEqual(['factors']);
  expect(restated?.was).toEqual(before.figure);
  expect(published).toEqual(before);
});

test('kilograms that were corrected are a reason of their own, beside new factors', () => {
  expect(climateRestated(published, later({ central: 1 }, { grams: 4_000 }))?.because).toEqual([
    'records',
  ]);
  const both = later({ central: 1 }, { factors: 'f2', method: 'm2', claims: 4 });
  expect(climateRestated(published, both)?.because).toEqual(['factors', 'method', 'records']);
  expect(climateRestated(published, later({ toDate: 1 }, {}))?.because).toEqual(['records']);
});

test('an account that there was not when the report was frozen is new, and says no reason', () => {
  expect(climateRestated(null, published)).toEqual({
    was: null,
    now: published.figure,
    because: [],
  });
});
