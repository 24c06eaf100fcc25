import type { Problem } from '../problems/problem.ts';

/** Household waste of one class, a district and year, as one source has it. */
export type ClassRow = {
  readonly district: string;
  readonly year: string;
  /** As the table calls it: `papel_blanco`. */
  readonly about: string;
  readonly kilograms: number;
  readonly source: string;
  readonly method: string;
  readonly marks: readonly Problem[];
};

export type ClassShare = {
  readonly about: string;
  /** The class of MINAM's dictionary; null: the table calls it otherwise. */
  readonly code: string | null;
  readonly kilograms: number;
  /** Of all classes of the table, in parts per million. */
  readonly sharePpm: number;
  /** Of our materials of this class, in circular chains; null where that cannot be said. */
  readonly circularGrams: number | null;
};

export type Composition = {
  readonly district: string;
  readonly year: string;
  readonly source: string;
  readonly method: string;
  readonly marks: readonly Problem[];
  readonly problems: readonly Problem[];
  /** The heaviest first. */
  readonly classes: readonly ClassShare[];
  /** Grams in circular chains of materials that the dictionary has no class for, or the table. */
  readonly elsewhereGrams: number | null;
};

export type CompositionAsked = {
  /** Codes of the classes of MINAM's dictionary (`crosswalks.yaml`). */
  readonly classes: readonly string[];
  /** The class of a material, by the catalogue's crosswalk; null: it has none. */
  readonly classOf: (material: string) => string | null;
  /** Grams in circular chains of a district, by material; undefined: no account yet. */
  readonly circular: (
    district: string,
  ) => readonly { readonly material: string; readonly grams: number }[] | undefined;
};

/**
 * What waste is made of by each source, and beside a class what went round of it. Only the
 * crosswalk of the programme's folder says which material is of which class, and a class is met by
 * its name alone: what is called otherwise stands without, and `emissions/classes-unknown` says so.
 * No rate is made of the two: a table is of households, and we take from markets and workshops too.
 */
export function compositionsOf(
  rows: readonly ClassRow[],
  asked: CompositionAsked,
): readonly Composition[] {
  const tables = new Map<string, ClassRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.district, row.source, row.method, row.year]);
    const had = tables.get(key);
    if (had === undefined) tables.set(key, [row]);
    else had.push(row);
  }
  const found = [...tables.values()].flatMap((table) => tableOut(table, asked));
  // Of a district the newest year first.
  return found.sort(
    (a, b) =>
      compare(a.district, b.district) || compare(b.year, a.year) || compare(a.source, b.source),
  );
}

function tableOut(rows: readonly ClassRow[], asked: CompositionAsked): readonly Composition[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { district, year, source, method } = first;
  const whole = rows.reduce((sum, { kilograms }) => sum + kilograms, 0);
  const grams = gramsByClass(district, asked);
  const known = new Map(asked.classes.map((code) => [spelt(code), code]));
  const classes = rows
    .map(({ about, kilograms }): ClassShare => {
      const code = known.get(spelt(about)) ?? null;
      const sharePpm = whole === 0 ? 0 : Math.round((kilograms * 1_000_000) / whole);
      const circularGrams = grams === undefined || code === null ? null : (grams.get(code) ?? 0);
      return { about, code, kilograms, sharePpm, circularGrams };
    })
    .sort((a, b) => b.kilograms - a.kilograms || compare(a.about, b.about));
  const unknown = classes.filter(({ code }) => code === null).map(({ about }) => about);
  const own = new Set(classes.map(({ code }) => code));
  const elsewhere = [...(grams ?? [])].filter(([code]) => code === null || !own.has(code));
  return [
    {
      district,
      year,
      source,
      method,
      marks: rows.flatMap(({ marks }) => marks).filter(isFirst),
      problems:
        unknown.length === 0
          ? []
          : [{ code: 'emissions/classes-unknown', facts: { source, classes: unknown } }],
      classes,
      elsewhereGrams:
        grams === undefined ? null : elsewhere.reduce((sum, [, mass]) => sum + mass, 0),
    },
  ];
}

function gramsByClass(
  district: string,
  { circular, classOf }: CompositionAsked,
): ReadonlyMap<string | null, number> | undefined {
  const materials = circular(district);
  if (materials === undefined) return undefined;
  const found = new Map<string | null, number>();
  for (const { material, grams } of materials) {
    const code = classOf(material);
    found.set(code, (found.get(code) ?? 0) + grams);
  }
  return found;
}

/** Columns are written `PAPEL_BLANCO`, codes `papel-blanco`. */
function spelt(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

function isFirst(mark: Problem, at: number, all: readonly Problem[]): boolean {
  const same = (one: Problem): boolean => JSON.stringify(one) === JSON.stringify(mark);
  return all.findIndex(same) === at;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
