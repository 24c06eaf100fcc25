import { describe, expect, test } from 'vitest';
import {
  readBaselineTable,
  type BaselineTable,
  type ReadLine,
} from '../../core/emissions/baseline-table.ts';
import { circularityOf } from '../../core/emissions/circularity.ts';
import { doubtsAbout } from '../../core/emissions/doubts.ts';
import type { Month } from '../../core/quantities/instant.ts';
import { cell, lima } from './some.ts';

/** Rows that are said to be invented were made for this test; the others are MINAM's. */
const place = await lima();
const districts = ['150115', '150111', '010101'];

function read(table: BaselineTable, text: string): readonly ReadLine[] {
  const sheet = text
    .trim()
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.trim().split(';') }));
  const found = readBaselineTable(table, sheet, {
    districts,
    organisations: ['org-1'],
    materials: ['pet-clear'],
    source: 'test',
  });
  if (!found.ok) throw new Error(found.problem.code);
  return found.lines;
}

const codes = (line: ReadLine | undefined): readonly string[] =>
  (line?.problems ?? []).map(({ code }) => code);

const headings = 'FECHA_CORTE;UBIGEO;POB_TOTAL;GPC_DOM;QRESIDUOS_DOM;QRESIDUOS_MUN;PERIODO';
const good = [
  '20240614;150115;166657;0,67;40878;58397;2017',
  '20240614;150115;188451;0,67;46223;66033;2018',
  '20240614;150115;189594;0,49;33909;48441;2022',
];
const generation = (...rows: readonly string[]): readonly ReadLine[] =>
  read('generation', [headings, ...good, ...rows].join('\n'));

describe('the official table of generation', () => {
  test('is read in whole units', () => {
    const [first] = generation();
    expect(first).toEqual({
      line: 2,
      became: 'read',
      problems: [],
      stated: [
        {
          subject: '150115',
          period: '2017',
          about: '',
          content: {
            population: 166_657,
            gramsPerPersonDay: 670,
            householdTonnes: 40_878,
            municipalTonnes: 58_397,
          },
        },
      ],
    });
  });

  test('prints ten times the tonnage of 2023: population and per person say so', () => {
    const line = generation('20240614;150115;189961;0,49;339750;485350;2023').at(-1);
    expect(line?.became).toBe('doubtful');
    expect(codes(line)).toEqual(['emissions/tonnage-off']);
    expect(line?.problems[0]?.facts).toMatchObject({ value: '339750', expected: '33975' });
  });

  test('says 0.13 kg a person for La Victoria in 2019: nobody lives so', () => {
    const line = generation('20240614;150115;188900;0,13;8963;12805;2019').at(-1);
    expect(codes(line)).toEqual(['emissions/per-capita-implausible']);
  });

  test('jumps to 1.38 in 2014, twice what is usual there', () => {
    const line = generation('20240614;150115;175372;1,38;88019;125742;2014').at(-1);
    expect(codes(line)).toEqual(['emissions/jump']);
  });

  test('loses the first zero of an ubigeo in a spreadsheet', () => {
    const line = generation('20240614;10101;10000;0,5;1825;2607;2022').at(-1);
    expect(line?.became).toBe('held');
    expect(line?.problems).toEqual([
      {
        code: 'emissions/zero-lost',
        facts: { column: 'UBIGEO', value: '10101', suggestion: '010101' },
      },
    ]);
  });

  test('writes a date in another order than the rest', () => {
    const line = generation('14/06/2024;150115;189961;0,49;33975;48535;2023').at(-1);
    expect(line?.became).toBe('held');
    expect(codes(line)).toEqual(['emissions/date-order']);
    const period = generation('20240614;150115;189961;0,49;33975;48535;31/12/2023').at(-1);
    expect(codes(period)).toEqual(['emissions/date-order']);
  });

  test('has rows of other districts, which stay out, and cells that are no numbers', () => {
    expect(generation('20240614;080101;1;1;1;1;2022').at(-1)?.became).toBe('elsewhere');
    expect(codes(generation('20240614;150115;x;0,5;;1;2022').at(-1))).toEqual([
      'import/number-invalid',
      'import/value-missing',
    ]);
    expect(codes(generation('20240614;lima;1;1;1;1;2022').at(-1))).toEqual([
      'emissions/district-unknown',
    ]);
  });

  test('reads points and commas alike', () => {
    const [line] = read(
      'generation',
      'UBIGEO;PERIODO;GPC_DOM;QRESIDUOS_DOM;POB_TOTAL\n150115;2022;0.49;33,909.12;189 594',
    );
    expect(line?.stated[0]?.content['householdTonnes']).toBe(33_909);
  });
});

