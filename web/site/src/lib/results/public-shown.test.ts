import { expect, test } from 'vitest';
import { siteResults } from '../../../../../words/es/site-results.ts';
import { milestonesOn, publicAmount, publicSexes } from './public-shown.ts';
import { resultWords } from './words.ts';

const words = resultWords('es');
const people = { unit: 'person', people: true, problem: null } as const;
const said = (value: number | null): string =>
  publicAmount(value === null ? null : { kind: 'whole', value }, people, words, siteResults);

test('people are said as “at least”, nobody as nobody, and a small group not at all', () => {
  expect(said(40)).toBe('al menos 40 personas');
  expect(said(0)).toBe('0 personas');
  expect(said(null)).toBe('No se muestra, para no señalar a nadie');
});

test('kilograms are said as they are', () => {
  const grams = { unit: 'grams', people: false, problem: null } as const;
  expect(publicAmount({ kind: 'whole', value: 427_616_300 }, grams, words, siteResults)).toBe(
    '428 t',
  );
});

test('women and men are said apart, and whoever is withheld is left out', () => {
  const parts = [
    { value: 'F', amount: { kind: 'whole', value: 25 } },
    { value: 'M', amount: null },
  ] as const;
  expect(publicSexes({ splits: [{ dimension: 'sex', parts: [...parts] }] }, siteResults)).toEqual([
    'mujeres: al menos 25',
  ]);
});

test('a milestone is drawn in the month by whose end it is due, and nowhere without dates', () => {
  const due = [{ month: 12, value: 60 }];
  const span = { from: '2025-09', to: '2028-02' };
  expect(milestonesOn(due, span)).toEqual([{ on: '2026-08-01', value: 60 }]);
  expect(milestonesOn(due, { from: '', to: '' })).toEqual([{ on: null, value: 60 }]);
});
