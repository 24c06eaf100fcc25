import type { GridLine } from '../../../core/importing/people/table-of-grid.ts';
import type { PeopleMapping } from '../../../core/importing/people/mapping.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type ImportState = 'uploaded' | 'mapped' | 'finished';

/** What a person said about a row: cells corrected, whom it is, or that it stays out. */
export type RowAnswer = {
  readonly cells?: Readonly<Record<string, string>>;
  readonly same?: string;
  readonly isNew?: true;
  readonly aside?: true;
};

/** What became of a row, and the actor it is. */
export type RowOutcome =
  | { readonly outcome: 'brought' | 'there'; readonly actor: string }
  /** The program did not take it; forgotten when somebody changes the row. */
  | { readonly outcome: 'refused'; readonly problem: Problem };

export type ImportHead = {
  readonly id: string;
  readonly account: string | null;
  readonly person: string | null;
  readonly createdAt: Instant;
  readonly touchedAt: Instant;
  readonly fileName: string;
  readonly rowCount: number;
  readonly state: ImportState;
  /** Rows whose outcome is known. */
  readonly done: number;
};

export type KeptImport = Omit<ImportHead, 'done'> & {
  readonly sha256: string;
  readonly salt: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridLine[];
  readonly mapping: PeopleMapping | null;
  readonly answers: Readonly<Record<string, RowAnswer>>;
  readonly outcomes: Readonly<Record<string, RowOutcome>>;
};

const headColumns = `id, account, person, created_at as "createdAt", touched_at as "touchedAt",
  file_name as "fileName", row_count as "rowCount", state`;

export async function addImport(
  db: Queryable,
  programme: string,
  kept: Omit<KeptImport, 'mapping' | 'answers' | 'outcomes' | 'state' | 'touchedAt' | 'rowCount'>,
): Promise<void> {
  const rows = kept.rows.map(({ line, cells }) => [line, ...cells]);
  await db.query(
    `
    insert into people_import (programme, id, account, person, created_at, touched_at, file_name,
      sha256, salt, columns, rows, row_count, answers, outcomes, state)
    values ($1, $2, $3::uuid, $4::uuid, to_timestamp($5::float8 / 1000),
      to_timestamp($5::float8 / 1000), $6, $7, $8, $9::text::jsonb, $10::text::jsonb, $11, '{}',
      '{}', 'uploaded')`,
    [
      programme,
      kept.id,
      kept.account,
      kept.person,
      kept.createdAt,
      kept.fileName,
      kept.sha256,
      kept.salt,
      JSON.stringify(kept.columns),
      JSON.stringify(rows),
      kept.rows.length,
    ],
  );
}

type StoredImport = Omit<KeptImport, 'rows'> & {
  readonly rows: readonly (readonly [number, ...string[]])[];
};

/** Answers: what is kept of this import? */
export async function importById(
  db: Queryable,
  programme: string,
  id: string,
): Promise<KeptImport | undefined> {
  const [found] = await db.query<StoredImport>(
    `select ${headColumns}, sha256, salt, columns, rows, mapping, answers, outcomes
     from people_import where programme = $1 and id = $2::uuid`,
    [programme, id],
  );
  if (found === undefined) return undefined;
  return { ...found, rows: found.rows.map(([line, ...cells]) => ({ line, cells })) };
}

/** Answers: which imports are kept, the latest first? */
export async function importsKept(
  db: Queryable,
  programme: string,
): Promise<readonly ImportHead[]> {
  return db.query<ImportHead>(
    `select ${headColumns}, (select count(*) from jsonb_object_keys(outcomes)) as done
     from people_import where programme = $1 order by created_at desc, id limit 100`,
    [programme],
  );
}

export async function setMapping(
  db: Queryable,
  programme: string,
  set: { readonly id: string; readonly mapping: PeopleMapping; readonly at: Instant },
): Promise<void> {
  await db.query(
    `update people_import
     set mapping = $3::text::jsonb, state = 'mapped', touched_at = to_timestamp($4::float8 / 1000)
     where programme = $1 and id = $2::uuid`,
    [programme, set.id, JSON.stringify(set.mapping), set.at],
  );
}

/** Answers about rows, over earlier answers; what was refused of these rows is tried again. */
export async function addAnswers(
  db: Queryable,
  programme: string,
  added: {
    readonly id: string;
    readonly answers: Readonly<Record<string, RowAnswer>>;
    readonly at: Instant;
  },
): Promise<void> {
  await db.query(
    `update people_import
     set answers = answers || $3::text::jsonb,
       outcomes = outcomes - array(select jsonb_object_keys($3::text::jsonb)),
       touched_at = to_timestamp($4::float8 / 1000)
     where programme = $1 and id = $2::uuid`,
    [programme, added.id, JSON.stringify(added.answers), added.at],
  );
}

export async function addOutcomes(
  db: Queryable,
  programme: string,
  added: {
    readonly id: string;
    readonly outcomes: Readonly<Record<string, RowOutcome>>;
    readonly state: ImportState;
    readonly at: Instant;
  },
): Promise<void> {
  await db.query(
    `update people_import
     set outcomes = outcomes || $3::text::jsonb, state = $4,
       touched_at = to_timestamp($5::float8 / 1000)
     where programme = $1 and id = $2::uuid`,
    [programme, added.id, JSON.stringify(added.outcomes), added.state, added.at],
  );
}
