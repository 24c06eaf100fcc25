import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { backup, keepBackups, restore } from '../../server/store/backup.ts';
import { openDb, type Db } from '../../server/store/engine/db.ts';
import { tablesOf } from '../../server/store/engine/tables.ts';
import { moveTo } from '../../server/store/move.ts';
import { freshStore, type EngineName } from '../engines.ts';
import { freshDatabase } from '../postgres.ts';
import { putSomeRows, someEpoch, someProgramme } from './some-rows.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function freshFolder(): string {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'ayni-backup-'));
  cleanups.push(() => Promise.resolve(fs.rmSync(folder, { recursive: true, force: true })));
  return folder;
}

async function store(
  engine: EngineName,
): Promise<{ db: Db; options: Parameters<typeof openDb>[0] }> {
  const fresh = await freshStore(engine);
  const db = await openDb(fresh.options);
  cleanups.push(fresh.remove, () => db.close());
  return { db, options: fresh.options };
}

/** An empty place that nobody opened: on a server without tables, embedded without rows. */
async function nowhere(engine: EngineName): Promise<Parameters<typeof openDb>[0]> {
  const cluster = inject('postgresUrl');
  if (engine === 'embedded' || cluster === null) {
    const fresh = await freshStore('embedded');
    cleanups.push(fresh.remove);
    return fresh.options;
  }
  const dataFolder = freshFolder();
  const database = await freshDatabase(cluster);
  cleanups.push(database.drop);
  return { dataFolder, databaseUrl: database.url, programme: someProgramme };
}

const contents = async (db: Db): Promise<unknown> => ({
  events: await db.query('select e.*, occurred_at::text as exact from event e order by seq'),
  lots: await db.query('select * from lot order by id'),
  postings: await db.query('select * from posting order by event, line'),
  periods: await db.query('select * from period order by month'),
});

const noServer = inject('postgresUrl') === null;
const ways: readonly (readonly [EngineName, EngineName])[] = [
  ['embedded', 'embedded'],
  ['embedded', 'server'],
  ['server', 'embedded'],
  ['server', 'server'],
];

describe.each(ways)('a backup of the %s engine put back on the %s engine', (from, to) => {
  it.skipIf(noServer && (from === 'server' || to === 'server'))(
    'holds every row, exactly, under a new epoch',
    async () => {
      const { db } = await store(from);
      await putSomeRows(db, 4500);
      const made = await backup(db, freshFolder());
      if (!made.ok) throw new Error(made.problem.code);
      const counts = Object.fromEntries(made.value.tables.map((table) => [table.name, table.rows]));
      expect(counts).toMatchObject({
        event: 4500,
        posting: 25_500,
        lot: 4500,
        period: 2,
        actor: 0,
      });
      const place = await nowhere(to);
      const restored = await restore(made.value.file, place);
      if (!restored.ok) throw new Error(restored.problem.code);
      const again = await openDb(place);
      cleanups.push(() => again.close());
      expect(await contents(again)).toEqual(await contents(db));
      expect(restored.value.epoch).not.toBe(someEpoch);
      expect(await again.query('select epoch from programme')).toEqual([
        { epoch: restored.value.epoch },
      ]);
    },
  );
});

