import { blocksOf } from '../../core/actors/likeness/blocks.ts';
import { readied, type Compared } from '../../core/actors/likeness/compared.ts';
import { likeness, type Band, type Likeness } from '../../core/actors/likeness/likeness.ts';
import { searchedNumbers } from '../../core/actors/names/searched.ts';
import type { Labelled } from './labelled.ts';

/** Of a band: how many proposed pairs are doubles, and how many doubles are proposed. */
export type Quality = {
  readonly proposed: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
};

export type Measured = {
  readonly pairs: number;
  readonly doubles: number;
  /** Doubles that meet in no block: nothing can find them. */
  readonly neverMet: number;
  readonly likely: Quality;
  /** Likely and possible together. */
  readonly possible: Quality;
  /** Recall in both bands by what happened to the record. */
  readonly byDamage: Readonly<
    Record<string, { readonly doubles: number; readonly likely: number; readonly possible: number }>
  >;
  /** Wrong proposals by what makes the two alike. */
  readonly wrong: Readonly<Record<string, { likely: number; possible: number }>>;
};

export type Judged = { readonly a: Labelled; readonly b: Labelled; readonly found: Likeness };

/** Judges all pairs that meet in a block, as the program does. */
export function judgedPairs(register: readonly Labelled[]): readonly Judged[] {
  const ready = new Map<string, Compared>(register.map((one) => [one.id, readied(one)]));
  const byId = new Map(register.map((one) => [one.id, one]));
  const blocks = new Map<string, string[]>();
  for (const one of register) {
    for (const key of keysOf(one)) blocks.set(key, [...(blocks.get(key) ?? []), one.id]);
  }
  const met = new Set<string>();
  for (const members of blocks.values()) {
    for (const [index, a] of members.entries()) {
      for (const b of members.slice(index + 1)) met.add(a < b ? `${a} ${b}` : `${b} ${a}`);
    }
  }
  return [...met].flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    const [left, right, mine, theirs] = [byId.get(a), byId.get(b), ready.get(a), ready.get(b)];
    if (!left || !right || !mine || !theirs) return [];
    return [{ a: left, b: right, found: likeness(mine, theirs) }];
  });
}

function keysOf(one: Labelled): readonly string[] {
  const numbers = searchedNumbers({ label: '', name: one.name, personal: one.personal });
  return [
    ...blocksOf(one.name, one.personal).map(String),
    ...numbers.map(({ field, number }) => `${field} ${number}`),
  ];
}

export function measureDoubles(register: readonly Labelled[]): Measured {
  const judged = judgedPairs(register);
  const doubles = doublesIn(register);
  const isDouble = ({ a, b }: Judged): boolean => a.truth === b.truth;
  const inBand = (bands: readonly (Band | null)[]): Quality => {
    const proposed = judged.filter(({ found }) => bands.includes(found.band));
    const right = proposed.filter(isDouble).length;
    return {
      proposed: proposed.length,
      right,
      precision: right / proposed.length,
      recall: right / doubles,
    };
  };
  return {
    pairs: judged.length,
    doubles,
    neverMet: doubles - judged.filter(isDouble).length,
    likely: inBand(['likely']),
    possible: inBand(['likely', 'possible']),
    byDamage: byDamage(register, judged),
    wrong: wrongOnes(judged),
  };
}

function doublesIn(register: readonly Labelled[]): number {
  const sizes = new Map<number, number>();
  for (const { truth } of register) sizes.set(truth, (sizes.get(truth) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** Of each damaged record: is it found beside the first record of the person? */
function byDamage(register: readonly Labelled[], judged: readonly Judged[]): Measured['byDamage'] {
  const best = new Map<string, Band>();
  for (const { a, b, found } of judged) {
    if (a.truth !== b.truth || found.band === null) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (one.damage !== null && other.damage === null) best.set(one.id, found.band);
    }
  }
  const tally: Record<string, { doubles: number; likely: number; possible: number }> = {};
  for (const { id, damage } of register) {
    if (damage === null) continue;
    const row = (tally[damage] ??= { doubles: 0, likely: 0, possible: 0 });
    row.doubles += 1;
    if (best.get(id) === 'likely') row.likely += 1;
    if (best.has(id)) row.possible += 1;
  }
  return tally;
}

function wrongOnes(judged: readonly Judged[]): Measured['wrong'] {
  const tally: Record<string, { likely: number; possible: number }> = {};
  for (const { a, b, found } of judged) {
    if (a.truth === b.truth || found.band === null) continue;
    const row = (tally[a.looksLike ?? b.looksLike ?? 'chance'] ??= { likely: 0, possible: 0 });
    row.possible += 1;
    if (found.band === 'likely') row.likely += 1;
  }
  return tally;
}
