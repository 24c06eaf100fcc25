import fs from 'node:fs';
import { openProgramme } from '../server/open-programme.ts';
import type { Asked } from '../server/questions/asked.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { openEngine } from '../server/store/engine/db.ts';
import { programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { startProgram, temporaryFolder } from './program.ts';
import type { Figure } from './report.ts';

/** The folder of the programme that the program serves where nothing else is named. */
export const programmeFolder = new URL('../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;

/** Where the program keeps what it knows: its data folder, and its server where it has one. */
export type Place = { readonly dataFolder: string; readonly databaseUrl?: string };

/** Writes what is to be measured into a programme, past the program. */
export type Filling = (tx: Queryable, programme: string) => Promise<unknown>;

/** Starts the program once at a place, which founds its programme, and says which it is. */
export async function programmeIn(place: Place): Promise<string> {
  const program = await startProgram(place);
  const programme = await programmeOf(program);
  await program.stop();
  return programme;
}

/** What is measured of a programme filled in the engine that the program brings along. */
export async function onEmbedded(
  filling: Filling,
  measured: (asked: Asked) => Promise<Figure[]>,
): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  try {
    const programme = await programmeIn({ dataFolder });
    const engine = await openEngine({ dataFolder });
    await engine.administer((tx) => filling(tx, programme));
    await engine.close();
    return await opened({ dataFolder }, measured);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** What is measured of a programme filled on a server, with statistics; nothing without one. */
export async function onServer(
  server: BenchServer | undefined,
  filling: Filling,
  measured: (asked: Asked) => Promise<Figure[]>,
): Promise<Figure[]> {
  if (!server) return [];
  const dataFolder = temporaryFolder();
  const database = await server.fresh();
  const place = { dataFolder, databaseUrl: database.url };
  try {
    const programme = await programmeIn(place);
    await database.owner.query('set session_replication_role = replica');
    await filling(database.owner, programme);
    await database.owner.query('analyze');
    return await opened(place, measured);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

/** On both, one after the other; `engine` is what the figures call the one that is measured. */
export async function onBoth(
  server: BenchServer | undefined,
  filling: Filling,
  measured: (engine: string, asked: Asked) => Promise<Figure[]>,
): Promise<Figure[]> {
  const embedded = await onEmbedded(filling, (asked) => measured('embedded', asked));
  return [
    ...embedded,
    ...(await onServer(server, filling, (asked) => measured('PostgreSQL', asked))),
  ];
}

async function opened(
  place: Place,
  measured: (asked: Asked) => Promise<Figure[]>,
): Promise<Figure[]> {
  const opening = await openProgramme({ ...place, programmeFolder });
  if (!opening.ok) throw new Error(JSON.stringify(opening));
  const { db, served } = opening.value;
  try {
    return await measured({ db, programme: served });
  } finally {
    await db.close();
  }
}
