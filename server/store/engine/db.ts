import type { ProgrammeId } from '../../../core/events/ids.ts';
import { migrate } from '../migrate.ts';
import type { Engine } from './contract.ts';
import { openEmbedded } from './embedded.ts';
import { openServer } from './server.ts';

export type { Db } from './contract.ts';

export type DbOptions = {
  /** `AYNI_DATA`: the embedded database lies in its subfolder `db`. */
  readonly dataFolder: string;
  /** `DATABASE_URL`: a PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string;
  /** Whose rows may be seen and written; without it, nobody's but by the owner of the tables. */
  readonly programme?: ProgrammeId;
};

/**
 * Opens the store, hardened and migrated to this program's schema. Throws `StoreUnavailable` with
 * `store/in-use`, `store/fsync-missing`, `store/newer-schema`, `store/unavailable` or
 * `store/disk-full`.
 */
export async function openDb(options: DbOptions): Promise<Engine> {
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
  const { dataFolder, databaseUrl, programme } = options;
  return databaseUrl === undefined
    ? openEmbedded({ dataFolder, programme })
    : openServer(databaseUrl, programme);
}
