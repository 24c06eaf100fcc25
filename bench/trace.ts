import fs from 'node:fs';
import type { Queryable } from '../server/store/engine/contract.ts';
import { openEngine } from '../server/store/engine/db.ts';
import { getJson, mustAccept, programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { startProgram, temporaryFolder, type Program } from './program.ts';
import { atMost, median, plain, timings, type Figure } from './report.ts';
import {
  chainLot,
  chainStep,
  poolLot,
  poolStep,
  register,
  rootLot,
  rootWeighing,
  type Scene,
} from './weighings.ts';

const chainSteps = 40;
const ancestors = 1_500;
const poolOf = 50;
const times = 15;

/**
 * How long the origin of a lot takes: a chain of 40 poolings and a lot of 1,500 ancestors, asked
 * through the API, beside the bare recursive query on the same data.
 */
export async function benchTrace(server: BenchServer | undefined): Promise<Figure[]> {
  const embedded = await onEmbedded();
  if (!server) return embedded;
  const database = await server.fresh();
  const dataFolder = temporaryFolder();
  try {
    const program = await startProgram({ dataFolder, databaseUrl: database.url });
    const scene = await fill(program);
    const api = await throughApi(program, scene);
    const bare = await bareQueries(database.owner, scene);
    await program.stop();
    return [...embedded, ...figures('PostgreSQL', api, bare)];
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

async function onEmbedded(): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const program = await startProgram({ dataFolder });
  const scene = await fill(program);
  const api = await throughApi(program, scene);
  await program.stop();
  const engine = await openEngine({ dataFolder });
  const bare = await engine.administer((tx) => bareQueries(tx, scene));
  await engine.close();
  fs.rmSync(dataFolder, { recursive: true, force: true });
  return figures('embedded', api, bare);
}

async function fill(program: Program): Promise<Scene> {
  const scene: Scene = { programme: await programmeOf(program), run: 3 };
  await mustAccept(program, register(scene));
  const roots = Array.from({ length: ancestors + chainSteps }, (_, n) => rootWeighing(scene, n));
  for (let from = 0; from < roots.length; from += 500) {
    await mustAccept(program, roots.slice(from, from + 500));
  }
  const chain = Array.from({ length: chainSteps }, (_, step) =>
    chainStep(scene, step, (step + 1) * 1_000),
  );
  await mustAccept(program, chain);
  const first = Array.from({ length: ancestors / poolOf }, (_, n) =>
    poolStep(
      scene,
      { lot: poolLot(scene, n), seq: 60_000 + n },
      Array.from({ length: poolOf }, (_, index) => ({
        lot: rootLot(scene, chainSteps + n * poolOf + index),
        grams: 1_000,
      })),
    ),
  );
  const last = poolStep(
    scene,
    { lot: poolLot(scene, 900), seq: 61_000 },
    first.map((_, n) => ({ lot: poolLot(scene, n), grams: poolOf * 1_000 })),
  );
  await mustAccept(program, [...first, last]);
  return scene;
}

type Times = { readonly chain: number; readonly wide: number };

async function throughApi(program: Program, scene: Scene): Promise<Times> {
  const ask = (lot: string) => (): Promise<unknown> =>
    getJson(program, `/api/v1/lots/${lot}/trace?direction=up`);
  return {
    chain: median(await timings(times, ask(chainLot(scene, chainSteps - 1)))),
    wide: median(await timings(times, ask(poolLot(scene, 900)))),
  };
}

async function bareQueries(db: Queryable, scene: Scene): Promise<Times> {
  const ask = (lot: string) => (): Promise<unknown> =>
    db.query(
      `with recursive up(lot) as (
         select $2::uuid union
         select l.parent from up join lineage l on l.programme = $1 and l.child = up.lot
       )
       select l.child, l.parent, l.grams from up
       join lineage l on l.programme = $1 and l.child = up.lot`,
      [scene.programme, lot],
    );
  return {
    chain: median(await timings(times, ask(chainLot(scene, chainSteps - 1)))),
    wide: median(await timings(times, ask(poolLot(scene, 900)))),
  };
}

function figures(engine: string, api: Times, bare: Times): Figure[] {
  const bench = `trace, ${engine}`;
  return [
    atMost(
      { bench, what: `${chainSteps} steps through the API`, value: api.chain, unit: 'ms' },
      10,
      '< 10 ms',
    ),
    plain({ bench, what: `${chainSteps} steps, bare query`, value: bare.chain, unit: 'ms' }),
    atMost(
      { bench, what: `${ancestors} ancestors through the API`, value: api.wide, unit: 'ms' },
      150,
      '< 150 ms',
    ),
    plain({ bench, what: `${ancestors} ancestors, bare query`, value: bare.wide, unit: 'ms' }),
  ];
}
