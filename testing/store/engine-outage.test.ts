import fs from 'node:fs';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { backup } from '../../server/store/backup.ts';
import { openDb, type Db } from '../../server/store/engine/db.ts';
import { openServer } from '../../server/store/engine/server.ts';
import { StoreUnavailable } from '../../server/store/engine/errors.ts';
import { freshStore } from '../engines.ts';
import { newLoopDisk, noLoopDisk, type LoopDisk } from '../power-cut/loop-disk.ts';
import { findPostgres, freshDatabase, startPostgres } from '../postgres.ts';
import { someProgramme } from './some-rows.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof StoreUnavailable) return error.problem.code;
    throw error;
  }
}

const commit = (db: Db, month: string): Promise<unknown> =>
  db.transaction((tx) =>
    tx.query('insert into period (programme, month, closed_by) values ($1, $2, $1)', [
      someProgramme,
      month,
    ]),
  );
const months = async (db: Db): Promise<number> => {
  const [row] = await db.query<{ n: number }>(`select count(*) as n from period`);
  return row?.n ?? Number.NaN;
};

/** Commits rows of 100 kB until the store refuses; says how many were kept, and the code. */
async function fillUp(db: Db): Promise<{ done: number; code: string }> {
  for (let done = 0; done < 5_000; done += 1) {
    const code = await codeOf(
      db.transaction((tx) =>
        tx.query(
          `insert into period (programme, month, closed_by) select $1::uuid, $2 || string_agg(
             md5($2 || i), ''), $1::uuid from generate_series(1, 70) i`,
          [someProgramme, `full-${done}-`],
        ),
      ),
    );
    if (code !== 'done') return { done, code };
  }
  throw new Error('the disk did not fill up');
}

/** Asks again every 300 ms until the store takes a commit. */
async function recovered(db: Db): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await codeOf(commit(db, `again-${tries}`))) === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the store did not recover');
}

/** Takes all but a little of what is free on the disk, to be given back. */
function leaveFree(disk: LoopDisk, megabytes: number): () => void {
  const filler = path.join(disk.folder, 'filler');
  const { bavail, bsize } = fs.statfsSync(disk.folder);
  const bytes = bavail * bsize - megabytes * 1024 * 1024;
  const handle = fs.openSync(filler, 'w');
  const block = Buffer.alloc(1024 * 1024);
  for (let at = 0; at + block.length < bytes; at += block.length) fs.writeSync(handle, block);
  fs.closeSync(handle);
  return () => fs.rmSync(filler);
}

const noDisk = noLoopDisk();
if (noDisk !== undefined) console.warn(`full disks are not tried here: ${noDisk}`);

describe.skipIf(noDisk !== undefined)('a full disk', () => {
  it('under the embedded engine is said, loses nothing committed and can be made free', async () => {
    const disk = newLoopDisk(400);
    cleanups.push(disk.remove);
    const template = await freshStore('embedded');
    const dataFolder = path.join(disk.folder, 'data');
    fs.cpSync(template.options.dataFolder, dataFolder, { recursive: true });
    await template.remove();
    const db = await openDb({ dataFolder, programme: someProgramme });
    cleanups.push(() => db.close());
    await commit(db, 'before');
    const giveBack = leaveFree(disk, 12);
    const { done, code } = await fillUp(db);
    expect(code).toBe('store/disk-full');
    expect(await backup(db, path.join(dataFolder, 'backups'))).toMatchObject({ ok: false });
    giveBack();
    await recovered(db);
    expect(await months(db)).toBe(done + 2);
    await db.close();
    const again = await openDb({ dataFolder, programme: someProgramme });
    cleanups.push(() => again.close());
    expect(await months(again)).toBe(done + 2);
  }, 120_000);

  it.skipIf(findPostgres() === undefined)(
    'under a server is said, loses nothing committed and can be made free',
    async () => {
      const disk = newLoopDisk(400);
      cleanups.push(disk.remove);
      const before = process.env['TMPDIR'];
      process.env['TMPDIR'] = disk.folder;
      const cluster = await startPostgres(findPostgres() ?? '', { durable: true }).finally(() => {
        if (before === undefined) delete process.env['TMPDIR'];
        else process.env['TMPDIR'] = before;
      });
      cleanups.push(cluster.stop);
      const { url } = await freshDatabase(cluster.url);
      const db = await openDb({
        dataFolder: disk.folder,
        databaseUrl: url,
        programme: someProgramme,
      });
      cleanups.push(() => db.close());
      await commit(db, 'before');
      const giveBack = leaveFree(disk, 4);
      const { done, code } = await fillUp(db);
      expect(['store/disk-full', 'store/unavailable']).toContain(code);
      giveBack();
      await recovered(db);
      expect(await months(db)).toBe(done + 2);
    },
    120_000,
  );
});

/** A wire to the server that can be cut and laid again. */
async function wireTo(
  target: URL,
): Promise<{ url: string; cut(): Promise<void>; lay(): Promise<void> }> {
  const ends = new Set<Socket>();
  const newServer = (): Server =>
    createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [one, other] of [[near, far] as const, [far, near] as const]) {
        ends.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => ends.delete(one));
      }
    });
  let server = newServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return {
    url: url.href,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const end of ends) end.destroy();
      await closed;
    },
    lay: async () => {
      server = newServer().listen(address.port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}

describe.skipIf(inject('postgresUrl') === null)('a server that goes away', () => {
  it('is said, also in the middle of a transaction, and found again when it is back', async () => {
    const store = await freshStore('server');
    cleanups.push(store.remove);
    const wire = await wireTo(new URL(store.options.databaseUrl ?? ''));
    const db = await openDb({ ...store.options, databaseUrl: wire.url });
    cleanups.push(() => db.close(), wire.cut);
    await commit(db, 'before');
    const inTheMiddle = db.transaction(async (tx) => {
      await tx.query('update period set closed_by = programme');
      await wire.cut();
      await tx.query('delete from period');
    });
    expect(await codeOf(inTheMiddle)).toBe('store/unavailable');
    expect(await codeOf(commit(db, 'away'))).toBe('store/unavailable');
    expect(await codeOf(db.query('select 1'))).toBe('store/unavailable');
    await wire.lay();
    await commit(db, 'after');
    expect(await months(db)).toBe(2);
  });

  it('ending our connections itself is survived', async () => {
    const store = await freshStore('server');
    cleanups.push(store.remove);
    const db = await openDb(store.options);
    const other = openServer(store.options.databaseUrl ?? '');
    cleanups.push(
      () => db.close(),
      () => other.close(),
    );
    const ended = db.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await other.administer((owner) => owner.query('select pg_terminate_backend($1)', [row?.pid]));
      await tx.query('select 1');
    });
    expect(await codeOf(ended)).toBe('store/unavailable');
    await commit(db, 'after');
    expect(await months(db)).toBe(1);
  });

  it('at the first start is said too', async () => {
    const options = { dataFolder: '/nowhere', databaseUrl: 'postgres://x@127.0.0.1:9/x' };
    expect(await codeOf(openDb(options))).toBe('store/unavailable');
  });
});
