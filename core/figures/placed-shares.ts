import { peopleLeast, publishShares } from '../access/publish.ts';

/** What an association weighed in one month at one place, or at one of nobody's or others'. */
export type WeighedAt = {
  readonly organisation: string;
  readonly place: string | null;
  readonly grams: number;
  /** Who brought it, as far as it was said. */
  readonly people: readonly string[];
};

/** Of one association and month: everything that is not at a place of its own. */
const rest = '';

/**
 * Grams by hexagon of associations that work in several, of one month. An association's total is
 * known, so its parts are published as shares of it by the rule for people: a part that fewer than
 * five brought is withheld, with a second one where it could be subtracted. Of mass that nobody is
 * named for nobody knows how many brought it: it counts as one person's. What is left out is only
 * part of the total.
 *
 * @param cellOf the hexagon of a place that is the association's own; undefined: another's, or none
 * @param standsFor the record that stands for a person now: two records of one are one person
 */
export function placedShares(
  rows: readonly WeighedAt[],
  cellOf: (place: string, organisation: string) => string | undefined,
  standsFor: (person: string) => string,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const organisation of new Set(rows.map((row) => row.organisation))) {
    const parts = new Map<string, { mass: number; readonly people: Set<string> }>();
    for (const row of rows) {
      if (row.organisation !== organisation) continue;
      const key = (row.place === null ? undefined : cellOf(row.place, organisation)) ?? rest;
      const part = parts.get(key) ?? { mass: 0, people: new Set<string>() };
      part.mass += row.grams;
      for (const one of row.people) part.people.add(standsFor(one));
      parts.set(key, part);
    }
    for (const { key, mass } of shownOf(parts)) {
      if (key !== rest) found.set(key, (found.get(key) ?? 0) + mass);
    }
  }
  return found;
}

type Part = { readonly mass: number; readonly people: ReadonlySet<string> };

function shownOf(
  parts: ReadonlyMap<string, Part>,
): readonly { readonly key: string; readonly mass: number }[] {
  const shares = [...parts]
    .filter(([, { mass }]) => mass !== 0)
    .map(([key, { mass, people }]) => ({ key, mass, people: Math.max(1, people.size) }));
  const { shown, withheld } = publishShares(shares);
  // One person may stand behind several of those that are withheld.
  const behind = new Set(withheld.flatMap(({ key }) => [...(parts.get(key)?.people ?? [])]));
  if (withheld.length > 0 && behind.size < peopleLeast) return [];
  // What was taken back after its month leaves less than nothing there: only in the total.
  return shown.every(({ mass }) => mass > 0) ? shown : [];
}
