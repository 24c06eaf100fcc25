/**
 * The embedded database in its own thread, so that a long statement does not hold up the program.
 * It does one thing after another in the order of the messages; `embedded.ts` is the other end.
 */
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, syncFolder, syncTree } from './durable-files.ts';
import { parsers } from './parsers.ts';
import type { Answer, Request, WorkerOptions } from './embedded-messages.ts';

if (!parentPort) throw new Error('Bug: the embedded database runs in a thread only');
const port = parentPort;
const { folder, fsync, prove } = workerData as WorkerOptions;

// The optimising compiler takes 600 MB for one single function of the engine and gives reads that
// cost 0.6 of the processor time; the baseline compiler keeps the whole program under 300 MB.
v8.setFlagsFromString('--no-wasm-tier-up');
v8.setFlagsFromString('--no-wasm-dynamic-tiering');

/** Sizes that keep the whole program under 400 MB; see docs/decisions/0010-two-engines.md. */
const settings = {
  shared_buffers: '32MB',
  wal_buffers: '1MB',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  temp_buffers: '2MB',
  wal_sync_method: 'fsync',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_wal_size: '64MB',
  min_wal_size: '32MB',
  TimeZone: 'UTC',
  DateStyle: 'ISO',
};
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => !fsync || param !== '-F'),
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];
/** A checkpoint before this much log was written, so that the log stays small. */
const walBytesMost = 48 * 1024 * 1024;
const statementsBetweenLooks = 64;

const told: string[] = [];
const noteError = (line: string): boolean => {
  told.push(line);
  if (told.length > 20) told.shift();
  return false;
};

async function openFolder(at: string): Promise<{ database: PGlite; files: DurableFiles }> {
  const files = new DurableFiles(at);
  const database = await PGlite.create({ fs: files, parsers, startParams, onStderr: noteError });
  return { database, files };
}

/** Makes a new database beside its place and moves it there whole, so that no half one remains. */
async function make(): Promise<void> {
  const half = `${folder}.being-made`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { recursive: true, mode: 0o700 });
  const { database } = await openFolder(half);
  await database.close();
  syncTree(half);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(half, folder);
  syncFolder(path.dirname(folder));
}

/** True if a commit really reaches the disk: the setting says so and the counter rises. */
async function commitReachesDisk(database: PGlite, files: DurableFiles): Promise<boolean> {
  const shown = await database.query<{ fsync: string }>('show fsync');
  const before = files.synced;
  await database.query(`select pg_logical_emit_message(true, 'ayni', 'a commit to see')`);
  return shown.rows[0]?.fsync === 'on' && files.synced > before;
}

let statements = 0;
let checkpointAt = 0;

async function logBytes(database: PGlite): Promise<number> {
  const found = await database.query<{ at: number }>(
    `select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint as at`,
  );
  return found.rows[0]?.at ?? 0;
}

/** No background process looks after the log here: after some statements, look at its length. */
async function keepLogShort(database: PGlite): Promise<void> {
  statements += 1;
  if (statements % statementsBetweenLooks !== 0) return;
  const at = await logBytes(database);
  if (at - checkpointAt < walBytesMost) return;
  await database.exec('checkpoint');
  checkpointAt = at;
}

async function answer(database: PGlite, request: Request): Promise<Answer> {
  const { id } = request;
  if (request.kind === 'close') {
    await database.exec('rollback; reset role; checkpoint');
    await database.close();
    return { id, kind: 'rows', rows: [] };
  }
  const { text, params } = request;
  const rows = params?.length
    ? (await database.query(text, [...params])).rows
    : ((await database.exec(text)).at(-1)?.rows ?? []);
  await keepLogShort(database);
  return { id, kind: 'rows', rows: rows as Answer extends { rows: infer R } ? R : never };
}

/**
 * After these the engine goes on as if nothing was, with memory that a server would have thrown
 * away by ending itself (panic, internal error, failed file operation, full disk; 24000 is what
 * statements say after one). The thread ends instead, and the log is replayed at the next start.
 */
const notToBeTrusted = /^(XX|58|53100|24000)/;

function failed(id: number, error: unknown): Answer {
  const { severity, code, constraint, message } = error as {
    severity?: unknown;
    code?: unknown;
    constraint?: unknown;
    message?: unknown;
  };
  const known = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  const said = typeof message === 'string' ? message : String(error);
  const trusted = known && !notToBeTrusted.test(code) && !/^(PANIC|FATAL)/.test(String(severity));
  if (trusted || said.startsWith('Bug:') || error instanceof TypeError) {
    return {
      id,
      kind: 'failed',
      message: said,
      code: trusted ? code : undefined,
      constraint: typeof constraint === 'string' ? constraint : undefined,
    };
  }
  const text = [said, ...told].join('\n');
  const full = code === '53100' || /No space left|ENOSPC/i.test(text);
  return { id, kind: 'broken', message: text, diskFull: full };
}

async function serve(): Promise<void> {
  if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) {
    await make();
    // Making takes twice the memory: this thread ends and gives it back, another one serves.
    port.postMessage({ id: 0, kind: 'made' } satisfies Answer);
    port.close();
    return;
  }
  const { database, files } = await openFolder(folder);
  const proven = !prove || (await commitReachesDisk(database, files));
  checkpointAt = await logBytes(database);
  port.postMessage({ id: 0, kind: proven ? 'ready' : 'not-durable' } satisfies Answer);
  let last: Promise<unknown> = Promise.resolve();
  port.on('message', (request: Request) => {
    last = last.then(async () => {
      const said = await answer(database, request).catch((error: unknown) =>
        failed(request.id, error),
      );
      port.postMessage(said);
      if (said.kind === 'broken' || request.kind === 'close') port.close();
    });
  });
}

serve().catch((error: unknown) => {
  port.postMessage(failed(0, error));
  port.close();
});
