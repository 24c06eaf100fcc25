import fs from 'node:fs';
import { idFrom, type ProgrammeId } from '../core/events/ids.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { openEngine } from '../server/store/engine/db.ts';
import { getJson, programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { fillPeople, type FilledPeople } from './fill-people.ts';
import { memoryMb, startProgram, temporaryFolder, type Program } from './program.ts';
import { atMost, percentile, plain, type Figure } from './report.ts';

const people = 100_000;
const associations = 400;
const times = 25;

/** What somebody types; several of each, so that no answer is a remembered one. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'two common words': ['maría quispe', 'rosa mamani', 'juan flores', 'josé rojas', 'ana garcía'],
  'half typed': ['quis ros', 'mam ju', 'flor mar', 'huam el', 'sanch te'],
  'one common word': ['quispe', 'mamani', 'huamán', 'flores', 'sánchez'],
  'one letter': ['q', 'm', 'r', 'f', 'z'],
  'a rare name': ['fiorella shupingahua', 'yuri tananta', 'ximena ricopa', 'orlando olaya'],
  'as it is heard': ['kispe waman', 'roza kondori', 'basques juana', 'gimenes luz'],
  'with a slip': ['quipse rosa', 'mamnai maria', 'fernadnez jose', 'guterrez luz'],
  'the beginning of a document': ['40123', '0812', '7712', '2345'],
  'the end of a phone': ['4321', '99887', '12345', '5555'],
  'what nobody is called': ['xqwzk', 'rosa bbbbbbb', 'zzyzx quispe', 'ttttt'],
};

/**
 * The search over 100,000 people through the API, each sort of question cold (the first time after
 * the start) and warm, and the plain way over the same rows: every label compared (ILIKE).
 */
export async function benchSearch(
  server: BenchServer | undefined,
  say: (words: string) => void,
): Promise<Figure[]> {
  const embedded = await onEmbedded(say);
  return server ? [...embedded, ...(await onServer(server, say))] : embedded;
}

async function onEmbedded(say: (words: string) => void): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  try {
    const first = await startProgram({ dataFolder });
    const programme: ProgrammeId = idFrom(await programmeOf(first));
    const { token } = first;
    await first.stop();
    const engine = await openEngine({ dataFolder });
    const filled = await engine.administer((tx) => fill(tx, programme, say));
    await engine.administer((tx) => tx.query('analyze'));
    const scan = await engine.administer((tx) => scanned(tx, programme));
    await engine.close();
    const program = await startProgram({ dataFolder, token });
    const found = await throughApi(program, filled);
    await program.stop();
    return figures('embedded', found, filled, scan);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function onServer(server: BenchServer, say: (words: string) => void): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const database = await server.fresh();
  const databaseUrl = database.url;
  try {
    const first = await startProgram({ dataFolder, databaseUrl });
    const programme: ProgrammeId = idFrom(await programmeOf(first));
    const { token } = first;
    await first.stop();
    const filled = await fill(database.owner, programme, say);
    await database.owner.query('vacuum analyze');
    const scan = await scanned(database.owner, programme);
    const program = await startProgram({ dataFolder, databaseUrl, token });
    const found = await throughApi(program, filled);
    await program.stop();
    return figures('PostgreSQL', found, filled, scan);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

function fill(
  tx: Queryable,
  programme: ProgrammeId,
  say: (words: string) => void,
): Promise<FilledPeople> {
  const onProgress = (done: number): void => say(`  ${done} people`);
  return fillPeople(tx, { programme, people, associations, onProgress });
}

type Times = { readonly cold: readonly number[]; readonly warm: readonly number[] };
type Found = {
  readonly search: Readonly<Record<string, Times>>;
  readonly directory: Readonly<Record<string, Times>>;
  readonly memory: number;
};

async function throughApi(program: Program, { associations: ids }: FilledPeople): Promise<Found> {
  const search: Record<string, Times> = {};
  for (const [what, texts] of Object.entries(asked)) {
    search[what] = await timed(
      program,
      texts.map((text) => `/api/v1/search?text=${encodeURIComponent(text)}`),
    );
  }
  const directory: Record<string, Times> = {};
  const pages: Readonly<Record<string, readonly string[]>> = {
    'first page with counts': ['', '?sort=registered', '?direction=down'],
    'of one district': ['?district=150115', '?district=150111&sex=F'],
    'of one association': ids.slice(0, 4).map((id) => `?organisation=${id}`),
    'with a common word': ['?text=quispe', '?text=maría', '?text=flores%20rosa'],
  };
  for (const [what, queries] of Object.entries(pages)) {
    directory[what] = await timed(
      program,
      queries.map((query) => `/api/v1/actors${query}`),
    );
  }
  return { search, directory, memory: memoryMb(program.pid).peak };
}

async function timed(program: Program, paths: readonly string[]): Promise<Times> {
  const cold: number[] = [];
  for (const path of paths) cold.push(await one(program, path));
  const warm: number[] = [];
  for (let i = 0; i < times; i += 1) warm.push(await one(program, paths[i % paths.length] ?? ''));
  return { cold, warm };
}

async function one(program: Program, path: string): Promise<number> {
  const began = performance.now();
  await getJson(program, path);
  return performance.now() - began;
}

/** Every label compared with each word, sorted: forgives neither accents nor slips. */
async function scanned(db: Queryable, programme: string): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const text of ['María Quispe', 'Rosa Mamani', 'Fiorella Shupingahua', 'Quis Ros', 'Zzyzx']) {
    const [a, b = ''] = text.split(' ');
    const began = performance.now();
    await db.query(
      `select actor, label from actor_profile
       where programme = $1 and label ilike $2 and label ilike $3 order by label limit 8`,
      [programme, `%${a}%`, `%${b}%`],
    );
    taken.push(performance.now() - began);
  }
  return taken;
}

function figures(
  engine: string,
  { search, directory, memory }: Found,
  { indexMs }: FilledPeople,
  scan: readonly number[],
): Figure[] {
  const bench = `search, ${engine}, ${people.toLocaleString('en')} people`;
  const warm = Object.values(search).flatMap((times) => times.warm);
  const cold = Object.values(search).flatMap((times) => times.cold);
  const limited = (what: string, value: number): Figure =>
    atMost({ bench, what, value, unit: 'ms' }, 100, '< 100 ms');
  return [
    ...Object.entries(search).map(([what, times]) =>
      limited(`${what}, warm p95`, percentile(times.warm, 95)),
    ),
    limited('all questions, warm p50', percentile(warm, 50)),
    limited('all questions, warm p95', percentile(warm, 95)),
    limited('all questions, cold p50', percentile(cold, 50)),
    limited('all questions, cold p95', percentile(cold, 95)),
    plain({ bench, what: 'every label compared, p50', value: percentile(scan, 50), unit: 'ms' }),
    plain({ bench, what: 'every label compared, p95', value: percentile(scan, 95), unit: 'ms' }),
    ...Object.entries(directory).map(([what, times]) =>
      plain({
        bench,
        what: `directory, ${what}, p95`,
        value: percentile(times.warm, 95),
        unit: 'ms',
      }),
    ),
    plain({ bench, what: 'making them findable', value: indexMs / 1000, unit: 's' }),
    plain({ bench, what: 'memory at its highest', value: memory, unit: 'MB' }),
  ];
}
