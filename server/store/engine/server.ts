import pg from 'pg';
import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Engine, Queryable, Row } from './contract.ts';
import { mayRetry, sqlError, unavailable } from './errors.ts';
import { adoptRole, beginAs, type As } from './role.ts';
import { oids, parsers } from './parsers.ts';

/** Array types whose elements we read in our own way. */
const arrayOids: Readonly<Record<number, number>> = {
  1016: oids.int8,
  1182: oids.date,
  1185: oids.timestamptz,
  1231: oids.numeric,
};

const textArray = 1009 as Parameters<typeof pg.types.getTypeParser>[0];
const textsOf = pg.types.getTypeParser(textArray) as (text: string) => readonly (string | null)[];

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const own = parsers[oid];
  if (own) return own;
  const element = parsers[arrayOids[oid] ?? -1];
  if (element) {
    return (text) => textsOf(text).map((item) => (item === null ? null : element(item)));
  }
  return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
}

const attempts = 5;

/**
 * A PostgreSQL server (15 or newer) through a small pool. Statements are never named and session
 * state is set inside transactions, so that a pooler in transaction mode may stand between. A
 * lost connection throws `StoreUnavailable`; the pool opens a new one for the next statement.
 */
export function openServer(databaseUrl: string, programme?: ProgrammeId): Engine {
  const adoption = adoptRole(programme);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'ayni',
    max: 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    verify: (client, done) => client.query(adoption, done),
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // An idle connection that is cut reports here; the next statement finds out by itself.
  pool.on('error', () => undefined);
  const run = <T>(who: As, work: (tx: Queryable) => Promise<T>): Promise<T> =>
    retrying(() => inTransaction(pool, { who, begin: beginAs(who, programme) }, work));
  return {
    engine: 'server',
    query: (text, params) => statement(pool, text, params),
    transaction: (work) => run('app', work),
    administer: (work) => run('owner', work),
    snapshot: (work) => run('snapshot', work),
    readWhole: (work) => run('reader', work),
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !mayRetry(error)) throw error;
      // Two that met once should not meet again: wait a little, each another while.
      const pause = 2 ** attempt * 5 * (1 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function inTransaction<T>(
  pool: pg.Pool,
  { who, begin }: { readonly who: As; readonly begin: string },
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw translated(error);
  });
  // A connection cut between two statements would otherwise end the process.
  const ignore = (): undefined => undefined;
  client.on('error', ignore);
  let broken = false;
  try {
    await statement(client, `${begin}; set local jit = off`);
    const result = await work({ query: (text, params) => statement(client, text, params) });
    // The select fails if the transaction did; a bare commit would roll back without a word.
    await statement(client, 'select 1; commit');
    return result;
  } catch (error) {
    broken = !(await client.query('rollback').then(
      () => true,
      () => false,
    ));
    throw error;
  } finally {
    client.off('error', ignore);
    // What the owner did may have made the role: the next connection takes it.
    client.release(broken || who === 'owner');
  }
}

async function statement<R extends Row>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  params?: readonly unknown[],
): Promise<readonly R[]> {
  try {
    if (params?.length) return (await on.query<R>(text, [...params])).rows;
    // Several statements give several results, which the types of pg do not say.
    const answer: unknown = await on.query<R>(text);
    const results = (Array.isArray(answer) ? answer : [answer]) as readonly pg.QueryResult<R>[];
    return results.at(-1)?.rows ?? [];
  } catch (error) {
    throw translated(error);
  }
}

/** pg marks what the server refused as DatabaseError; system and socket errors are the rest. */
function translated(error: unknown): Error {
  if (error instanceof pg.DatabaseError) {
    return sqlError(error.message, error.code ?? 'XX000', error.constraint);
  }
  if (error instanceof TypeError || error instanceof RangeError) return error;
  if (error instanceof Error && error.message.startsWith('Bug:')) return error;
  return unavailable(error);
}
