/**
 * Rows of any table as texts that are the same on every engine, for backups and moves: one
 * compact JSON text a row. Tables and columns come from the catalogue, so that a table of a
 * later migration is carried without a word here.
 */
import { hash } from 'node:crypto';
import type { Queryable } from './contract.ts';

export type Table = {
  readonly name: string;
  readonly keys: readonly { readonly name: string; readonly type: string }[];
};

/** Equal counts and sums mean equal rows. */
export type Fingerprint = { readonly rows: number; readonly sums: string };

const pageRows = 2_000;

/** Texts of timestamps must not depend on where the server stands. */
export async function speakUtc(tx: Queryable): Promise<void> {
  await tx.query(`set local timezone to 'UTC'; set local datestyle to 'ISO'`);
}

/** The tables of the schema but for the list of migrations, referenced ones first. */
export async function tablesOf(tx: Queryable): Promise<readonly Table[]> {
  const keys = await tx.query<{ table: string; column: string; type: string }>(
    `select c.relname::text as table, a.attname::text as column,
            format_type(a.atttypid, a.atttypmod) as type
     from pg_class c
     join pg_index i on i.indrelid = c.oid and i.indisprimary
     cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname <> 'migration'
     order by c.relname, k.place`,
  );
  const references = await tx.query<{ child: string; parent: string }>(
    `select distinct c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
     from pg_constraint c
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace
       and c.conrelid <> c.confrelid`,
  );
  const tables = new Map<string, Table>();
  for (const { table, column, type } of keys) {
    const before = tables.get(table)?.keys ?? [];
    tables.set(table, { name: table, keys: [...before, { name: column, type }] });
  }
  return referencedFirst(tables, references);
}

function referencedFirst(
  tables: ReadonlyMap<string, Table>,
  references: readonly { readonly child: string; readonly parent: string }[],
): readonly Table[] {
  const ordered = new Map<string, Table>();
  while (ordered.size < tables.size) {
    const before = ordered.size;
    for (const [name, table] of tables) {
      const waits = references.some(
        (each) => each.child === name && tables.has(each.parent) && !ordered.has(each.parent),
      );
      if (!waits) ordered.set(name, table);
    }
    if (ordered.size === before) throw new Error('Bug: tables refer to each other in a circle');
  }
  return [...ordered.values()];
}

export type Page = { readonly lines: string; readonly rows: number };

/**
 * The rows of a table in pages of at most 2000, each row one line of text, read by key so that
 * memory stays flat whatever the size. To be read to its end in one transaction that sees one
 * state: at the end it counts the table another way and throws if a row was left out.
 */
export async function* pagesOf(tx: Queryable, table: Table): AsyncGenerator<Page> {
  // With the table's name before them: a column called like one of the query's own would else be
  // ordered as text, and pages would leave rows out.
  const names = table.keys.map((key) => `t.${quoted(key.name)}`).join(', ');
  const texts = table.keys.map((key, at) => `t.${quoted(key.name)}::text as k${at}`).join(', ');
  const columns = await writtenColumns(tx, table.name);
  const from = `from (select ${columns} from ${quoted(table.name)}) t`;
  const after = table.keys.map((key, at) => `$${at + 1}::text::${key.type}`).join(', ');
  let last: readonly unknown[] | undefined;
  let read = 0;
  for (;;) {
    const where = last === undefined ? '' : `where (${names}) > (${after})`;
    const [page] = await tx.query<{ lines: string | null; rows: number; last: unknown }>(
      `with page as (
         select row_to_json(t)::text as row_text, ${texts},
                row_number() over (order by ${names}) as row_place
         ${from} ${where} order by ${names} limit ${pageRows})
       select string_agg(row_text, e'\\n' order by row_place) as lines, count(*) as rows,
              (select to_jsonb(array[${table.keys.map((_, at) => `k${at}`).join(', ')}])
               from page order by row_place desc limit 1) as last
       from page`,
      last,
    );
    if (page?.lines) {
      read += page.rows;
      yield { lines: page.lines, rows: page.rows };
    }
    if (!page || page.rows < pageRows) break;
    last = page.last as readonly unknown[];
  }
  const [held] = await tx.query<{ n: number }>(`select count(*) as n ${from}`);
  if (held?.n !== read) throw new Error(`Bug: read ${read} rows of ${held?.n} in ${table.name}`);
}

/** Adds rows given as `pagesOf` gives them. Columns missing in a line become null. */
export async function addPage(tx: Queryable, table: string, lines: string): Promise<void> {
  const name = quoted(table);
  const columns = await writtenColumns(tx, table);
  await tx.query(
    `insert into ${name} (${columns})
     select ${columns} from json_populate_recordset(null::${name}, $1::text::json)`,
    [`[${lines.replaceAll('\n', ',')}]`],
  );
}

/** The columns that somebody writes, in their order; the database makes the others from them. */
async function writtenColumns(tx: Queryable, table: string): Promise<string> {
  const columns = await tx.query<{ name: string }>(
    `select attname::text as name from pg_attribute
     where attrelid = $1::text::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' order by attnum`,
    [quoted(table)],
  );
  return columns.map(({ name }) => quoted(name)).join(', ');
}

/**
 * Counts rows and adds up 128 bits of the SHA-256 of each one's text, in two sums: the same for
 * the same rows in any order and on any engine. Here and not in SQL, because the embedded engine
 * takes twenty times longer for a SHA-256.
 */
export class Tally {
  private rows = 0;
  private high = 0n;
  private low = 0n;

  add(lines: string): void {
    for (const line of lines.split('\n')) {
      const digest = hash('sha256', line, 'buffer');
      this.rows += 1;
      this.high += digest.readBigUInt64BE(0);
      this.low += digest.readBigUInt64BE(8);
    }
  }

  fingerprint(): Fingerprint {
    return { rows: this.rows, sums: `${this.high} ${this.low}` };
  }
}

/** The fingerprint of what a table holds now, read through the engine. */
export async function fingerprintOf(tx: Queryable, table: Table): Promise<Fingerprint> {
  const tally = new Tally();
  for await (const page of pagesOf(tx, table)) tally.add(page.lines);
  return tally.fingerprint();
}

/** Names come from the catalogue or a file; ours are plain. */
export function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`Bug: ${name} is no name of ours`);
  return `"${name}"`;
}
