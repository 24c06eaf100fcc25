import type { PeopleMapping } from '../../../core/importing/people/mapping.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type SavedMapping = { readonly name: string; readonly mapping: PeopleMapping };

/** Answers: which ways of reading a list were kept? The latest first. */
export async function savedMappings(
  db: Queryable,
  programme: string,
): Promise<readonly SavedMapping[]> {
  return db.query<SavedMapping>(
    `select name, mapping from people_mapping where programme = $1
     order by saved_at desc, name limit 100`,
    [programme],
  );
}

/** Keeps a mapping under a name, in place of what had that name. */
export async function saveMapping(
  db: Queryable,
  programme: string,
  { name, mapping }: SavedMapping,
  at: Instant,
): Promise<void> {
  await db.query(
    `insert into people_mapping (programme, name, mapping, saved_at)
     values ($1, $2, $3::text::jsonb, to_timestamp($4::float8 / 1000))
     on conflict (programme, name)
       do update set mapping = excluded.mapping, saved_at = excluded.saved_at`,
    [programme, name, JSON.stringify(mapping), at],
  );
}
