import fs from 'node:fs';
import { openEngine } from '../server/store/engine/db.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { mustAccept, programmeOf } from './client.ts';
import type { BenchDatabase, BenchServer } from './database.ts';
import {
  clusterCpuMs,
  cpuMs,
  memoryMb,
  startProgram,
  temporaryFolder,
  type Program,
  type ProgramOptions,
} from './program.ts';
import { atMost, plain, type Figure } from './report.ts';
import { register, weighings, type Scene } from './weighings.ts';

const batchSize = 50;
const batches = 60;
const warmUpBatches = 10;
const clientsMany = 8;

/** The tables that a batch adds rows to; the rollups are the program's own idea, not the rows'. */
const tables = ['event', 'event_state', 'lot', 'posting', 'flow', 'balance'] as const;

type Load = { readonly cpuMsPerEvent: number; readonly eventsPerSecond: number };

/**
 * What it costs to take in weighings in batches of 50, over HTTP with all that is decided, checked
 * and rolled up, against bare multi-row inserts of the very same rows into the same engine.
 */
export async function benchSync(server: BenchServer | undefined): Promise<Figure[]> {
  const embedded = await onEmbedded();
  if (!server) return embedded;
  const database = await server.fresh();
  try {
    return [...embedded, ...(await onServer(database))];
  } finally {
    await database.drop();
  }
}

async function onServer(database: BenchDatabase): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const program = await startedBefore({ dataFolder, databaseUrl: database.url });
  const cpu = (): number => cpuMs(program.pid) + clusterCpuMs(database.postmaster);
  const loads = await bothLoads(program, cpu);
  const memory = memoryMb(program.pid);
  await program.stop();
  const own = (): number => ownCpuMs() + clusterCpuMs(database.postmaster);
  const bare = await bareInserts(database.owner, own);
  fs.rmSync(dataFolder, { recursive: true, force: true });
  return figures('PostgreSQL', { ...loads, bare, memory: memory.peak });
}

/** A second start, as on every day but the first: making the database takes memory of its own. */
async function startedBefore(options: ProgramOptions): Promise<Program> {
  const first = await startProgram(options);
  await first.stop();
  return startProgram({ ...options, token: first.token });
}

async function onEmbedded(): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const program = await startedBefore({ dataFolder });
  const loads = await bothLoads(program, () => cpuMs(program.pid));
  const memory = memoryMb(program.pid);
  await program.stop();
  const engine = await openEngine({ dataFolder });
  const bare = await engine.administer((tx) => bareInserts(tx, ownCpuMs));
  await engine.close();
  fs.rmSync(dataFolder, { recursive: true, force: true });
  return figures('embedded', { ...loads, bare, memory: memory.peak });
}

async function bothLoads(
  program: Program,
  cpu: () => number,
): Promise<{ readonly one: Load; readonly many: Load }> {
  const programme = await programmeOf(program);
  const one = await load(program, { programme, run: 1 }, 1, cpu);
  const many = await load(program, { programme, run: 2 }, clientsMany, cpu);
  return { one, many };
}

async function load(
  program: Program,
  scene: Scene,
  clients: number,
  cpu: () => number,
): Promise<Load> {
  await mustAccept(program, register(scene));
  const each = Math.ceil(batches / clients);
  const run = async (client: number, from: number, to: number): Promise<void> => {
    for (let batch = from; batch < to; batch += 1) {
      await mustAccept(program, weighings(scene, client, batch, batchSize));
    }
  };
  await run(0, 0, warmUpBatches);
  const before = cpu();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, (_, client) =>
      run(client, warmUpBatches, warmUpBatches + each),
    ),
  );
  const events = clients * each * batchSize;
  return {
    eventsPerSecond: (events * 1000) / (performance.now() - began),
    cpuMsPerEvent: (cpu() - before) / events,
  };
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The same rows once more, into tables of the same shape, as plainly as a driver can. */
async function bareInserts(db: Queryable, cpu: () => number): Promise<Load> {
  const perBatch = await rowsByBatch(db);
  for (const table of tables) {
    await db.query(`create table bare_${table} (like ${table} including all)`);
  }
  const insert = async (batch: Map<string, readonly Row[]>): Promise<void> => {
    for (const [table, rows] of batch) await insertRows(db, `bare_${table}`, rows);
  };
  const warm = perBatch.splice(0, warmUpBatches);
  for (const batch of warm) await insert(batch);
  const before = cpu();
  const began = performance.now();
  for (const batch of perBatch) await insert(batch);
  const events = perBatch.length * batchSize;
  return {
    eventsPerSecond: (events * 1000) / (performance.now() - began),
    cpuMsPerEvent: (cpu() - before) / events,
  };
}

