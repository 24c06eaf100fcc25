import { expect, test } from 'vitest';
import { logframeFault } from './logframe-faults.ts';

const known = {
  indicators: ['OG.3', 'R1.1'],
  partners: ['aliada'],
  mayFallBelowZero: ['OG.3'],
};
const baseline = { sets: 'baseline', on: null, source: 'Diagnóstico' } as const;
const target = { sets: 'target', month: 30, source: 'Acta' } as const;

test('nobody sets a baseline, a target or a milestone of people below zero', () => {
  const refused = { code: 'results/below-zero', facts: { indicator: 'R1.1', value: -4 } };
  expect(logframeFault({ ...baseline, indicator: 'R1.1', value: -4 }, known)).toEqual(refused);
  expect(logframeFault({ ...target, indicator: 'R1.1', value: -4 }, known)).toEqual(refused);
  const milestones = [{ month: 6, value: -4 }];
  expect(
    logframeFault({ sets: 'milestones', indicator: 'R1.1', milestones, source: 'Acta' }, known),
  ).toEqual(refused);
});

test('none at all, nothing set, and emissions below zero may be said', () => {
  expect(logframeFault({ ...baseline, indicator: 'R1.1', value: 0 }, known)).toBeUndefined();
  expect(logframeFault({ ...baseline, indicator: 'R1.1', value: null }, known)).toBeUndefined();
  expect(logframeFault({ ...target, indicator: 'OG.3', value: -4 }, known)).toBeUndefined();
});
