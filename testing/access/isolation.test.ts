import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ProgrammeId } from '../../core/events/ids.ts';
import { openDb } from '../../server/store/engine/db.ts';
import { SqlError } from '../../server/store/engine/errors.ts';
import { forEachEngine, ofProgramme } from '../engines.ts';
import { startProgram } from '../store/http-program.ts';
import { putSomeRows, someProgramme } from '../store/some-rows.ts';

const forged = randomUUID() as ProgrammeId;

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof SqlError ? error.code : String(error);
}

forEachEngine((engine, open) => {
  test('every table with rows of a programme shows and takes only those of its own', async () => {
    const db = await open();
    const tables = await db.query<{ name: string; on: boolean; own: boolean; policies: number }>(
      `select c.relname::text as name, c.relrowsecurity as on,
         exists (select 1 from pg_attribute a where a.attrelid = c.oid
           and a.attname = 'programme' and not a.attisdropped) as own,
         (select count(*) from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
           and pg_get_expr(p.polqual, p.polrelid) like '%ayni.programme%') as policies
       from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    const bare = tables.filter((table) => !table.on || table.policies !== 1);
    // What this program's migrations are is of no programme.
    expect(bare.map(({ name }) => name)).toEqual(['migration']);
    expect(tables.filter(({ own }) => !own).map(({ name }) => name)).toEqual(['migration']);
  });

  describe('with the id of another programme', () => {
    test('nothing is read and nothing is written, whatever the statement says', async () => {
      const own = await open();
      await putSomeRows(own, 30);
      const other = ofProgramme(own, forged);
      for (const table of ['programme', 'event', 'lot', 'posting', 'period']) {
        const mine = await own.query<{ n: number }>(`select count(*) as n from ${table}`);
        expect(mine[0]?.n, table).toBeGreaterThan(0);
        const theirs = await other.query<{ n: number }>(
          `select count(*) as n from ${table} where programme = $1`,
          [someProgramme],
        );
        expect(theirs, table).toEqual([{ n: 0 }]);
      }
      const intrusion = `insert into period (programme, month, closed_by)
        values ($1, '2026-08', $1)`;
      expect(await refusal(other.query(intrusion, [someProgramme]))).toBe('42501');
      expect(await refusal(own.query(intrusion, [forged]))).toBe('42501');
      const changed = await other.query(
        'update period set closed_by = programme where programme = $1 returning month',
        [someProgramme],
      );
      expect(changed).toEqual([]);
      const removed = await other.query('delete from period returning month');
      expect(removed).toEqual([]);
      const stolen = own.query('update period set programme = $1', [forged]);
      expect(await refusal(stolen)).toBe('42501');
    });

    test('a lot of the other one cannot even be referred to', async () => {
      const own = await open();
      await putSomeRows(own, 3);
      const lot = await own.query<{ id: string }>('select id from lot limit 1');
      const line = ofProgramme(own, forged).query(
        `insert into posting (programme, event, line, kind, lot, holder, at, grams)
         values ($1, $2, 99, 'stock', $3, $1, $1, 1)`,
        [someProgramme, lot[0]?.id, lot[0]?.id],
      );
      expect(await refusal(line)).toBe('42501');
    });
  });

  test('a store that was opened for nobody shows nothing', async () => {
    const own = await open();
    await putSomeRows(own, 3);
    const nobodys = ofProgramme(own, '' as ProgrammeId);
    expect(await nobodys.query('select * from event')).toEqual([]);
  });

  test('copies see everything, and change nothing', async () => {
    const db = await open();
    await putSomeRows(db, 3);
    const other = ofProgramme(db, forged);
    expect(await other.readWhole((tx) => tx.query('select seq from event order by seq'))).toEqual([
      { seq: 1 },
      { seq: 2 },
      { seq: 3 },
    ]);
    expect(await refusal(db.readWhole((tx) => tx.query('delete from period')))).toBe('25006');
    expect(await db.query('select count(*) as n from event')).toEqual([{ n: 3 }]);
  });

  describe('through the API of a store that also holds another programme', () => {
    test('nothing of it is shown, and nothing can be written into it', async () => {
      const first = await startProgram(engine);
      await first.running.close();
      const db = await openDb({ ...first.options, programme: someProgramme });
      await putSomeRows(db, 5);
      const [its] = await db.query<{ event: string; lot: string }>(
        'select e.id as event, l.id as lot from event e join lot l on l.created_by = e.id limit 1',
      );
      await db.close();
      const program = await first.restart();
      expect((await program.json('/api/v1/events'))['events']).toEqual([]);
      for (const path of [`events/${its?.event}`, `lots/${its?.lot}`, 'lots/L1']) {
        expect((await program.ask(`/api/v1/${path}`)).status, path).toBe(404);
      }
      const { outcomes } = await program.send([
        {
          programme: someProgramme,
          id: randomUUID(),
          kind: 'actor.register',
          occurredAt: '2026-07-01T12:00:00.000Z',
          recordedAt: '2026-07-01T12:00:00.000Z',
          device: randomUUID(),
          deviceSeq: 1,
          recorder: randomUUID(),
          payload: { actor: randomUUID(), kind: 'household' },
        },
      ]);
      expect(outcomes).toMatchObject([{ outcome: 'refused' }]);
      await program.running.close();
      const after = await openDb({ ...first.options, programme: someProgramme });
      expect(await after.query('select count(*) as n from event')).toEqual([{ n: 5 }]);
      await after.close();
    });
  });
});
