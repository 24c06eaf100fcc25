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
export type Place = {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  /** Of whoever may do all, from the first start. */
  readonly token?: string;
};

/** Writes what is to be measured into a programme, past the program. */
export type Filling = (tx: Queryable, programme: string) => Promise<unknown>;

/** Starts the program once at a place, which founds its programme, and says which it is. */
export async function programmeIn(place: Place): Promise<string> {
  return (await founded(place)).programme;
}

async function founded(place: Place): Promise<{ programme: string; token: string }> {
  const program = await startProgram(place);
  const programme = await programmeOf(program);
  await program.stop();
  return { programme, token: program.token };
}

/** What is measured at a place filled in the engine that the program brings along. */
export async function atEmbedded(
  filling: Filling,
  measured: (place: Place) => Promise<Figure[]>,
): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  try {
    const { programme, token } = await founded({ dataFolder });
    await fillEmbedded(dataFolder, (tx) => filling(tx, programme));
    return await measured({ dataFolder, token });
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

/**
 * Fills past the program and its checks; foreign keys would look at a table from end to end. With
 * statistics, as the engine takes them after some hundred sendings.
 */
export async function fillEmbedded(
  dataFolder: string,
  filling: (tx: Queryable) => Promise<unknown>,
): Promise<void> {
  const engine = await openEngine({ dataFolder });
  await engine.administer(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    await filling(tx);
    await tx.query('analyze');
  });
  await engine.close();
}

/** What is measured at a place filled on a server, with statistics; nothing without one. */
export async function atServer(
  server: BenchServer | undefined,
  filling: Filling,
  measured: (place: Place) => Promise<Figure[]>,
): Promise<Figure[]> {
  if (!server) return [];
  const dataFolder = temporaryFolder();
  const database = await server.fresh();
  const place = { dataFolder, databaseUrl: database.url };
  try {
    const { programme, token } = await founded(place);
    await database.owner.query('set session_replication_role = replica');
    await filling(database.owner, programme);
    await database.owner.query('analyze');
    return await measured({ ...place, token });
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

/** What is measured of a programme filled in the engine that the program brings along. */
export function onEmbedded(
  filling: Filling,
  measured: (asked: Asked) => Promise<Figure[]>,
): Promise<Figure[]> {
  return atEmbedded(filling, (place) => withStore(place, measured));
}

/** What is measured of a programme filled on a server, with statistics; nothing without one. */
export function onServer(
  server: BenchServer | undefined,
  filling: Filling,
  measured: (asked: Asked) => Promise<Figure[]>,
): Promise<Figure[]> {
  return atServer(server, filling, (place) => withStore(place, measured));
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

/** Opens the store of a place without the program, and closes it again. */
export async function withStore<R>(place: Place, work: (asked: Asked) => Promise<R>): Promise<R> {
  const opening = await openProgramme({ ...place, programmeFolder });
  if (!opening.ok) throw new Error(JSON.stringify(opening));
  const { db, served } = opening.value;
  try {
    return await work({ db, programme: served });
  } finally {
    await db.close();
  }
}