describe('the official table of composition', () => {
  const head = 'UBIGEO;PERIODO;QRESIDUOS_DOM;QRESIDUOS_ALIMENTOS;QRESIDUOS_PAPEL;QRESIDUOS_OTROS';

  test('is read by class (invented rows)', () => {
    const [line] = read('composition', `${head}\n150115;2022;100;50;30;20`);
    expect(line?.became).toBe('read');
    expect(line?.stated.map(({ about, content }) => [about, content['kilograms']])).toEqual([
      ['alimentos', 50_000],
      ['papel', 30_000],
      ['otros', 20_000],
    ]);
  });

  test('has columns that moved: the parts are not their whole (invented rows)', () => {
    const [line] = read('composition', `${head}\n150115;2020;100;100;50;30`);
    expect(line?.became).toBe('doubtful');
    expect(codes(line)).toEqual(['emissions/columns-shifted']);
  });
});

describe('what an association states of before', () => {
  test('is kilograms a year, of all or of one material (invented rows)', () => {
    const lines = read(
      'throughput',
      'ORGANIZACION;MATERIAL;KG_ANUAL\norg-1;;1200,5\norg-1;pet-clear;300\norg-2;oro;x',
    );
    expect(lines.map(({ became }) => became)).toEqual(['read', 'read', 'held']);
    expect(lines[0]?.stated[0]?.content).toEqual({ gramsPerYear: 1_200_500 });
    expect(codes(lines[2])).toEqual([
      'import/organisation-unknown',
      'import/choice-unknown',
      'import/number-invalid',
    ]);
  });

  test('is litres and kilowatt-hours a month (invented rows)', () => {
    const lines = read(
      'operation',
      'ORGANIZACION;MES;QUE;CANTIDAD\norg-1;2026-03;Gasolina;12,5\norg-1;marzo;agua;3',
    );
    expect(lines[0]?.stated[0]).toMatchObject({
      period: '2026-03',
      about: 'gasoline',
      content: { thousandths: 12_500 },
    });
    expect(codes(lines[1])).toEqual(['import/date-invalid', 'import/choice-unknown']);
  });
});

test('a table without a heading it needs is refused with the headings it has', () => {
  const sheet = [
    { line: 1, cells: ['UBIGEO', 'ANIO'] },
    { line: 2, cells: ['150115', '2022'] },
  ];
  const asked = { districts, organisations: [], materials: [], source: 'test' };
  expect(readBaselineTable('generation', sheet, asked)).toMatchObject({
    ok: false,
    problem: { code: 'import/column-missing', facts: { column: 'PERIODO' } },
  });
});

describe('the shipped series of MINAM', () => {
  const { generation: all } = place.book;

  test('is doubtful where the reference says so, and nowhere else', () => {
    const doubted = all
      .filter((row) => doubtsAbout(row, all).length > 0)
      .map(({ district, year }) => `${district} ${year}`);
    expect(doubted).toEqual(['150115 2014', '150115 2019', '150115 2020', '150115 2021']);
  });

  test('gives a rate of circularity with the range that proof and sources leave', () => {
    const months = { from: '2025-07' as Month, to: '2026-06' as Month };
    const cells = [
      cell('pet-clear', 48_535_000),
      cell('iron', 48_535_000, { grade: 'E1' }),
      cell('iron', 1_000, { month: '2025-06' as Month }),
    ];
    const [found] = circularityOf(cells, all, { districts: ['150115'], ...months });
    expect(found).toMatchObject({ grams: 97_070_000, lowPpm: 1_000, highPpm: 2_000 });
    expect(found?.rates.map(({ year, of }) => `${year} ${of}`)).toEqual([
      '2023 municipal',
      '2023 household',
    ]);
  });

  test('says nothing for a district that no source speaks of', () => {
    const months = { from: '2025-07' as Month, to: '2026-06' as Month };
    const [found] = circularityOf([], all, { districts: ['150132'], ...months });
    expect(found).toMatchObject({ rates: [], lowPpm: null, highPpm: null });
  });

  test('keeps competing figures side by side, and lets the doubtful out of the range', () => {
    const months = { from: '2025-07' as Month, to: '2026-06' as Month };
    const own = all.filter(({ district }) => district === '150115');
    const last = own.at(-1);
    if (last === undefined) throw new Error('no series');
    const other = { ...last, source: 'another study', municipalTonnes: 97_070 };
    const wild = { ...last, source: 'a third', gramsPerPersonDay: 30, municipalTonnes: 5 };
    const [found] = circularityOf([cell('pet-clear', 48_535_000)], [...own, other, wild], {
      districts: ['150115'],
      ...months,
    });
    expect(new Set(found?.rates.map(({ source }) => source)).size).toBe(3);
    expect(found).toMatchObject({ lowPpm: 500, highPpm: 1_000 });
  });
});
