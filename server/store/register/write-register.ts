import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

type JsonRow = Readonly<Record<string, unknown>>;

/** A projection of the register: its key, its other columns and their types in the JSON. */
export type RegisterTable = {
  readonly table: string;
  readonly key: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/** `instant` is milliseconds in the JSON. */
export const profileTable: RegisterTable = {
  table: 'actor_profile',
  key: { actor: 'uuid' },
  values: {
    kind: 'text',
    is_person: 'boolean',
    label: 'text',
    name: 'text',
    letter: 'text',
    district: 'text',
    sex: 'text',
    born_from: 'int',
    languages: 'jsonb',
    size: 'text',
    sector: 'text',
    personal: 'jsonb',
    said_by: 'jsonb',
    cancelled_at: 'instant',
    registered_at: 'instant',
    changed_at: 'instant',
  },
};

export const affiliationTable: RegisterTable = {
  table: 'affiliation',
  key: { id: 'uuid' },
  values: {
    member: 'uuid',
    organisation: 'uuid',
    role: 'text',
    municipality: 'text',
    since: 'date',
    until: 'date',
    said_by: 'uuid',
  },
};

export const consentTable: RegisterTable = {
  table: 'consent',
  key: { actor: 'uuid', purpose: 'text' },
  values: {
    given: 'boolean',
    text_version: 'text',
    language: 'text',
    how: 'text',
    signature: 'uuid',
    said_by: 'uuid',
    said_at: 'instant',
  },
};

/**
 * Writes rows of a projection, over what was there under the same keys.
 *
 * @param into the table, or a copy of it with the same columns
 */
export async function putRows(
  tx: Queryable,
  programme: ProgrammeId,
  { table, key, values }: RegisterTable,
  rows: readonly JsonRow[],
  into = table,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries({ ...key, ...values });
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const given = columns.map(([name, type]) =>
    type === 'instant' ? `to_timestamp(d."${name}" / 1000.0)` : `d."${name}"`,
  );
  const typed = columns.map(([name, type]) => `"${name}" ${type === 'instant' ? 'bigint' : type}`);
  const sets = Object.keys(values).map((name) => `"${name}" = excluded."${name}"`);
  await tx.query(
    `insert into ${into} (programme, ${names})
     select $1, ${given.join(', ')}
     from jsonb_to_recordset($2::text::jsonb) as d(${typed.join(', ')})
     on conflict (programme, ${Object.keys(key).join(', ')}) do update set ${sets.join(', ')}`,
    [programme, JSON.stringify(rows)],
  );
}
