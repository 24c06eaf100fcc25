import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import {
  backupFormat,
  BackupWriter,
  readBackup,
  UnreadableBackup,
  type BackupHeader,
  type TableEnd,
} from './backup-file.ts';
import { diskFull, SqlError, StoreUnavailable } from './engine/errors.ts';
import { openEngine, type Db, type DbOptions } from './engine/db.ts';
import type { Engine, Queryable } from './engine/contract.ts';
import { addPage, fingerprintOf, pagesOf, speakUtc, tablesOf, Tally } from './engine/tables.ts';
import { forgetAllLost } from './evidence/stored-files.ts';
import { migrate, migrations } from './migrate.ts';

export type BackupReport = {
  readonly file: string;
  readonly bytes: number;
  readonly tables: readonly TableEnd[];
};
export type RestoreReport = {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** The new epoch: phones that see it offer again what they have. */
  readonly epoch: string;
  /** Photos that the backup names and whose bytes are not there: phones may send them again. */
  readonly photosLost: number;
};

/** Told the rows done so far, for a progress bar. */
export type Progress = (rows: number) => void;

const backupsKept = 14;

/**
 * Writes everything in the store, as of one moment, to a new file in `folder` whose name says the
 * programme and the time. The file appears under its name only when it is whole and on the disk.
 * On the embedded engine others wait meanwhile. Refuses with `store/disk-full`.
 */
export async function backup(
  db: Db,
  folder: string,
  progress: Progress = () => undefined,
): Promise<Result<BackupReport>> {
  const madeAt = new Date().toISOString();
  return asResult(() =>
    db.readWhole(async (tx) => {
      await speakUtc(tx);
      const header = await headerOf(tx, madeAt);
      const codes = header.programmes.map((programme) => programme.code).join('+');
      const name = `ayni-${codes || 'empty'}-${madeAt.replaceAll(/[:.]/g, '-')}.backup.gz`;
      const file = path.join(folder, name);
      const writer = new BackupWriter(file);
      try {
        const tables = await writeTables(tx, writer, header, progress);
        return { file, bytes: await writer.finish(), tables };
      } catch (error) {
        writer.abandon();
        throw error;
      }
    }),
  );
}

async function writeTables(
  tx: Queryable,
  writer: BackupWriter,
  header: BackupHeader,
  progress: Progress,
): Promise<readonly TableEnd[]> {
  const ends: TableEnd[] = [];
  let rows = 0;
  await writer.header(header);
  for (const table of await tablesOf(tx)) {
    await writer.table(table.name);
    const tally = new Tally();
    for await (const page of pagesOf(tx, table)) {
      tally.add(page.lines);
      await writer.rows(page.lines);
      progress((rows += page.rows));
    }
    ends.push(await writer.tableEnd(table.name, tally.fingerprint()));
  }
  return ends;
}

async function headerOf(tx: Queryable, madeAt: string): Promise<BackupHeader> {
  const applied = await tx.query<BackupHeader['migrations'][number]>(
    'select name, sha256 from migration order by name',
  );
  const programmes = await tx.query<BackupHeader['programmes'][number]>(
    'select programme, code, epoch from programme order by programme',
  );
  return { format: backupFormat, madeAt, migrations: applied, programmes };
}

/**
 * Makes the daily backup in `<dataFolder>/backups`, then removes all but the last 14. What was
 * left half-written by a cut is removed too.
 */
export async function keepBackups(db: Db, dataFolder: string): Promise<Result<BackupReport>> {
  const folder = path.join(dataFolder, 'backups');
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(folder)) {
    if (name.endsWith('.part')) fs.rmSync(path.join(folder, name));
  }
  const made = await backup(db, folder);
  if (!made.ok) return made;
  const time = (name: string): string => name.slice(name.indexOf('T') - 10);
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.backup.gz'));
  const old = files.toSorted((a, b) => (time(a) < time(b) ? 1 : -1)).slice(backupsKept);
  for (const name of old) fs.rmSync(path.join(folder, name));
  return made;
}

/**
 * Puts a backup into an empty place: all of it, each table equal to what was saved, or nothing.
 * The schema is brought to that of the backup first and to this program's afterwards. Every
 * programme gets a new epoch, and nobody stays signed in. Refuses with `store/target-not-empty`,
 * `store/backup-unreadable`, `store/copies-differ` or `store/newer-schema`.
 *
 * @param isThere are the bytes of this photo there? What is not is missing from now on
 */
