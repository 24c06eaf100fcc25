import { describe, expect, test } from 'vitest';
import type { Day } from '../quantities/instant.ts';
import type { WeighingsMapping } from './mapping.ts';
import { readRow, type ReadRow } from './read-row.ts';

const mapping: WeighingsMapping = {
  name: 'cuaderno',
  nulls: ['NULL'],
  date: {
    column: 'fecha',
    format: 'YYYY/MM/DD',
    earliest: '2018-01-01' as Day,
    latest: '2020-12-31' as Day,
  },
  weight: {
    column: 'kg',
    unit: 'kg',
    method: 'declared',
    check: { column: 'gr', unit: 'g', toleranceGrams: 10 },
  },
  zone: { column: 'zona' },
  sourceKind: { column: 'tipo', values: { 'a puerta': 'household' } },
  holder: { column: 'destino' },
  noteColumns: [],
  material: { code: 'mixed', grade: null, regime: 'municipal', originClass: 'post_consumer' },
  holders: [
    {
      spellings: ['Coop'],
      name: 'Coop',
      kind: 'recyclers-association',
      letter: 'C',
      place: 'Local',
    },
  ],
  zones: [{ spellings: ['Molina Punta'], place: 'Molina Punta' }],
  corrections: [],
};

const good = {
  fecha: '2020/09/06',
  zona: 'Molina Punta',
  tipo: 'a puerta',
  gr: '65800',
  kg: '65.8',
  destino: 'Coop',
};

function read(
  values: Partial<typeof good>,
  more: Partial<WeighingsMapping> = {},
  previous = '2020-08-30',
): ReadRow {
  const row = { line: 292, values: { ...good, ...values } };
  return readRow(row, { ...mapping, ...more }, previous as Day);
}

const codes = (row: ReadRow): string[] => row.remarks.map(({ problem }) => problem.code);

describe('a row of a weighing table', () => {
  test('becomes a weighing with whole grams and the text as it was written', () => {
    const row = read({});
    expect(row.outcome).toBe('read');
    if (row.outcome !== 'read') return;
    expect(row.weighing).toMatchObject({
      day: '2020-09-06',
      grams: 65_800,
      entry: { value: '65.8', unit: 'kg', method: 'declared' },
      sourceKind: 'household',
    });
  });

  test('with an impossible year is held, and the year of the line before is suggested', () => {
    const row = read({ fecha: '0202/09/06' });
    expect(row.outcome).toBe('held');
    expect(codes(row)).toEqual(['import/date-implausible']);
    expect(row.remarks[0]).toMatchObject({
      line: 292,
      column: 'fecha',
      value: '0202/09/06',
      suggestion: '2020/09/06',
    });
  });

  test('is corrected only by a correction that names its line and what stands there', () => {
    const correction = {
      line: 292,
      column: 'fecha',
      from: '0202/09/06',
      to: '2020/09/06',
      reason: 'año mal escrito',
    };
    const corrected = read({ fecha: '0202/09/06' }, { corrections: [correction] });
    expect(corrected).toMatchObject({ outcome: 'read', corrected: true });
    const otherLine = { ...correction, line: 291 };
    expect(read({ fecha: '0202/09/06' }, { corrections: [otherLine] }).outcome).toBe('held');
    const otherText = { ...correction, from: '0202/09/07' };
    expect(read({ fecha: '0202/09/06' }, { corrections: [otherText] }).outcome).toBe('held');
  });

  test('corrected in the file or in the mapping is the same row', () => {
    const correction = { line: 292, column: 'fecha', from: '0202/09/06', to: '2020/09/06' };
    const inMapping = read(
      { fecha: '0202/09/06' },
      { corrections: [{ ...correction, reason: 'año' }] },
    );
    const inFile = read({});
    expect(inMapping.outcome === 'read' && inMapping.identity).toBe(
      inFile.outcome === 'read' && inFile.identity,
    );
  });

  test('says everything that is wrong with it at once', () => {
    const row = read({ fecha: '31 de mayo', kg: '1,5', destino: 'NULL', zona: 'molina punta' });
    expect(codes(row)).toEqual([
      'import/date-invalid',
      'import/number-invalid',
      'import/value-missing',
      'import/place-unconfirmed',
    ]);
    expect(row.remarks[3]?.suggestion).toBe('Molina Punta');
  });

  test('is held when its two weights disagree beyond the tolerance, remarked upon within', () => {
    expect(codes(read({ gr: '65900' }))).toEqual(['import/columns-disagree']);
    expect(read({ gr: '65900' }).outcome).toBe('held');
    expect(read({ gr: '65805' })).toMatchObject({ outcome: 'read' });
    expect(codes(read({ gr: '65805' }))).toEqual(['import/columns-disagree']);
    expect(codes(read({ gr: 'NULL' }))).toEqual([]);
  });

  test('with a day that no calendar has is held', () => {
    expect(codes(read({ fecha: '2020/02/30' }))).toEqual(['import/date-implausible']);
  });
});
