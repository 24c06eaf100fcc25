import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { findPostgres, freshDatabase, startPostgres } from '../testing/postgres.ts';
import type { Queryable, Row } from '../server/store/engine/contract.ts';

/** A throw-away PostgreSQL server for measuring; undefined where none is installed. */
export type BenchServer = {
  readonly fresh: () => Promise<BenchDatabase>;
  readonly stop: () => Promise<void>;
};

export type BenchDatabase = {
  readonly url: string;
  readonly postmaster: number;
  /** A connection as the owner, for filling and for baselines. */
  readonly owner: Queryable & { readonly close: () => Promise<void> };
  readonly drop: () => Promise<void>;
};

export async function benchServer(): Promise<BenchServer | undefined> {
  const bin = findPostgres();
  if (bin === undefined) return undefined;
  const cluster = await startPostgres(bin);
  return {
    stop: cluster.stop,
    fresh: async () => {
      const database = await freshDatabase(cluster.url);
      const owner = await connection(database.url);
      return {
        url: database.url,
        owner,
        postmaster: await postmasterOf(owner),
        drop: async () => {
          await owner.close();
          await database.drop();
        },
      };
    },
  };
}

async function connection(url: string): Promise<BenchDatabase['owner']> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    query: async <R extends Row = Row>(text: string, params: readonly unknown[] = []) => {
      const result = await client.query<R & pg.QueryResultRow>(text, [...params]);
      return result.rows;
    },
    close: () => client.end(),
  };
}

async function postmasterOf(owner: Queryable): Promise<number> {
  const rows = await owner.query<{ setting: string }>(
    `select setting from pg_settings where name = 'data_directory'`,
  );
  const file = path.join(rows[0]?.setting ?? '', 'postmaster.pid');
  return Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
}
