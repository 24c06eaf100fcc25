import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { Sex } from '../../core/actors/register-events.ts';
import { publicResults } from '../../core/reports/public-results.ts';
import { flowsParquet, type FlowLine } from '../../server/outside/exports/flows-parquet.ts';
import {
  csvOfTable,
  dictionaryOf,
  publicTable,
  reportTables,
  type Table,
} from '../../server/outside/exports/report-tables.ts';
import { exampleReport } from './example-report.ts';

type Row = Readonly<Record<string, string>>;
const read = (csv: string): readonly Row[] => parse(csv, { bom: true, columns: true });
const tables = reportTables(exampleReport());
const named = (name: string): readonly Row[] => {
  const found: Table | undefined = tables.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return read(csvOfTable(found, false));
};

describe('the tables of a report', () => {
  test('carry every figure exactly', () => {
    const [kilograms, avoided, officials, onTime] = named('indicators');
    expect(kilograms).toMatchObject({ indicator: 'OG.2', amount: '412345600', unit: 'grams' });
    expect(avoided).toMatchObject({ amount: '', problem: 'quantities/not-a-number' });
    expect(officials).toMatchObject({ amount: '34', recorded: '36', verified: '21', target: '75' });
    expect(onTime).toMatchObject({ amount: '', numerator: '7', denominator: '11' });
  });

  test('split figures into parts that add up, the undeclared with them', () => {
    const parts = named('splits').filter((row) => row['indicator'] === 'R1.1');
    const bySex = parts.filter((row) => row['dimension'] === 'sex');
    expect(bySex.reduce((sum, row) => sum + Number(row['amount']), 0)).toBe(34);
    expect(bySex.map((row) => row['value'])).toEqual(['F', 'M', '']);
  });

  test('have every column in the dictionary, with its meaning in both languages', () => {
    const dictionary = read(dictionaryOf(tables.map(({ name }) => name)));
    for (const { name, columns } of tables) {
      for (const column of columns) {
        const line = dictionary.find((row) => row['table'] === name && row['column'] === column);
        expect(line?.['meaning_es'], `${name}.${column}`).toBeTruthy();
        expect(line?.['meaning_en'], `${name}.${column}`).toBeTruthy();
      }
    }
  });

  test('say above a simulation that it is one', () => {
    const [first] = tables;
    expect(first && csvOfTable(first, true).split('\r\n')[0]).toMatch(/SIMULACIÓN.*SIMULATION/);
  });

  test('have as many cells in each row as columns', () => {
    const open = publicTable(publicResults(exampleReport()));
    for (const { columns, rows } of [...tables, open]) {
      for (const row of rows) expect(row.length).toBe(columns.length);
    }
  });
});

describe('the open results', () => {
  const open = publicResults(exampleReport());
  const rows = read(csvOfTable(publicTable(open), false));
  const part = (dimension: string, value: string): Row | undefined =>
    rows.find(
      (row) =>
        row['indicator'] === 'R1.1' && row['dimension'] === dimension && row['value'] === value,
    );

  test('say of people "at least", in fives, and withhold small groups', () => {
    expect(part('', '')).toMatchObject({ amount: '30', withheld_people: 'no' });
    expect(part('district', '150111')).toMatchObject({ amount: '', withheld_people: 'yes' });
    // Three are undeclared: with the next group beside them, or a subtraction would tell.
    expect(part('sex', '')).toMatchObject({ amount: '', withheld_people: 'yes' });
    expect(part('sex', 'F')).toMatchObject({ amount: '', withheld_people: 'yes' });
    expect(part('sex', 'M')).toMatchObject({ amount: '15' });
  });

  test('name the sexes as the register does, each of them, also where there is nobody', () => {
    const sexes = rows.filter((row) => row['indicator'] === 'R1.1' && row['dimension'] === 'sex');
    const known: readonly Sex[] = ['F', 'M', 'X'];
    expect(sexes.map((row) => row['value'])).toEqual([...known, '']);
  });

  test('say nothing of a sub-target whose group is withheld', () => {
    const officials = open.indicators.find(({ code }) => code === 'R1.1');
    expect(officials?.subtargets).toEqual([expect.objectContaining({ have: null, met: null })]);
  });

  test('name nobody and no record', () => {
    expect(JSON.stringify(open)).not.toContain('01a20000-0000-7000-8000-0000000000');
    expect(JSON.stringify(open)).not.toContain('"counted"');
  });

  test('say of an owner’s enterprise nothing of the owner', () => {
    const report = exampleReport();
    const [first] = report.indicators;
    if (first === undefined) throw new Error('no indicator');
    const whole = { kind: 'whole', value: 7 } as const;
    const bySex = { dimension: 'sex', parts: [{ value: 'F', amount: whole }] } as const;
    const shown = publicResults({
      ...report,
      indicators: [{ ...first, unit: 'enterprise', value: whole, splits: [bySex] }],
    });
    expect(shown.indicators[0]?.splits).toEqual([]);
    expect(shown.indicators[0]?.value).toEqual(whole);
  });
});

describe('flows as Parquet', () => {
  const line = (over: Partial<FlowLine>): FlowLine => ({
    day: '2027-01-09',
    kind: 'flow.collect',
    class: 'collected',
    material: 'carton',
    grams: 24_500,
    method: 'scale',
    association: 'Los Cerros',
    district: '150115',
    sourceKind: 'gallery',
    regime: 'municipal',
    ...over,
  });
  const pages = [
    [line({}), line({ grams: -24_500, method: null, sourceKind: null })],
    [line({ day: '1999-12-31', association: null, material: 'ñandú' })],
  ];
  async function* given(): AsyncGenerator<readonly FlowLine[]> {
    for (const page of pages) yield await Promise.resolve(page);
  }
  const write = () => flowsParquet(given(), { simulated: 'yes' });

  test('are read back as they were written, days as days and grams as whole numbers', async () => {
    const bytes = await write();
    const rows = await parquetReadObjects({ file: bytes.buffer });
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({
      grams: -24_500n,
      method: null,
      association: 'Los Cerros',
    });
    expect(rows[2]).toMatchObject({ day: new Date('1999-12-31'), material: 'ñandú' });
    const { key_value_metadata: about } = parquetMetadata(bytes.buffer);
    expect(about).toContainEqual({ key: 'simulated', value: 'yes' });
  });

  test('are the same bytes for the same lines', async () => {
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
  });

  test('may be none', async () => {
    const bytes = await flowsParquet((async function* () {})(), {});
    expect(await parquetReadObjects({ file: bytes.buffer })).toEqual([]);
  });
});
