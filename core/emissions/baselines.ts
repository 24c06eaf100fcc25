import type { FactorSet } from './factor-set.ts';
import type { FateRecord } from './fate.ts';

/**
 * A year's waste of a district as one source has it. Several sources for one year stay side by
 * side; none is taken for the truth.
 */
export type Generation = {
  readonly district: string;
  readonly year: number;
  readonly population: number | null;
  readonly gramsPerPersonDay: number | null;
  readonly householdTonnes: number | null;
  readonly municipalTonnes: number | null;
  readonly source: string;
  readonly method: string;
  readonly note: string | null;
};

/** What the folder says: factor sets with the text that is hashed, and what there was before. */
export type EmissionBook = {
  readonly sets: readonly FactorSet[];
  readonly fates: readonly FateRecord[];
  readonly generation: readonly Generation[];
};

/** The set of the highest version, by number. */
export function latestSet(sets: readonly FactorSet[]): FactorSet | undefined {
  return sets.toSorted((a, b) => compareVersions(a.version, b.version)).at(-1);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (const [index, part] of left.entries()) {
    const difference = Number(part) - Number(right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
