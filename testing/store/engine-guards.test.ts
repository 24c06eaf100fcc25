import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openDb, type Db } from '../../server/store/engine/db.ts';
import { openEmbedded } from '../../server/store/engine/embedded.ts';
import { StoreUnavailable } from '../../server/store/engine/errors.ts';
import { announceAddress, runningAt } from '../../server/store/engine/lock.ts';
import { freshStore } from '../engines.ts';
import { testProgramme } from '../factories/ids.ts';

const id = testProgramme;

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function freshFolder(): Promise<string> {
  const store = await freshStore('embedded');
  cleanups.push(store.remove);
  return store.options.dataFolder;
}

async function opened(dataFolder: string): Promise<Db> {
  const db = await openDb({ dataFolder, programme: testProgramme });
  cleanups.push(() => db.close());
  return db;
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof StoreUnavailable ? error.problem : error;
}

it('refuses an engine whose commits do not reach the disk', async () => {
  const dataFolder = await freshFolder();
  expect(await problemOf(openEmbedded({ dataFolder, fsync: false }))).toEqual({
    code: 'store/fsync-missing',
    facts: {},
  });
  await (await opened(dataFolder)).query('select 1');
});

it('lets one program at a time into a data folder and says who is there', async () => {
  const dataFolder = await freshFolder();
  const db = await opened(dataFolder);
  expect(await problemOf(openDb({ dataFolder }))).toEqual({
    code: 'store/in-use',
    facts: { folder: dataFolder, process: process.pid },
  });
  expect(runningAt(dataFolder)).toBeUndefined();
  announceAddress(dataFolder, 'http://127.0.0.1:8080');
  expect(runningAt(dataFolder)).toBe('http://127.0.0.1:8080');
  await db.close();
  expect(runningAt(dataFolder)).toBeUndefined();
  await opened(dataFolder);
});

it('takes the lock over from a process that died, not from one that lives', async () => {
  const dataFolder = await freshFolder();
  const other = spawn('sleep', ['60']);
  const exited = once(other, 'exit');
  cleanups.push(() => Promise.resolve(void other.kill('SIGKILL')));
  const lockFile = path.join(dataFolder, 'ayni.lock');
  const stat = fs.readFileSync(`/proc/${other.pid}/stat`, 'utf8');
  const holder = {
    pid: other.pid,
    started: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19],
    host: (await import('node:os')).hostname(),
    address: 'http://127.0.0.1:1',
  };
  fs.writeFileSync(lockFile, JSON.stringify(holder));
  expect(await problemOf(openDb({ dataFolder }))).toMatchObject({ code: 'store/in-use' });
  expect(runningAt(dataFolder)).toBe('http://127.0.0.1:1');
  // The same pid, but started at another moment: another process by now.
  fs.writeFileSync(lockFile, JSON.stringify({ ...holder, started: '1' }));
  await (await opened(dataFolder)).close();
  fs.writeFileSync(lockFile, JSON.stringify(holder));
  other.kill('SIGKILL');
  await exited;
  await opened(dataFolder);
});

it('believes a holder on another host while its lock is touched', async () => {
  const dataFolder = await freshFolder();
  const lockFile = path.join(dataFolder, 'ayni.lock');
  fs.writeFileSync(lockFile, JSON.stringify({ pid: 1, started: null, host: 'another' }));
  expect(await problemOf(openDb({ dataFolder }))).toMatchObject({ code: 'store/in-use' });
  const twoMinutesAgo = new Date(Date.now() - 120_000);
  fs.utimesSync(lockFile, twoMinutesAgo, twoMinutesAgo);
  await opened(dataFolder);
});

it('starts over when the first start was cut in the middle of making the database', async () => {
  const dataFolder = await freshFolder();
  fs.renameSync(path.join(dataFolder, 'db'), path.join(dataFolder, 'db.being-made'));
  fs.rmSync(path.join(dataFolder, 'db.being-made', 'global'), { recursive: true });
  const db = await opened(dataFolder);
  expect(await db.query('select count(*) as events from event')).toEqual([{ events: 0 }]);
  expect(fs.existsSync(path.join(dataFolder, 'db.being-made'))).toBe(false);
});

it('keeps the log short while much is written, within one transaction too', async () => {
  const db = await opened(await freshFolder());
  const size = async (): Promise<number> => {
    const [row] = await db.query<{ bytes: number }>(
      'select pg_current_wal_insert_lsn() - redo_lsn as bytes from pg_control_checkpoint()',
    );
    return Number(row?.bytes);
  };
  await db.transaction(async (tx) => {
    for (let i = 0; i < 200; i += 1) {
      await tx.query(`select pg_logical_emit_message(false, 'ayni', repeat('x', 1000000))`);
    }
  });
  expect(await size()).toBeLessThan(120 * 1024 * 1024);
});

it('starts the engine anew after an error that leaves it in no state to go on', async () => {
  const dataFolder = await freshFolder();
  const engine = await openEmbedded({ dataFolder, programme: testProgramme });
  cleanups.push(() => engine.close());
  const write = (bytes: number): Promise<unknown> =>
    engine.transaction(async (tx) => {
      await tx.query(`insert into period values ($1, $2, $1)`, [id, `m${bytes}`]);
      await tx.query(`select pg_logical_emit_message(true, 'x', repeat('x', $1))`, [bytes]);
    });
  await write(1);
  const log = path.join(dataFolder, 'db', 'pg_wal');
  fs.renameSync(log, `${log}.away`);
  expect(await problemOf(write(30_000_000))).toMatchObject({ code: 'store/unavailable' });
  expect(await problemOf(write(2))).toMatchObject({ code: 'store/unavailable' });
  fs.renameSync(`${log}.away`, log);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await write(3);
  expect(await engine.query('select month from period order by 1')).toEqual([
    { month: 'm1' },
    { month: 'm3' },
  ]);
});

it('refuses a question from outside while a transaction is open, as it would wait for itself', async () => {
  const db = await opened(await freshFolder());
  const nested = db.transaction(() => db.query('select 1'));
  await expect(nested).rejects.toThrow('Bug: inside a transaction');
  await db.query('select 1');
});
