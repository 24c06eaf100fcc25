import { bug } from '../quantities/quantity.ts';

/**
 * What may be published about groups of people. A group of fewer than five could be recognised by
 * a neighbour; a hidden group could be worked out from a total and the groups beside it; and who
 * joined could be worked out from last month's table and this one. So small groups are withheld,
 * what is withheld together is never fewer than five people (complementary suppression), and what
 * is shown is rounded down to fives: nothing subtracted from anything gives a group under five.
 * `publish-attack.test.ts` tries.
 */
export const peopleLeast = 5;

export type Cell = { readonly key: string; readonly people: number };
/** `people` is null where it is withheld, else "at least so many". */
export type PublishedCell = { readonly key: string; readonly people: number | null };

/**
 * One total, published with one or more ways of splitting it (by sex, by district). Each split
 * must add up to the total, and name all its groups, empty ones too: whether one is there at all
 * would tell. Withholds every cell of one to four people and, while the withheld cells of a split
 * hold fewer than five people together, its smallest other cell that is not empty; empty cells
 * with them. A total of one to four is withheld with everything that splits it.
 */
export function publishCounts(
  total: number,
  splits: readonly (readonly Cell[])[],
): { readonly total: number | null; readonly splits: readonly (readonly PublishedCell[])[] } {
  for (const cells of splits) {
    const people = cells.reduce((sum, cell) => sum + cell.people, 0);
    if (people !== total) bug(`a split of ${total} people adds up to ${people}`);
  }
  if (total > 0 && total < peopleLeast) {
    return { total: null, splits: splits.map((cells) => cells.map(hidden)) };
  }
  return { total: inFives(total), splits: splits.map(publishSplit) };
}

/** Rounded down, so that "at least" stays true. */
function inFives(people: number): number {
  return people - (people % peopleLeast);
}

function publishSplit(cells: readonly Cell[]): readonly PublishedCell[] {
  const withheld = withheldOf(cells);
  return cells.map((cell) => {
    const kept = withheld.has(cell) || (withheld.size > 0 && cell.people === 0);
    return kept ? hidden(cell) : { key: cell.key, people: inFives(cell.people) };
  });
}

/** A share of some mass, and how many people stand behind it. */
export type PeopleShare = { readonly key: string; readonly people: number; readonly mass: number };

/**
 * Splits shares into those that may be shown and those that may be shown only as one sum, by the
 * same rule. A share with nobody behind it speaks of nobody and is shown.
 */
export function publishShares<S extends PeopleShare>(
  shares: readonly S[],
): { readonly shown: readonly S[]; readonly withheld: readonly S[] } {
  const people = shares.reduce((sum, share) => sum + share.people, 0);
  const withheld =
    people < peopleLeast ? new Set(shares.filter((share) => share.people > 0)) : withheldOf(shares);
  return {
    shown: shares.filter((share) => !withheld.has(share)),
    withheld: shares.filter((share) => withheld.has(share)),
  };
}

function hidden(cell: Cell): PublishedCell {
  return { key: cell.key, people: null };
}

/** Cells to withhold, where all cells together hold at least `peopleLeast` people or none. */
function withheldOf<C extends Cell>(cells: readonly C[]): ReadonlySet<C> {
  const peopled = cells
    .filter((cell) => cell.people > 0)
    .sort((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
  const withheld = new Set(peopled.filter((cell) => cell.people < peopleLeast));
  let together = [...withheld].reduce((sum, cell) => sum + cell.people, 0);
  for (const cell of peopled) {
    if (withheld.size === 0 || together >= peopleLeast) break;
    if (withheld.has(cell)) continue;
    withheld.add(cell);
    together += cell.people;
  }
  return withheld;
}
