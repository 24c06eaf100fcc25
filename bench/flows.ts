import fs from 'node:fs';
import type { Queryable } from '../server/store/engine/contract.ts';
import { openEngine } from '../server/store/engine/db.ts';
import { getJson, programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { fillLedger } from './fill-ledger.ts';
import { fillEmbedded } from './filled-programme.ts';
import { memoryMb, startProgram, temporaryFolder, type Program } from './program.ts';
import { atMost, median, percentile, plain, timings, type Figure } from './report.ts';

const times = 20;

export type FlowsSizes = {
  readonly embedded: readonly number[];
  readonly server: readonly number[];
};

/**
 * The public figures over very many events: through the API (rollups) and by the same sums over
 * the journal (no rollups); and how long all projections take to be made again.
 */
export async function benchFlows(
  server: BenchServer | undefined,
  sizes: FlowsSizes,
  say: (words: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const events of sizes.embedded) figures.push(...(await onEmbedded(events, say)));
  if (!server) return figures;
  for (const events of sizes.server) figures.push(...(await onServer(server, events, say)));
  return figures;
}

async function onEmbedded(events: number, say: (words: string) => void): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  try {
    const first = await startProgram({ dataFolder });
    const programme = await programmeOf(first);
    const { token } = first;
    await first.stop();
    await fillEmbedded(dataFolder, (tx) =>
      fillLedger(tx, { programme, events, onProgress: (done) => say(`embedded ${done}`) }),
    );
    const engine = await openEngine({ dataFolder });
    const raw = await engine.administer((tx) => withoutRollups(tx, programme));
    const bare = await engine.administer((tx) => bareRebuild(tx, programme));
    await engine.close();
    const program = await startProgram({ dataFolder, token });
    const measured = await throughApi(program);
    const memory = memoryMb(program.pid).peak;
    await program.stop();
    return figures('embedded', events, { ...measured, raw, bare, memory, start: program.startMs });
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function onServer(
  server: BenchServer,
  events: number,
  say: (words: string) => void,
): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const database = await server.fresh();
  const databaseUrl = database.url;
  try {
    const first = await startProgram({ dataFolder, databaseUrl });
    const programme = await programmeOf(first);
    const { token } = first;
    await first.stop();
    await database.owner.query('set session_replication_role = replica');
    await fillLedger(database.owner, {
      programme,
      events,
      onProgress: (done) => say(`PostgreSQL ${done}`),
    });
    await database.owner.query('vacuum analyze');
    const raw = await withoutRollups(database.owner, programme);
    const bare = await bareRebuild(database.owner, programme);
    const program = await startProgram({ dataFolder, databaseUrl, token });
    const measured = await throughApi(program);
    const memory = memoryMb(program.pid).peak;
    await program.stop();
    return figures('PostgreSQL', events, {
      ...measured,
      raw,
      bare,
      memory,
      start: program.startMs,
    });
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

type Api = {
  readonly by: Readonly<Record<string, number>>;
  readonly ragged: number;
  readonly page: number;
  readonly pageP95: number;
};

async function throughApi(program: Program): Promise<Api> {
  // Answers are remembered until the log grows: another period each time asks the database.
  let asked = 0;
  const ask = (query: string, months: boolean) => (): Promise<unknown> => {
    asked += 1;
    const month = (n: number): string => String(1 + (n % 12)).padStart(2, '0');
    const [from, to] = [`2024-${month(asked)}`, `2026-${month(Math.floor(asked / 12) % 6)}`];
    const period = months ? `from=${from}&to=${to}` : `from=${from}-10&to=${to}-20`;
    return getJson(program, `/api/v1/public/flows?${query}&${period}`);
  };
  const by: Record<string, number> = {};
  for (const key of ['material', 'district', 'month', 'association']) {
    by[key] = median(await timings(times, ask(`by=${key}`, true)));
  }
  const ragged = median(await timings(times, ask('by=material', false)));
  const page = await timings(times, async () => {
    const answer = await fetch(`${program.url}/`);
    if (!answer.ok) throw new Error(`the public page answered ${answer.status}`);
    await answer.arrayBuffer();
  });
  return { by, ragged, page: median(page), pageP95: percentile(page, 95) };
}

/** The same sums as `by=material`, over the journal itself. */
async function withoutRollups(db: Queryable, programme: string): Promise<number> {
  return median(
    await timings(3, () =>
      db.query(
        `select material, class, sum(grams)::bigint from flow
         where programme = $1 and side = 'chain' group by 1, 2`,
        [programme],
      ),
    ),
  );
}

/** Balances made again from all postings by one bare statement, in seconds. */
async function bareRebuild(db: Queryable, programme: string): Promise<number> {
  const [taken] = await timings(1, () =>
    db.query(
      `select count(*) from (
         select kind, lot, holder, at, sum(grams) from posting
         where programme = $1 and kind in ('stock', 'transit') group by 1, 2, 3, 4) b`,
      [programme],
    ),
  );
  return (taken ?? Number.NaN) / 1000;
}

function figures(
  engine: string,
  events: number,
  measured: Api & {
    readonly raw: number;
    readonly bare: number;
    readonly memory: number;
    readonly start: number;
  },
): Figure[] {
  const bench = `flows, ${engine}, ${events / 1_000_000} M events`;
  const slowest = Math.max(...Object.values(measured.by));
  return [
    ...Object.entries(measured.by).map(([key, value]) =>
      atMost({ bench, what: `public flows by ${key}`, value, unit: 'ms' }, 50, '< 50 ms'),
    ),
    atMost(
      { bench, what: 'public flows, ragged days', value: measured.ragged, unit: 'ms' },
      50,
      '< 50 ms',
    ),
    plain({ bench, what: 'public page, median', value: measured.page, unit: 'ms' }),
    plain({ bench, what: 'public page, p95', value: measured.pageP95, unit: 'ms' }),
    plain({ bench, what: 'the same sums without rollups', value: measured.raw, unit: 'ms' }),
    plain({ bench, what: 'without against with', value: measured.raw / slowest, unit: '×' }),
    plain({ bench, what: 'bare sum of all postings', value: measured.bare, unit: 's' }),
    plain({ bench, what: 'start with data', value: measured.start, unit: 'ms' }),
    atMost(
      { bench, what: 'memory at its highest', value: measured.memory, unit: 'MB' },
      400,
      '< 400 MB',
    ),
  ];
}
