import fs from 'node:fs';
import { addDays, parseDay, type Day } from '../core/quantities/instant.ts';
import { idFrom } from '../core/events/ids.ts';
import { boardOf } from '../core/pathways/board.ts';
import type { Evidence, WalkerId } from '../core/pathways/evidence.ts';
import type { GrowingWorld } from '../core/pathways/world.ts';
import { openProgramme } from '../server/open-programme.ts';
import type { Asked } from '../server/questions/asked.ts';
import { pathwayWorld } from '../server/questions/pathway-world.ts';
import { evaluatedFor } from '../server/questions/walks.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { openEngine } from '../server/store/engine/db.ts';
import { allWeighings } from '../server/store/pathways/collected.ts';
import { belongingRows, participantRows } from '../server/store/pathways/participants.ts';
import { allStatements } from '../server/store/pathways/statements.ts';
import { programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { fillEvidence, participants } from './fill-evidence.ts';
import { startProgram, temporaryFolder } from './program.ts';
import { atMost, median, plain, timings, type Figure } from './report.ts';

const programmeFolder = new URL('../programmes/la-victoria-el-agustino', import.meta.url).pathname;

/** All pathways of 20,000 participants with half a million pieces of evidence. */
export async function benchPathways(server: BenchServer | undefined): Promise<Figure[]> {
  const figures = await onEmbedded();
  if (!server) return figures;
  const dataFolder = temporaryFolder();
  const database = await server.fresh();
  const place = { dataFolder, databaseUrl: database.url };
  try {
    const programme = await programmeIn(place);
    await database.owner.query('set session_replication_role = replica');
    await fillEvidence(database.owner, programme);
    await database.owner.query('analyze');
    return [...figures, ...(await measured('PostgreSQL', place))];
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

async function onEmbedded(): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  try {
    const programme = await programmeIn({ dataFolder });
    const engine = await openEngine({ dataFolder });
    await engine.administer((tx: Queryable) => fillEvidence(tx, programme));
    await engine.close();
    return await measured('embedded', { dataFolder });
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

type Place = { readonly dataFolder: string; readonly databaseUrl?: string };

async function programmeIn(place: Place): Promise<string> {
  const program = await startProgram(place);
  const programme = await programmeOf(program);
  await program.stop();
  return programme;
}

async function measured(engine: string, place: Place): Promise<Figure[]> {
  const opened = await openProgramme({ ...place, programmeFolder });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const { db, served } = opened.value;
  try {
    return await figuresOf(engine, { db, programme: served });
  } finally {
    await db.close();
  }
}

async function figuresOf(engine: string, asked: Asked): Promise<Figure[]> {
  const bench = `pathways, ${engine}`;
  const on = dayIn('2026-11-20');
  const reading = await seconds(() => readOnly(asked));
  let world: GrowingWorld | undefined;
  const loading = await seconds(async () => {
    world = await pathwayWorld(asked, null);
  });
  if (world === undefined) throw new Error('nothing was read');
  const read = world;
  const pieces = new Set([...read.walkers()].flatMap((id) => read.about(id)));
  const before = process.cpuUsage();
  const evaluating = await seconds(() => Promise.resolve(boardOf(read, on)));
  const worked = process.cpuUsage(before);
  const afterOne = newEvents(read, on);
  const [someone] = recyclersOf(read);
  const one = someone === undefined ? [] : await timings(5, () => evaluatedFor(asked, someone, on));
  const what = `${participants} participants, ${pieces.size} pieces`;
  return [
    plain({ bench, what: 'the same rows, only read', value: reading, unit: 's' }),
    plain({ bench, what: 'read, with levels, as evidence', value: loading, unit: 's' }),
    atMost({ bench, what: `${what}: all from zero`, value: evaluating, unit: 's' }, 10, '≤ 10 s'),
    plain({
      bench,
      what: 'all from zero, of a processor',
      value: (worked.user + worked.system) / 1_000_000,
      unit: 's',
    }),
    plain({
      bench,
      what: 'all from zero, against reading alone',
      value: evaluating / reading,
      unit: '×',
    }),
    atMost(
      { bench, what: 'after one new event, median', value: median(afterOne), unit: 'ms' },
      20,
      '≤ 20 ms',
    ),
    plain({ bench, what: 'the slowest of them', value: Math.max(...afterOne), unit: 'ms' }),
    plain({ bench, what: 'one walker from the store', value: median(one), unit: 'ms' }),
  ];
}

async function readOnly({ db, programme }: Asked): Promise<void> {
  await allStatements(db, programme.id);
  await allWeighings(db, programme.id);
  await participantRows(db, programme.id, null);
  await belongingRows(db, programme.id, null);
}

/** A new weighing, paper or visit of somebody: milliseconds until all boards are right again. */
function newEvents(world: GrowingWorld, on: Day): readonly number[] {
  const board = boardOf(world, on);
  const models = [...world.walkers()]
    .filter((_, n) => n % 97 === 0)
    .flatMap((walker) => world.about(walker).slice(0, 3));
  return models.map((model, n): number => {
    const piece: Evidence = {
      ...model,
      id: idFrom<'event'>(`00000009-0000-7000-8000-${String(n).padStart(12, '0')}`),
      day: addDays(model.day, 1),
    };
    const began = performance.now();
    board.changed(world.put(piece));
    return performance.now() - began;
  });
}

function recyclersOf(world: GrowingWorld): readonly WalkerId[] {
  return [...world.walkers()].filter((id) => world.participant(id)?.kind === 'recycler');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`“${text}” is no day`);
  return day;
}
