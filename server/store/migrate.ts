import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Engine, Queryable } from './engine/contract.ts';
import { SqlError, StoreUnavailable } from './engine/errors.ts';

export type Migration = { readonly name: string; readonly text: string; readonly sha256: string };

const folder = new URL('./migrations/', import.meta.url);

/** The migrations of this program in their order (`NNNN-name.sql`). */
export function migrations(): readonly Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const text = fs.readFileSync(new URL(name, folder), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { name: name.replace(/\.sql$/, ''), text, sha256 };
    });
}

/** Any number, ours alone: programs that start at once on one server migrate one by one. */
const migrationLock = 4_178_201_905;

/**
 * Brings the schema to the last of `known`, each migration in its own transaction. Throws
 * `StoreUnavailable` with `store/newer-schema` when the database has a migration this program
 * does not know, or one whose text was another.
 */
export async function migrate(
  engine: Engine,
  known: readonly Migration[] = migrations(),
): Promise<void> {
  await engine.administer((tx) => prepare(tx, engine.engine));
  for (const migration of known) {
    await engine.administer(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1::bigint)', [migrationLock]);
      const had = await applied(tx);
      refuseStrange(had, known);
      if (had.has(migration.name)) return;
      await tx.query(migration.text);
      await tx.query('insert into migration (name, sha256) values ($1, $2)', [
        migration.name,
        migration.sha256,
      ]);
    });
  }
}

/** The name of the last migration applied: what `/health` calls the schema version. */
export async function schemaVersion(db: Queryable): Promise<string> {
  const rows = await db.query<{ name: string }>(
    'select name from migration order by name desc limit 1',
  );
  return rows[0]?.name ?? '';
}

async function prepare(tx: Queryable, kind: Engine['engine']): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1::bigint)', [migrationLock]);
  await tx.query(`create table if not exists migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`);
  const roles = await tx.query<{ mine: boolean }>(
    `select pg_has_role(session_user, oid, 'member') as mine
     from pg_roles where rolname = 'ayni_app'`,
  );
  if (roles.length === 0) await makeRole(tx);
  if (roles[0]?.mine !== true) await tx.query('grant ayni_app to current_user');
  // The log of the embedded engine has to be cut within long transactions too.
  if (kind === 'embedded') await tx.query('grant pg_checkpoint to ayni_app');
}

/** Roles belong to the whole server: another database of it may make the role meanwhile. */
async function makeRole(tx: Queryable): Promise<void> {
  await tx.query('savepoint before_role');
  try {
    await tx.query('create role ayni_app nologin');
  } catch (error) {
    const taken = error instanceof SqlError && ['42710', '23505'].includes(error.code);
    if (!taken) throw error;
    await tx.query('rollback to savepoint before_role');
  }
}

async function applied(tx: Queryable): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function refuseStrange(had: ReadonlyMap<string, string>, known: readonly Migration[]): void {
  const expected = new Map(known.map((migration) => [migration.name, migration.sha256]));
  for (const [name, sha256] of had) {
    if (expected.get(name) === sha256) continue;
    const last = known.at(-1)?.name ?? '';
    throw new StoreUnavailable({ code: 'store/newer-schema', facts: { found: name, known: last } });
  }
}