describe('a backup', () => {
  async function madeOf(events: number): Promise<string> {
    const { db } = await store('embedded');
    await putSomeRows(db, events);
    const made = await backup(db, freshFolder());
    if (!made.ok) throw new Error(made.problem.code);
    return made.value.file;
  }

  it('covers every table that the running role may read', async () => {
    const { db } = await store('embedded');
    const tables = await tablesOf(db);
    const [found] = await db.query(
      `select count(*) as n from pg_tables
       where schemaname = 'public' and tablename <> 'migration'`,
    );
    expect(tables.length).toBe(found?.['n']);
    for (const { name } of tables) await db.query(`select 1 from ${name} limit 1`);
  });

  it('goes only into an empty store', async () => {
    const file = await madeOf(3);
    const { db, options } = await store('embedded');
    await putSomeRows(db, 1);
    await db.close();
    const answer = await restore(file, options);
    expect(answer).toEqual({ ok: false, problem: { code: 'store/target-not-empty', facts: {} } });
    const after = await openDb(options);
    cleanups.push(() => after.close());
    expect(await after.query('select count(*) as n from event')).toEqual([{ n: 1 }]);
  });

  it('that is cut short, changed or no backup at all leaves nothing behind', async () => {
    const file = await madeOf(3000);
    const whole = fs.readFileSync(file);
    const bent = Buffer.from(whole);
    bent[Math.floor(bent.length / 2)] = (bent[Math.floor(bent.length / 2)] ?? 0) ^ 0xff;
    const spoiled = {
      'cut.gz': whole.subarray(0, whole.length - 2000),
      'bent.gz': bent,
      'text.gz': Buffer.from('hello'),
    };
    const folder = freshFolder();
    const options = await nowhere('embedded');
    for (const [name, bytes] of Object.entries(spoiled)) {
      const damaged = path.join(folder, name);
      fs.writeFileSync(damaged, bytes);
      const answer = await restore(damaged, options);
      expect(answer).toEqual({
        ok: false,
        problem: { code: 'store/backup-unreadable', facts: { file: damaged } },
      });
    }
    const missing = await restore(path.join(folder, 'missing'), options);
    expect(missing.ok || missing.problem.code).toBe('store/backup-unreadable');
    const after = await openDb(options);
    cleanups.push(() => after.close());
    expect(await after.query('select count(*) as n from event')).toEqual([{ n: 0 }]);
  });

  it('is kept for fourteen days, and half ones of a power cut go', async () => {
    const { db, options } = await store('embedded');
    await putSomeRows(db, 1);
    const folder = path.join(options.dataFolder, 'backups');
    fs.mkdirSync(folder);
    for (let day = 10; day < 28; day += 1) {
      fs.writeFileSync(path.join(folder, `ayni-x-2026-01-${day}T03-00-00-000Z.backup.gz`), '');
    }
    fs.writeFileSync(path.join(folder, 'ayni-x-2026-01-28T03-00-00-000Z.backup.gz.part'), '');
    const made = await keepBackups(db, options.dataFolder);
    const left = fs.readdirSync(folder).toSorted();
    expect(left.length).toBe(14);
    expect(made.ok && left.includes(path.basename(made.value.file))).toBe(true);
    expect(left.includes('ayni-x-2026-01-14T03-00-00-000Z.backup.gz')).toBe(false);
    expect(left.includes('ayni-x-2026-01-15T03-00-00-000Z.backup.gz')).toBe(true);
  });
});

describe.skipIf(noServer)('a move from the embedded engine to a server', () => {
  it('carries everything, proves it and keeps the epoch', async () => {
    const { db } = await store('embedded');
    await putSomeRows(db, 2500);
    const { databaseUrl, dataFolder } = await nowhere('server');
    if (databaseUrl === undefined) throw new Error('no server');
    const moved = await moveTo(db, databaseUrl);
    if (!moved.ok) throw new Error(moved.problem.code);
    const counts = Object.fromEntries(moved.value.tables.map((table) => [table.name, table.rows]));
    expect(counts).toMatchObject({ programme: 1, event: 2500, posting: 14_163 });
    const there = await openDb({ dataFolder, databaseUrl, programme: someProgramme });
    cleanups.push(() => there.close());
    expect(await contents(there)).toEqual(await contents(db));
    expect(await there.query('select programme, epoch from programme')).toEqual([
      { programme: someProgramme, epoch: someEpoch },
    ]);
    const again = await moveTo(db, databaseUrl);
    expect(again.ok || again.problem.code).toBe('store/target-not-empty');
  });

  it('to a server that is not there says so', async () => {
    const { db } = await store('embedded');
    const moved = await moveTo(db, 'postgres://nobody@127.0.0.1:9/none');
    expect(moved).toEqual({ ok: false, problem: { code: 'store/unavailable', facts: {} } });
  });
});
