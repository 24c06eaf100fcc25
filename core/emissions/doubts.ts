import type { Problem } from '../problems/problem.ts';
import type { Generation } from './baselines.ts';

/**
 * Kilograms of household waste a person and day that a district can have: conventions of this
 * program, wide enough for every year of MINAM's series but La Victoria's 0.13 of 2019 to 2021.
 */
export const perPersonGrams = { least: 200, most: 1_500 } as const;

/** A value is a jump when it is off the district's usual one by more than this factor. */
const jumpTimes = 1.6;

/** Tonnage may differ from population × per person × 365 by rounding of the per-person figure. */
const tonnageTimes = { least: 0.8, most: 1.25 } as const;

const daysOfYear = 365;

/** What is doubtful about a row, in the light of the other years of its district and source. */
export function doubtsAbout(row: Generation, all: readonly Generation[]): readonly Problem[] {
  return [...tonnageDoubt(row), ...perPersonDoubt(row), ...jumpDoubt(row, all)];
}

/** What population and grams per person give in a year, in tonnes. */
export function expectedTonnes({ population, gramsPerPersonDay }: Generation): number | null {
  if (population === null || gramsPerPersonDay === null) return null;
  return Math.round((population * gramsPerPersonDay * daysOfYear) / 1_000_000);
}

function tonnageDoubt(row: Generation): readonly Problem[] {
  const expected = expectedTonnes(row);
  const { householdTonnes: stated } = row;
  if (expected === null || stated === null || expected === 0) return [];
  const times = stated / expected;
  if (times >= tonnageTimes.least && times <= tonnageTimes.most) return [];
  const facts = { column: 'householdTonnes', value: String(stated), expected: String(expected) };
  return [{ code: 'emissions/tonnage-off', facts }];
}

function perPersonDoubt({ gramsPerPersonDay: grams }: Generation): readonly Problem[] {
  if (grams === null || (grams >= perPersonGrams.least && grams <= perPersonGrams.most)) return [];
  const facts = {
    column: 'gramsPerPersonDay',
    value: kilograms(grams),
    least: kilograms(perPersonGrams.least),
    most: kilograms(perPersonGrams.most),
  };
  return [{ code: 'emissions/per-capita-implausible', facts }];
}

function jumpDoubt(row: Generation, all: readonly Generation[]): readonly Problem[] {
  const { gramsPerPersonDay: grams } = row;
  const usual = usualGrams(row, all);
  if (grams === null || usual === null || perPersonDoubt(row).length > 0) return [];
  if (grams <= usual * jumpTimes && grams * jumpTimes >= usual) return [];
  const facts = {
    column: 'gramsPerPersonDay',
    value: kilograms(grams),
    year: String(row.year),
    before: kilograms(usual),
  };
  return [{ code: 'emissions/jump', facts }];
}

/** The middle of the plausible values of a district by one source; null below three of them. */
function usualGrams(row: Generation, all: readonly Generation[]): number | null {
  const values = all
    .filter(({ district, source }) => district === row.district && source === row.source)
    .filter((one) => perPersonDoubt(one).length === 0)
    .flatMap(({ gramsPerPersonDay }) => (gramsPerPersonDay === null ? [] : [gramsPerPersonDay]))
    .sort((a, b) => a - b);
  return values.length < 3 ? null : (values[Math.floor((values.length - 1) / 2)] ?? null);
}

function kilograms(grams: number): string {
  return (grams / 1_000).toFixed(2);
}
