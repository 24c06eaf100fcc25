import type { BaselineTable } from '../../../core/emissions/baseline-table.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

/** A row of what there was before, as its source has it. */
export type BaselineRow = {
  readonly id: string;
  readonly kind: BaselineTable;
  /** UBIGEO, or the id of an organisation. */
  readonly subject: string;
  readonly period: string;
  readonly about: string;
  readonly content: Readonly<Record<string, number | null>>;
  readonly source: string;
  readonly method: string;
  readonly marks: readonly Problem[];
};

/** Answers: what was stated of what there was before, and not withdrawn? */
export async function baselineRows(
  db: Queryable,
  programme: string,
): Promise<readonly BaselineRow[]> {
  return db.query<BaselineRow>(
    `select id, kind, subject, period, about, content, source, method, marks from baseline_row
     where programme = $1 and withdrawn_at is null
     order by kind, subject, period, about, source, id`,
    [programme],
  );
}

/** Adds rows; one that is there already stays as it is. Answers how many are new. */
export async function addBaselineRows(
  tx: Queryable,
  programme: string,
  rows: readonly BaselineRow[],
  by: { readonly at: number; readonly person: string | null },
): Promise<number> {
  const added = await tx.query(
    `insert into baseline_row (programme, id, kind, subject, period, about, content, source,
       method, marks, imported_at, imported_by)
     select $1::uuid, (r ->> 'id')::uuid, r ->> 'kind', r ->> 'subject', r ->> 'period',
       r ->> 'about', r -> 'content', r ->> 'source', r ->> 'method', r -> 'marks',
       to_timestamp($3::bigint / 1000.0), $4::text::uuid
     from jsonb_array_elements($2::text::jsonb) as w(r)
     on conflict do nothing returning id`,
    [programme, JSON.stringify(rows), by.at, by.person],
  );
  return added.length;
}

/** Answers: which organisations are registered? Persons have no baseline. */
export async function organisationIds(
  db: Queryable,
  programme: string,
  personKinds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.query<{ readonly id: string }>(
    `select id from actor where programme = $1 and not (kind = any($2::text::text[])) order by id`,
    [programme, arrayText(personKinds)],
  );
  return rows.map(({ id }) => id);
}

/** Answers: which of these rows are there already? */
export async function knownBaselineRows(
  db: Queryable,
  programme: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ readonly id: string }>(
    `select b.id from unnest($2::text::uuid[]) as asked(id)
     cross join lateral (
       select id from baseline_row where programme = $1 and id = asked.id limit 1) b`,
    [programme, arrayText(ids)],
  );
  return new Set(rows.map(({ id }) => id));
}