type Row = Readonly<Record<string, unknown>>;

async function rowsByBatch(db: Queryable): Promise<Map<string, readonly Row[]>[]> {
  const ids = await db.query<{ id: string }>(
    `select id::text from event where kind = 'flow.collect' order by seq limit ${
      (batches + warmUpBatches) * batchSize
    }`,
  );
  const found: Map<string, readonly Row[]>[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    const list = ids.slice(from, from + batchSize).map(({ id }) => id);
    const rows = new Map<string, readonly Row[]>();
    for (const table of tables) rows.set(table, await rowsOf(db, table, list));
    found.push(rows);
  }
  return found;
}

/** Every value as text: it goes back in as it came out, on both engines. */
async function rowsOf(db: Queryable, table: string, ids: readonly string[]): Promise<Row[]> {
  const list = `{${ids.join(',')}}`;
  const which =
    table === 'event'
      ? 'id = any($1::text::uuid[])'
      : table === 'lot'
        ? 'created_by = any($1::text::uuid[])'
        : table === 'balance'
          ? 'lot in (select id from lot where created_by = any($1::text::uuid[]))'
          : 'event = any($1::text::uuid[])';
  const columns = await db.query<{ name: string }>(
    `select column_name::text as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  );
  const texts = columns.map(({ name }) => `${name}::text as ${name}`).join(', ');
  return [...(await db.query<Row>(`select ${texts} from ${table} where ${which}`, [list]))];
}

async function insertRows(db: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const params: unknown[] = [];
  const tuples = rows.map((row) => {
    const places = columns.map((column) => `$${params.push(row[column])}`);
    return `(${places.join(', ')})`;
  });
  const names = columns.join(', ');
  await db.query(`insert into ${table} (${names}) values ${tuples.join(', ')}`, params);
}

function figures(
  engine: string,
  measured: {
    readonly one: Load;
    readonly many: Load;
    readonly bare: Load;
    readonly memory: number;
  },
): Figure[] {
  const bench = `sync, ${engine}`;
  const { one, many, bare, memory } = measured;
  const ratio = one.cpuMsPerEvent / bare.cpuMsPerEvent;
  return [
    atMost(
      { bench, what: 'CPU per event, 1 client', value: one.cpuMsPerEvent, unit: 'ms' },
      2,
      '≤ 2 ms',
    ),
    atMost(
      {
        bench,
        what: `CPU per event, ${clientsMany} clients`,
        value: many.cpuMsPerEvent,
        unit: 'ms',
      },
      2,
      '≤ 2 ms',
    ),
    plain({ bench, what: 'CPU per event, bare inserts', value: bare.cpuMsPerEvent, unit: 'ms' }),
    atMost(
      { bench, what: 'CPU against bare inserts', value: ratio, unit: '×' },
      3,
      '≤ 3 × bare inserts',
    ),
    plain({ bench, what: 'events per second, 1 client', value: one.eventsPerSecond, unit: '/s' }),
    plain({
      bench,
      what: `events per second, ${clientsMany} clients`,
      value: many.eventsPerSecond,
      unit: '/s',
    }),
    plain({ bench, what: 'events per second, bare', value: bare.eventsPerSecond, unit: '/s' }),
    atMost({ bench, what: 'memory at its highest', value: memory, unit: 'MB' }, 400, '< 400 MB'),
  ];
}
