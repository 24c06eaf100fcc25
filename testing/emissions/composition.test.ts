import { describe, expect, test } from 'vitest';
import { compositionsOf, type ClassRow } from '../../core/emissions/composition.ts';

/** Invented rows: what the waste of a district is made of, by what a table says. */
const row = (about: string, tonnes: number, more: Partial<ClassRow> = {}): ClassRow => ({
  district: '150115',
  year: '2022',
  about,
  kilograms: tonnes * 1_000,
  source: 'MINAM',
  method: 'SIGERSOL',
  marks: [],
  ...more,
});
const classOf = (material: string): string | null =>
  ({ archive: 'papel-blanco', bottle: 'pet', 'green-bottle': 'pet', jeans: 'textiles' })[
    material
  ] ?? null;
const asked = {
  classes: ['alimentos', 'papel-blanco', 'pet', 'textiles'],
  classOf,
  circular: () => [
    { material: 'archive', grams: 7 },
    { material: 'bottle', grams: 20 },
    { material: 'green-bottle', grams: 3 },
    { material: 'jeans', grams: 40 },
    { material: 'sawdust', grams: 2 },
  ],
};

describe('what the waste of a district is made of', () => {
  test('stands by class with its share, and what went round of materials of that class', () => {
    const rows = [row('papel_blanco', 10), row('alimentos', 60), row('pet', 30)];
    const [table] = compositionsOf(rows, asked);
    expect(table?.classes).toEqual([
      {
        about: 'alimentos',
        code: 'alimentos',
        kilograms: 60_000,
        sharePpm: 600_000,
        circularGrams: 0,
      },
      { about: 'pet', code: 'pet', kilograms: 30_000, sharePpm: 300_000, circularGrams: 23 },
      {
        about: 'papel_blanco',
        code: 'papel-blanco',
        kilograms: 10_000,
        sharePpm: 100_000,
        circularGrams: 7,
      },
    ]);
    // Textiles have no class in this table, sawdust in none: nothing that went round is lost.
    expect(table?.elsewhereGrams).toBe(42);
    expect(table?.problems).toEqual([]);
  });

  test('guesses no class: what the dictionary does not have stands without, and is said', () => {
    const [table] = compositionsOf([row('plasticos', 10), row('pet', 10)], asked);
    expect(table?.classes.map(({ code, circularGrams }) => [code, circularGrams])).toEqual([
      ['pet', 23],
      [null, null],
    ]);
    expect(table?.problems).toEqual([
      { code: 'emissions/classes-unknown', facts: { source: 'MINAM', classes: ['plasticos'] } },
    ]);
  });

  test('keeps sources and years apart, and says no kilograms while there is no account', () => {
    const rows = [
      row('pet', 10, { year: '2020' }),
      row('pet', 20),
      row('pet', 30, { source: 'Estudio' }),
    ];
    const tables = compositionsOf(rows, { ...asked, circular: () => undefined });
    expect(tables.map(({ year, source }) => `${year} ${source}`)).toEqual([
      '2022 Estudio',
      '2022 MINAM',
      '2020 MINAM',
    ]);
    expect(tables[0]?.classes[0]?.circularGrams).toBeNull();
    expect(tables[0]?.elsewhereGrams).toBeNull();
  });
});
