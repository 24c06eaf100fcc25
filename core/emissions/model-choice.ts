import type { FactorSet, Publisher } from './factor-set.ts';
import { factorFor } from './factor.ts';
import type { Term } from './terms.ts';

/** The committed sum with the central values of one publisher, where it has any. */
export type Choice = {
  readonly publisher: string;
  readonly name: string;
  readonly committed: number;
  /** Factors of this account that it replaces. */
  readonly replaced: readonly string[];
};

/**
 * What the same kilograms are worth by each publisher: a range of its own, apart from the draws,
 * because no draw says which model is right. What a publisher has no factor for keeps that of the
 * set. Kilograms of CO2e.
 */
export function choicesOf(terms: readonly Term[], set: FactorSet): readonly Choice[] {
  return set.publishers.map((publisher) => {
    const values = replacements(publisher, set);
    const replaced = new Set<string>();
    let committed = 0;
    for (const term of terms) {
      let worth = term.kilograms;
      for (const { name, value } of term.parameters) {
        const other = values.get(name);
        if (other !== undefined) replaced.add(name);
        worth *= other ?? value.central;
      }
      committed += worth;
    }
    const { code, name } = publisher;
    return { publisher: code, name, committed, replaced: [...replaced].sort() };
  });
}

function replacements(publisher: Publisher, set: FactorSet): ReadonlyMap<string, number> {
  return new Map(
    publisher.replaces.flatMap(({ factor, by, times }): readonly [string, number][] => {
      const found = factorFor('credit', by, set.factors);
      if (!found.ok || found.value.rebasable) return [];
      return [[factor, found.value.co2e.central * times]];
    }),
  );
}