export async function restore(
  file: string,
  target: DbOptions,
  progress: Progress = () => undefined,
  isThere: (programme: string, sha256: string) => boolean = () => true,
): Promise<Result<RestoreReport>> {
  return asResult(async () => {
    const parts = readBackup(file);
    const engine = await openEngine(target);
    try {
      const first = await parts.next();
      if (first.done === true || first.value.kind !== 'header') throw new UnreadableBackup(file);
      await prepareTarget(engine, first.value.header.migrations);
      const epoch = randomUUID();
      const tables = await engine.administer((tx) => fill(tx, parts, epoch, progress));
      await migrate(engine);
      const photosLost = await engine.administer((tx) => forgetAllLost(tx, isThere));
      return { tables, epoch, photosLost };
    } catch (error) {
      if (!(error instanceof UnreadableBackup || isStrangeRow(error))) throw error;
      throw new StoreUnavailable({ code: 'store/backup-unreadable', facts: { file } }, error);
    } finally {
      await parts.return(undefined);
      await engine.close();
    }
  });
}

/** A row that the tables do not take (SQLSTATE 22 and 23) was not written by a backup. */
function isStrangeRow(error: unknown): boolean {
  return error instanceof SqlError && /^2[23]/.test(error.code);
}

/** Only the migrations that the backup had: its rows fit there, and the rest follows after. */
async function prepareTarget(engine: Engine, had: BackupHeader['migrations']): Promise<void> {
  const known = migrations();
  for (const [at, migration] of had.entries()) {
    if (known[at]?.sha256 === migration.sha256) continue;
    const facts = { found: migration.name, known: known.at(-1)?.name ?? '' };
    throw new StoreUnavailable({ code: 'store/newer-schema', facts });
  }
  await refuseFull(engine, had.length);
  await migrate(engine, known.slice(0, had.length));
}

/** A target is empty when it has no row, and no migration that the backup did not have. */
export async function refuseFull(engine: Engine, migrationsMost: number): Promise<void> {
  const full = await engine.administer(async (tx) => {
    const [found] = await tx.query(`select to_regclass('public.migration') as there`);
    if (found?.['there'] === null) return false;
    const [applied] = await tx.query<{ n: number }>('select count(*) as n from migration');
    if ((applied?.n ?? 0) > migrationsMost) return true;
    for (const table of await tablesOf(tx)) {
      const rows = await tx.query(`select 1 from "${table.name}" limit 1`);
      if (rows.length > 0) return true;
    }
    return false;
  });
  if (full) throw new StoreUnavailable({ code: 'store/target-not-empty', facts: {} });
}

async function fill(
  tx: Queryable,
  parts: ReturnType<typeof readBackup>,
  epoch: string,
  progress: Progress,
): Promise<RestoreReport['tables']> {
  await speakUtc(tx);
  const tables = new Map((await tablesOf(tx)).map((table) => [table.name, table]));
  const done: { name: string; rows: number }[] = [];
  let rows = 0;
  for await (const part of parts) {
    if (part.kind === 'rows') {
      if (!tables.has(part.table)) throw new UnreadableBackup(`${part.table} is no table`);
      await addPage(tx, part.table, part.lines);
      progress((rows += part.lines.split('\n').length));
    } else if (part.kind === 'end') {
      const { name, rows: saved, sums } = part.end;
      const table = tables.get(name);
      if (!table) throw new UnreadableBackup(`${name} is no table`);
      const found = await fingerprintOf(tx, table);
      if (found.rows !== saved || found.sums !== sums) {
        throw new StoreUnavailable({ code: 'store/copies-differ', facts: { table: name } });
      }
      done.push({ name, rows: saved });
    }
  }
  await tx.query('update programme set epoch = $1', [epoch]);
  // Sessions that had ended since would be open again: everybody signs in anew. (Backups of the
  // first schema know no sessions.)
  await tx.query(`do $$ begin
    if to_regclass('session') is not null then delete from session; end if;
  end $$`);
  return done;
}

/** The store throws its Problems so that transactions roll back; outside they are returned. */
export async function asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return accept(await work());
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    const known = full ? diskFull(error) : error;
    if (known instanceof StoreUnavailable) return refuse(known.problem);
    throw error;
  }
}
