import { migrate } from '../migrate.ts';
import type { Db, Engine } from './contract.ts';
import { openEmbedded } from './embedded.ts';
import { openServer } from './server.ts';

export type { Db } from './contract.ts';

export type DbOptions = {
  /** `AYNI_DATA`: the embedded database lies in its subfolder `db`. */
  readonly dataFolder: string;
  /** `DATABASE_URL`: a PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string;
};

/**
 * Opens the store, hardened and migrated to this program's schema. Throws `StoreUnavailable` with
 * `store/in-use`, `store/fsync-missing`, `store/newer-schema`, `store/unavailable` or
 * `store/disk-full`.
 */
export async function openDb(options: DbOptions): Promise<Db> {
  const engine = await openEngine(options);
  try {
    await migrate(engine);
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw error;
  }
  return engine;
}

/** The engine as it lies there, not migrated: for restoring. */
export function openEngine(options: DbOptions): Engine | Promise<Engine> {
  if (options.databaseUrl !== undefined) return openServer(options.databaseUrl);
  return openEmbedded({ dataFolder: options.dataFolder });
}
