/**
 * Puts one statement together from the parts that are needed: what is not asked for is neither
 * planned nor run. Lists of ids go in as texts of arrays, rows as JSON, the same on both engines.
 */
export type Statement = {
  readonly ctes: string[];
  readonly fields: string[];
  readonly params: unknown[];
  /** Adds a parameter and answers its place, such as `$3`. */
  param(value: unknown): string;
  /** A list of ids as a table expression `asked` with one column `id`. */
  ids(ids: Iterable<string>): string;
};

export function newStatement(): Statement {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  return {
    ctes: [],
    fields: [],
    params,
    param,
    ids: (ids) => `unnest(${param(`{${[...ids].join(',')}}`)}::text::uuid[]) as asked(id)`,
  };
}

/** `with …ctes select …fields`: one row, a column for each field. */
export function selectText({ ctes, fields }: Statement): string {
  const list = ctes.length > 0 ? `with recursive ${ctes.join(',\n')}\n` : '';
  return `${list}select ${fields.join(',\n')}`;
}

/** All rows of a query as one JSON array. */
export function rowsAs(name: string, query: string): string {
  return `(select coalesce(json_agg(r), '[]'::json) from (${query}) r) as "${name}"`;
}

/** A timestamp as milliseconds since 1970: instants are whole milliseconds everywhere. */
export function millis(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::bigint`;
}
