import type { FrozenClimate } from './frozen-report.ts';

/** Why the climate account of a period is another one than it was when it was published. */
export const climateBecauses = ['factors', 'method', 'baselines', 'records'] as const;
export type ClimateBecause = (typeof climateBecauses)[number];

/** What a run was worked out from: hashes, and how much of what was recorded. */
export type ClimateInputs = {
  readonly factors: string;
  readonly method: string;
  readonly baselines: string;
  readonly grams: number;
  readonly claims: number;
};
export type ClimateSide = { readonly figure: FrozenClimate; readonly from: ClimateInputs | null };

/** An account of climate as it was published, and as it would be now. */
export type RestatedClimate = {
  readonly was: FrozenClimate | null;
  readonly now: FrozenClimate | null;
  readonly because: readonly ClimateBecause[];
};

/**
 * Holds a published account against the same period as it is known now. Neither run is changed.
 * Null: every figure of it is the same, whatever it was worked out from.
 */
export function climateRestated(
  was: ClimateSide | null,
  now: ClimateSide | null,
): RestatedClimate | null {
  if (was === null && now === null) return null;
  if (was !== null && now !== null && isSame(was.figure, now.figure)) return null;
  return {
    was: was?.figure ?? null,
    now: now?.figure ?? null,
    because: becauses(was?.from ?? null, now?.from ?? null),
  };
}

function isSame(a: FrozenClimate, b: FrozenClimate): boolean {
  return (['least', 'central', 'most', 'toDate', 'operations'] as const).every(
    (part) => a[part] === b[part],
  );
}

function becauses(a: ClimateInputs | null, b: ClimateInputs | null): readonly ClimateBecause[] {
  if (a === null || b === null) return [];
  const given = (['factors', 'method', 'baselines'] as const).filter((part) => a[part] !== b[part]);
  const recorded = a.grams !== b.grams || a.claims !== b.claims;
  // The same mass from the same factors can still have gone another way.
  return recorded || given.length === 0 ? [...given, 'records'] : given;
}
