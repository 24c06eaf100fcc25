import { expect, it } from 'vitest';
import { testProgramme } from '../factories/ids.ts';
import { StoreUnavailable } from '../../server/store/engine/errors.ts';
import { forEachEngine } from '../engines.ts';

const programme = testProgramme;

async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error instanceof StoreUnavailable
      ? error.problem.code
      : (error as { code?: string }).code;
  }
  return 'not refused';
}

forEachEngine((engine, open) => {
  it('reads every type in one way, whatever the driver', async () => {
    const db = await open();
    const [row] = await db.query(`select
      9007199254740991::bigint as whole, 12.500::numeric as exact, date '2026-07-01' as day,
      timestamptz '2026-07-01 00:00:00.123456-05' as instant, '{"a":[1,null]}'::jsonb as json,
      '0190a000-0000-7000-8000-000000000001'::uuid as id, true as yes, null as nothing,
      array[1::bigint, 2] as wholes, array[date '2026-07-01'] as days, 7::int as small,
      1.5::float8 as real, array['a', null]::text[] as texts`);
    expect(row).toEqual({
      whole: 9007199254740991,
      exact: '12.500',
      day: '2026-07-01',
      instant: Date.parse('2026-07-01T05:00:00.123Z'),
      json: { a: [1, null] },
      id: '0190a000-0000-7000-8000-000000000001',
      yes: true,
      nothing: null,
      wholes: [1, 2],
      days: ['2026-07-01'],
      small: 7,
      real: 1.5,
      texts: ['a', null],
    });
    expect(db.engine).toBe(engine);
  });

  it('takes texts, numbers, lists and JSON as parameters', async () => {
    const db = await open();
    const rows = await db.query(
      `select $1::uuid as id, $2::bigint as grams, $3::text[] as names,
              ($4::text::jsonb) -> 'a' as a, to_timestamp($5::float8 / 1000) as at, $6::text as no`,
      [programme, 12, ['x', 'y'], JSON.stringify({ a: [1] }), 1_700_000_000_123, null],
    );
    expect(rows).toEqual([
      { id: programme, grams: 12, names: ['x', 'y'], a: [1], at: 1_700_000_000_123, no: null },
    ]);
  });

  it('refuses to change or delete what the ledger has written', async () => {
    const db = await open();
    for (const table of ['event', 'posting', 'lineage', 'lot', 'flow']) {
      for (const statement of [
        `update ${table} set programme = programme`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        expect(await refusal(db.transaction((tx) => tx.query(statement)))).toBe('42501');
        expect(await refusal(db.query(statement)), 'outside a transaction').toBe('42501');
      }
    }
    await db.transaction((tx) => tx.query('update balance set grams = grams'));
  });

  it('undoes everything when the work throws, and the next transaction works', async () => {
    const db = await open();
    const add = (code: string): string =>
      `insert into programme (programme, code, simulated, epoch, definition_sha256)
       values ('${programme}', '${code}', true, '${programme}', '')`;
    const broken = db.transaction(async (tx) => {
      await tx.query(add('one'));
      throw new Error('the work went wrong');
    });
    await expect(broken).rejects.toThrow('the work went wrong');
    expect(await refusal(db.transaction((tx) => tx.query('select 1 / 0')))).toBe('22012');
    await db.transaction((tx) => tx.query(add('two')));
    expect(await db.query('select code from programme')).toEqual([{ code: 'two' }]);
  });

  it('does not say done when a statement inside had failed and was hushed up', async () => {
    const db = await open();
    const work = db.transaction(async (tx) => {
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    expect(await refusal(work)).toBe('25P02');
  });

  it('lets many callers in without mixing their transactions', async () => {
    const db = await open();
    await db.query(
      `insert into programme (programme, code, simulated, epoch, definition_sha256)
       values ($1, 'many', true, $1, '')`,
      [programme],
    );
    const raise = (): Promise<void> =>
      db.transaction(async (tx) => {
        const [row] = await tx.query<{ last_seq: number }>(
          'select last_seq from programme where programme = $1 for update',
          [programme],
        );
        await tx.query('update programme set last_seq = $2 where programme = $1', [
          programme,
          (row?.last_seq ?? Number.NaN) + 1,
        ]);
      });
    await Promise.all(Array.from({ length: 25 }, raise));
    expect(await db.query('select last_seq from programme')).toEqual([{ last_seq: 25 }]);
  });
});
