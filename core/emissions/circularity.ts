import type { Problem } from '../problems/problem.ts';
import type { Month } from '../quantities/instant.ts';
import type { Cell } from './account.ts';
import type { Generation } from './baselines.ts';
import { doubtsAbout } from './doubts.ts';

/** The share of what a district generates that went round, by one source's figure. */
export type Rate = {
  readonly source: string;
  readonly method: string;
  readonly year: number;
  readonly of: 'household' | 'municipal';
  readonly tonnes: number;
  /** Parts per million. */
  readonly ratePpm: number;
  readonly marks: readonly Problem[];
};

export type Circularity = {
  readonly district: string;
  readonly from: Month;
  readonly to: Month;
  /** Claimed grams of all grades in these twelve months. */
  readonly grams: number;
  /** The same by material; accounts that were worked out before it was kept have none. */
  readonly materials?: readonly { readonly material: string; readonly grams: number }[];
  readonly rates: readonly Rate[];
  /** From the proved grams over the largest figure to all grams over the smallest. */
  readonly lowPpm: number | null;
  readonly highPpm: number | null;
};

const gramsPerTonne = 1_000_000;
const million = 1_000_000;

/**
 * Kilograms in circular chains over what is generated, for each district, with the range that
 * competing sources and unproved kilograms leave. Doubtful figures are shown and are in no range.
 */
export function circularityOf(
  cells: readonly Cell[],
  generation: readonly Generation[],
  asked: {
    readonly districts: readonly string[];
    /** Twelve months, both inclusive. */
    readonly from: Month;
    readonly to: Month;
  },
): readonly Circularity[] {
  const { from, to } = asked;
  return asked.districts.map((district) => {
    const within = cells.filter(
      (cell) => cell.district === district && cell.month >= from && cell.month <= to,
    );
    const mass = (list: readonly Cell[]): number => list.reduce((sum, { grams: g }) => sum + g, 0);
    const all = Math.max(0, mass(within));
    const proved = Math.max(0, mass(within.filter(({ grade }) => grade !== 'E1')));
    const rates = ratesOf(all, generation, { district, until: Number(to.slice(0, 4)) });
    const sound = rates.filter(({ marks, of }) => marks.length === 0 && of === 'municipal');
    const low = sound.map(({ tonnes }) => ppm(proved, tonnes));
    const high = sound.map(({ tonnes }) => ppm(all, tonnes));
    return {
      district,
      from,
      to,
      grams: all,
      materials: byMaterial(within),
      rates,
      lowPpm: low.length === 0 ? null : Math.min(...low),
      highPpm: high.length === 0 ? null : Math.max(...high),
    };
  });
}

function byMaterial(cells: readonly Cell[]): NonNullable<Circularity['materials']> {
  const found = new Map<string, number>();
  for (const { material, grams } of cells) {
    found.set(material, (found.get(material) ?? 0) + grams);
  }
  return [...found]
    .map(([material, grams]) => ({ material, grams }))
    .sort((a, b) => (a.material < b.material ? -1 : 1));
}

/** Of each source the latest year until then, and the latest that nobody doubts. */
function ratesOf(
  grams: number,
  generation: readonly Generation[],
  of: { readonly district: string; readonly until: number },
): readonly Rate[] {
  const own = generation.filter(
    ({ district, year }) => district === of.district && year <= of.until,
  );
  const sources = [...new Set(own.map(({ source }) => source))].sort();
  return sources.flatMap((source) => {
    const rows = own.filter((row) => row.source === source).sort((a, b) => b.year - a.year);
    const latest = rows[0];
    const sound = rows.find((row) => doubtsAbout(row, generation).length === 0);
    const shown = [latest, sound].filter((row) => row !== undefined);
    return [...new Set(shown)].flatMap((row) => bothRates(grams, row, generation));
  });
}

function bothRates(
  grams: number,
  row: Generation,
  generation: readonly Generation[],
): readonly Rate[] {
  const marks = doubtsAbout(row, generation);
  const { source, method, year } = row;
  return (['municipal', 'household'] as const).flatMap((of) => {
    const tonnes = of === 'municipal' ? row.municipalTonnes : row.householdTonnes;
    if (tonnes === null || tonnes === 0) return [];
    return [{ source, method, year, of, tonnes, ratePpm: ppm(grams, tonnes), marks }];
  });
}

function ppm(grams: number, tonnes: number): number {
  return Math.round((grams * million) / (tonnes * gramsPerTonne));
}
