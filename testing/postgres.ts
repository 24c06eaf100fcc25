import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A running PostgreSQL server for tests. `url` names its maintenance database `postgres`. */
export type Cluster = { readonly url: string; readonly stop: () => Promise<void> };

/** A database of its own for one test file; `drop` also ends connections left open. */
export type FreshDatabase = { readonly url: string; readonly drop: () => Promise<void> };

/** PostgreSQL cannot be older: the store's statements need 15. */
const oldestMajor = 15;
const startMsMax = 30_000;

/** The folder of `initdb` and `postgres`, the newest of Debian's or else the one in PATH. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : [];
  const fromDebian = versions
    .filter((version) => version >= oldestMajor)
    .sort((a, b) => b - a)
    .map((version) => join(debian, String(version), 'bin'));
  const fromPath = (process.env['PATH'] ?? '').split(delimiter);
  return [...fromDebian, ...fromPath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/**
 * The server that tests use: the one of `AYNI_TEST_DATABASE_URL` (a role that may create
 * databases and roles), else a throw-away one on loopback, else undefined where none is installed.
 */
export async function testCluster(): Promise<Cluster | undefined> {
  const given = process.env['AYNI_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  const bin = findPostgres();
  return bin === undefined ? undefined : startPostgres(bin);
}

/**
 * Starts a cluster in a temporary folder on a free port. It forgets everything when it falls (no
 * fsync), unless it is to be `durable`, as the servers are on which the program runs.
 */
export async function startPostgres(
  bin: string,
  { durable = false }: { readonly durable?: boolean } = {},
): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'ayni-postgres-'));
  const owner = ownerOfServer();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const initialised = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (initialised.status !== 0) throw new Error(`initdb failed: ${initialised.stderr}`);
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, ...said(durable ? usual : forgetful)],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const stopAtExit = (): void => void server.kill('SIGQUIT');
  process.once('exit', stopAtExit);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url, server);
  return {
    url,
    stop: async () => {
      process.off('exit', stopAtExit);
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGINT');
        await once(server, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const usual = { listen_addresses: '127.0.0.1', max_connections: '60', timezone: 'UTC' };
const forgetful = { ...usual, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function said(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A new, empty database in the cluster, owned by the role of `clusterUrl`. */
export async function freshDatabase(clusterUrl: string): Promise<FreshDatabase> {
  const name = `ayni_test_${randomBytes(6).toString('hex')}`;
  await inMaintenance(clusterUrl, `create database ${name}`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => inMaintenance(clusterUrl, `drop database if exists ${name} with (force)`),
  };
}

async function inMaintenance(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root; Debian's package brings the user `postgres`. */
function ownerOfServer(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string): number =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || NaN);
  const [uid, gid] = [number('-u'), number('-g')];
  if (Number.isNaN(uid) || Number.isNaN(gid)) throw new Error('the user "postgres" is missing');
  return { uid, gid };
}

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + startMsMax;
  for (;;) {
    try {
      await inMaintenance(url, 'select 1');
      return;
    } catch (cause) {
      if (server.exitCode !== null || Date.now() > until) {
        throw new Error('the PostgreSQL server for tests did not start', { cause });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
