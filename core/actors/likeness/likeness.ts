import { compareBelonging, compareBirths, compareDocuments } from './compare-facts.ts';
import { compareNames } from './compare-names.ts';
import { compareOrganisations } from './compare-organisations.ts';
import type { Compared } from './compared.ts';
import type { Reason } from './reasons.ts';

/** `likely`: to be looked at by somebody. `possible`: worth a word while the person is there. */
export type Band = 'likely' | 'possible';

export type Likeness = {
  readonly points: number;
  /** null: there is no reason to take them for one. */
  readonly band: Band | null;
  /** What speaks for one first, what speaks against last. */
  readonly reasons: readonly Reason[];
};

export const likelyFrom = 80;
export const possibleFrom = 58;

/**
 * Whether two records may be one and the same, and why. A proposal for somebody who looks: nothing
 * is ever merged by it. A person is never an organisation.
 */
export function likeness(a: Compared, b: Compared): Likeness {
  if (a.isPerson !== b.isPerson) return { points: 0, band: null, reasons: [] };
  const reasons = (a.isPerson ? comparePeople(a, b) : compareOrganisations(a, b)).toSorted(
    (one, other) => other.points - one.points,
  );
  const points = reasons.reduce((sum, one) => sum + one.points, 0);
  return { points, band: bandOf(points, reasons), reasons };
}

function comparePeople(a: Compared, b: Compared): readonly Reason[] {
  return [
    ...compareDocuments(a, b),
    ...compareNames(a.names, b.names),
    ...compareBirths(a, b),
    ...compareBelonging(a, b),
  ];
}

/** Two records with one number: one of them is wrong, whatever else they say. */
function bandOf(points: number, reasons: readonly Reason[]): Band | null {
  if (points >= likelyFrom) return 'likely';
  const oneNumber = reasons.some(({ code }) => code === 'same_document' || code === 'same_ruc');
  return points >= possibleFrom || oneNumber ? 'possible' : null;
}
