import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** Erases an import with all its rows; what was brought in from it stays in the register. */
export async function eraseImport(db: Queryable, programme: string, id: string): Promise<void> {
  await db.query('delete from people_import where programme = $1 and id = $2::uuid', [
    programme,
    id,
  ]);
}

/** Erases imports that nobody touched since. @returns how many */
export async function eraseImportsBefore(
  db: Queryable,
  programme: string,
  before: Instant,
): Promise<number> {
  const gone = await db.query(
    `delete from people_import
     where programme = $1 and touched_at < to_timestamp($2::float8 / 1000) returning id`,
    [programme, before],
  );
  return gone.length;
}

/**
 * Takes out of all kept imports the rows that became these actors, in the transaction that erases
 * the rest of them: a list must not outlive a cancellation.
 */
export async function forgetInImports(
  tx: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<void> {
  await tx.query(
    `
    update people_import i
    set rows = coalesce((
        select jsonb_agg(r order by at)
        from jsonb_array_elements(i.rows) with ordinality as rows(r, at)
        where not coalesce(i.outcomes -> (r ->> 0) ->> 'actor' = any($2::text::text[]), false)
      ), '[]'),
      answers = coalesce((
        select jsonb_object_agg(key, value) from jsonb_each(i.answers)
        where not coalesce(i.outcomes -> key ->> 'actor' = any($2::text::text[]), false)
      ), '{}')
    where i.programme = $1
      and exists (
        select 1 from jsonb_each(i.outcomes) as o
        where o.value ->> 'actor' = any($2::text::text[])
      )`,
    [programme, `{${actors.join(',')}}`],
  );
}
