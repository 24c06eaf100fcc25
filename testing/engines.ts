import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import { openDb, type Db, type DbOptions } from '../server/store/engine/db.ts';
import type { ProgrammeId } from '../core/events/ids.ts';
import { migrations } from '../server/store/migrate.ts';
import { testProgramme } from './factories/ids.ts';
import { freshDatabase } from './postgres.ts';

export type EngineName = Db['engine'];

/** A place for a store of its own, migrated and empty; `remove` takes it away, opened or not. */
export type FreshStore = { readonly options: DbOptions; readonly remove: () => Promise<void> };

/**
 * Registers the same tests for both engines: `describe('on the embedded engine', …)` and
 * `describe('on a PostgreSQL server', …)` (skipped where none is installed). Each call of `open`
 * gives a fresh, migrated, empty store; all are closed and removed after the last test.
 */
export function forEachEngine(tests: (engine: EngineName, open: () => Promise<Db>) => void): void {
  describe('on the embedded engine', () => tests('embedded', opener('embedded')));
  const none = inject('postgresUrl') === null;
  describe.skipIf(none)('on a PostgreSQL server', () => tests('server', opener('server')));
}

function opener(engine: EngineName): () => Promise<Db> {
  const opened: { readonly db: Db; readonly store: FreshStore }[] = [];
  afterAll(async () => {
    for (const { db, store } of opened) {
      await db.close();
      await store.remove();
    }
  });
  return async () => {
    const store = await freshStore(engine);
    const db = await openDb(store.options);
    opened.push({ db, store });
    return db;
  };
}

/**
 * The same database, seeing and writing the rows of another programme: for tests that put several
 * histories into one store. Each transaction says whose it is, as the engine itself does.
 */
export function ofProgramme(db: Db, programme: ProgrammeId): Db {
  const transaction: Db['transaction'] = (work) =>
    db.transaction(async (tx) => {
      await tx.query(`set local ayni.programme to '${programme}'`);
      return work(tx);
    });
  return {
    ...db,
    transaction,
    query: (text, params) => transaction((tx) => tx.query(text, params)),
  };
}

/**
 * A migrated, empty store that nobody has opened yet. Its options name the programme of the tests:
 * opened with them, only rows of `testProgramme` are seen.
 */
export async function freshStore(engine: EngineName): Promise<FreshStore> {
  const dataFolder = fs.mkdtempSync(path.join(tmpdir(), 'ayni-store-'));
  const removeFolder = (): void => fs.rmSync(dataFolder, { recursive: true, force: true });
  if (engine === 'embedded') {
    fs.cpSync(await template(), dataFolder, {
      recursive: true,
      mode: fs.constants.COPYFILE_FICLONE,
    });
    return {
      options: { dataFolder, programme: testProgramme },
      remove: () => Promise.resolve(removeFolder()),
    };
  }
  const cluster = inject('postgresUrl');
  if (cluster === null) throw new Error('no PostgreSQL server is installed here');
  const database = await freshDatabase(cluster);
  return {
    options: { dataFolder, databaseUrl: database.url, programme: testProgramme },
    remove: async () => {
      removeFolder();
      await database.drop();
    },
  };
}

/**
 * An embedded database that was made and migrated once on this machine (making one takes
 * seconds, copying it a fraction); its name changes with the engine and with every migration.
 */
async function template(): Promise<string> {
  const engine = fs.readFileSync(
    new URL('../node_modules/@electric-sql/pglite/package.json', import.meta.url),
    'utf8',
  );
  const hash = createHash('sha256').update(engine);
  for (const migration of migrations()) hash.update(migration.sha256);
  hash.update(fs.readFileSync(new URL('../server/store/migrate.ts', import.meta.url)));
  const folder = path.join(tmpdir(), `ayni-template-${hash.digest('hex').slice(0, 16)}`);
  if (fs.existsSync(folder)) return folder;
  const half = fs.mkdtempSync(`${folder}-`);
  const db = await openDb({ dataFolder: half });
  await db.close();
  try {
    fs.renameSync(half, folder);
  } catch {
    // Another test process was quicker; its copy is as good.
    fs.rmSync(half, { recursive: true, force: true });
  }
  return folder;
}
