import { spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Queryable } from '../server/store/engine/contract.ts';
import { openEngine } from '../server/store/engine/db.ts';
import type { BenchServer } from './database.ts';
import { fillLedger } from './fill-ledger.ts';
import { fillEmbedded, programmeIn, type Place } from './filled-programme.ts';
import { temporaryFolder } from './program.ts';
import { atMost, median, plain, timings, type Figure } from './report.ts';

/** Two postings an event: half a million events carry a million postings. */
const events = 500_000;

/** `ayni rebuild` of all projections from a million postings, against the bare sum of them. */
export async function benchRebuild(server: BenchServer | undefined): Promise<Figure[]> {
  const figures = await onEmbedded();
  if (!server) return figures;
  return [...figures, ...(await onServer(server))];
}

async function onEmbedded(): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  try {
    const programme = await programmeIn({ dataFolder });
    await fillEmbedded(dataFolder, (tx) => fillLedger(tx, { programme, events }));
    const engine = await openEngine({ dataFolder });
    const bare = await engine.administer((tx) => bareSum(tx, programme));
    await engine.close();
    return figures('embedded', await rebuild({ dataFolder }), bare);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function onServer(server: BenchServer): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const database = await server.fresh();
  const options = { dataFolder, databaseUrl: database.url };
  try {
    const programme = await programmeIn(options);
    await database.owner.query('set session_replication_role = replica');
    await fillLedger(database.owner, { programme, events });
    await database.owner.query('analyze');
    const bare = await bareSum(database.owner, programme);
    return figures('PostgreSQL', await rebuild(options), bare);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

/** Seconds that the command takes, start of the process included. */
async function rebuild(place: Place): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ['server/ayni.ts', 'rebuild', '--projections'], {
    env: {
      ...process.env,
      AYNI_DATA: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`ayni rebuild ended with ${code}`);
  return (performance.now() - began) / 1000;
}

async function bareSum(db: Queryable, programme: string): Promise<number> {
  const taken = await timings(3, () =>
    db.query(
      `select count(*) from (
         select kind, lot, holder, at, sum(grams) from posting
         where programme = $1 and kind in ('stock', 'transit') group by 1, 2, 3, 4) b`,
      [programme],
    ),
  );
  return median(taken) / 1000;
}

function figures(engine: string, seconds: number, bare: number): Figure[] {
  const bench = `rebuild, ${engine}`;
  return [
    atMost(
      { bench, what: 'projections from 1 million postings', value: seconds, unit: 's' },
      30,
      '< 30 s',
    ),
    plain({ bench, what: 'bare sum of the same postings', value: bare, unit: 's' }),
  ];
}
