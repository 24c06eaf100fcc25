import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedShares, type WeighedAt } from './placed-shares.ts';

const many = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, n) => `person ${from + n}`);
const at = (place: string | null, grams: number, people: readonly string[]): WeighedAt => {
  return { organisation: 'Los Cerros', place, grams, people };
};
const cells: Readonly<Record<string, string>> = { north: 'A', south: 'B', south2: 'B' };
const cellOf = (place: string): string | undefined => cells[place];
const same = (person: string): string => person;

describe('what an association weighed at several places', () => {
  test('stands in the hexagon of each, where five or more brought it', () => {
    const rows = [
      at('north', 100, many(0, 5)),
      at('south', 30, many(5, 10)),
      at('south2', 7, many(5, 6)),
    ];
    expect([...placedShares(rows, cellOf, same)]).toEqual([
      ['A', 100],
      ['B', 37],
    ]);
  });

  test('stands in none where fewer brought it to one, which subtraction would give away', () => {
    const rows = [at('north', 100, many(0, 9)), at('south', 30, many(9, 13))];
    expect(placedShares(rows, cellOf, same).size).toBe(0);
  });

  test('counts two records of one person once, and mass of nobody as one person', () => {
    const rows = [at('north', 100, many(0, 5)), at('south', 30, many(5, 10))];
    const merged = (person: string): string => (person === 'person 9' ? 'person 8' : person);
    expect(placedShares(rows, cellOf, merged).size).toBe(0);
    const unnamed = [at('north', 100, many(0, 5)), at('south', 30, [])];
    expect(placedShares(unnamed, cellOf, same).size).toBe(0);
  });

  test('what is not at a place of its own is a part that is withheld with another', () => {
    const three = [at('north', 50, many(0, 6)), at('south', 70, many(6, 13)), at(null, 4, ['x'])];
    expect([...placedShares(three, cellOf, same)]).toEqual([['B', 70]]);
  });

  test('never leaves a part, shown or by subtraction, that fewer than five brought', () => {
    const row = fc.record({
      place: fc.constantFrom('north', 'south', 'south2', 'market', null),
      grams: fc.integer({ min: 1, max: 1_000 }),
      people: fc.subarray([...many(0, 14)]),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (found) => {
        const rows = found.map((one) => ({ ...one, organisation: 'Los Cerros' }));
        const shown = placedShares(rows, cellOf, same);
        const cell = (one: WeighedAt): string => (one.place && cellOf(one.place)) ?? '';
        const behind = (of: readonly WeighedAt[]): number =>
          new Set(of.flatMap(({ people }) => people)).size;
        for (const [key, mass] of shown) {
          const own = rows.filter((one) => cell(one) === key);
          expect(own.reduce((sum, { grams }) => sum + grams, 0)).toBe(mass);
          expect(behind(own)).toBeGreaterThanOrEqual(5);
        }
        const left = rows.filter((one) => !shown.has(cell(one)));
        if (shown.size > 0 && left.length > 0) expect(behind(left)).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
