import type { FlowRow } from '../../../core/ledger/entries.ts';

type RollupKey = Omit<FlowRow, 'grams' | 'day'>;
export type DailyRow = RollupKey & { readonly day: string; grams: number; events: number };
export type MonthlyRow = RollupKey & { readonly month: string; grams: number; events: number };

/** What a batch adds to the daily and monthly rollups: one row a key. */
export type Rollups = {
  readonly daily: Map<string, DailyRow>;
  readonly monthly: Map<string, MonthlyRow>;
};

export function newRollups(): Rollups {
  return { daily: new Map(), monthly: new Map() };
}

/** Adds the rows of one event; `events` counts each event once for every key it touches. */
export function addToRollups(rollups: Rollups, flows: readonly FlowRow[]): void {
  const touched = new Set<{ events: number }>();
  for (const { day, grams, ...same } of flows) {
    const month = day.slice(0, 7);
    const { holder, side, material, district, class: flowClass, other } = same;
    const key = `${holder}|${side}|${material}|${district}|${flowClass}|${other}`;
    const daily = entry(rollups.daily, `${day}|${key}`, () => ({
      day,
      ...same,
      grams: 0,
      events: 0,
    }));
    const monthly = entry(rollups.monthly, `${month}|${key}`, () => ({
      month,
      ...same,
      grams: 0,
      events: 0,
    }));
    for (const row of [daily, monthly]) {
      row.grams += grams;
      touched.add(row);
    }
  }
  for (const row of touched) row.events += 1;
}

/** Rows in the order of their keys: all who write lock them in the same order. */
export function inOrder<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows.keys()].sort().flatMap((key) => rows.get(key) ?? []);
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const had = map.get(key);
  if (had !== undefined) return had;
  const made = make();
  map.set(key, made);
  return made;
}
