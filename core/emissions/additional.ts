import type { Problem } from '../problems/problem.ts';
import { grams, type Grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';
import type { Month } from '../quantities/instant.ts';
import type { CellAccount } from './account.ts';

/**
 * How much an association or site moved in a year before the programme: stated, with its source.
 * Of several statements the largest counts, so that none of them makes a claim too large.
 */
export type Throughput = {
  readonly organisation: string;
  /** null: of all materials together. */
  readonly material: string | null;
  readonly gramsPerYear: number;
  readonly source: string;
};

export type Additional = {
  /** Cells with the grams that are above what there was before, and not recycled already. */
  readonly cells: readonly { readonly account: CellAccount; readonly grams: Grams }[];
  /** Grams for which nothing can be said, and what is missing. */
  readonly unknown: readonly { readonly grams: number; readonly problem: Problem }[];
};

/**
 * Tier B: for each organisation, material and year, what is above the stated throughput of so many
 * months, spread over its cells by mass, less the share that others recycled already. Where either
 * was not stated there is a Problem and no number: a missing baseline is not zero.
 *
 * @param months all months of the account, first and last, by which years are cut
 */
export function additionalOf(
  accounts: readonly CellAccount[],
  stated: readonly Throughput[],
  months: { readonly first: Month; readonly last: Month },
): Additional {
  const cells: { account: CellAccount; grams: Grams }[] = [];
  const unknown = new Map<string, { grams: number; problem: Problem }>();
  const miss = (problem: Problem, mass: number): void => {
    const key = JSON.stringify([problem.code, problem.facts]);
    const had = unknown.get(key);
    unknown.set(key, { problem, grams: mass + (had?.grams ?? 0) });
  };
  for (const [, group] of grouped(accounts, stated)) {
    const [first] = group;
    if (first === undefined) continue;
    const { sender, material, month } = first.cell;
    const mass = group.reduce((sum, { cell }) => sum + cell.grams, 0);
    const before = throughputOf(stated, sender, material);
    if (before === undefined) {
      miss({ code: 'emissions/no-throughput', facts: { organisation: sender } }, mass);
      continue;
    }
    const threshold = Math.ceil((before * monthsIn(month.slice(0, 4), months)) / 12);
    const above = Math.max(0, mass - threshold);
    const positive = group.map(({ cell }) => Math.max(0, cell.grams));
    const parts = splitExact(grams(positive.some((part) => part > 0) ? above : 0), positive);
    group.forEach((account, index) => {
      const part = parts[index] ?? grams(0);
      if (account.recycled === null) {
        const { district, material: of } = account.cell;
        miss({ code: 'emissions/no-fate', facts: { district, material: of } }, part);
      } else {
        cells.push({ account, grams: grams(Math.floor(part * (1 - account.recycled))) });
      }
    });
  }
  return { cells, unknown: [...unknown.values()] };
}

/** By organisation, year and what was stated together: one material, or all that have none. */
function grouped(
  accounts: readonly CellAccount[],
  stated: readonly Throughput[],
): ReadonlyMap<string, CellAccount[]> {
  const found = new Map<string, CellAccount[]>();
  for (const account of accounts) {
    const { sender, material, month } = account.cell;
    const own = stated.some((one) => one.organisation === sender && one.material === material);
    const key = [sender, own ? material : '', month.slice(0, 4)].join('|');
    const had = found.get(key);
    if (had === undefined) found.set(key, [account]);
    else had.push(account);
  }
  return found;
}

function throughputOf(
  stated: readonly Throughput[],
  organisation: string,
  material: string,
): number | undefined {
  const own = stated.filter((one) => one.organisation === organisation);
  const ofIt = own.filter((one) => one.material === material);
  const counts = (ofIt.length > 0 ? ofIt : own.filter((one) => one.material === null)).map(
    ({ gramsPerYear }) => gramsPerYear,
  );
  return counts.length === 0 ? undefined : Math.max(...counts);
}

/** How many months of a year lie within the account. */
function monthsIn(year: string, { first, last }: { first: Month; last: Month }): number {
  const from = first.slice(0, 4) === year ? Number(first.slice(5, 7)) : 1;
  const to = last.slice(0, 4) === year ? Number(last.slice(5, 7)) : 12;
  return Math.max(0, to - from + 1);
}
