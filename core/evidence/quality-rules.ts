import type { WeightMethod } from '../quantities/weight-entry.ts';

/** What may be wrong in what was recorded, each a rule that anybody can look up. */
export const qualityRules = [
  'undeclared_sex',
  'single_source',
  'possible_doubles',
  'outside_dates',
  'same_minute',
  'without_scale',
  'without_point',
] as const;
export type QualityRule = (typeof qualityRules)[number];

/** Weights that were not read off a scale. */
export const guessedMethods = [
  'container_count',
  'declared',
  'estimated',
] as const satisfies readonly WeightMethod[];
