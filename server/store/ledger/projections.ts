import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import type { Registering } from '../register/project-register.ts';
import { makeRegisterAgain, type MadeAgain } from '../register/register-again.ts';

/** One row that is stored otherwise than it follows from the journal. */
export type Difference = {
  readonly table: string;
  /** The row's key, without the programme. */
  readonly key: Readonly<Record<string, unknown>>;
  /** null: the row is missing. */
  readonly stored: Readonly<Record<string, unknown>> | null;
  /** null: the row should not be there. */
  readonly rebuilt: Readonly<Record<string, unknown>> | null;
};

export type Compared = {
  readonly table: string;
  /** Rows that follow from the journal. */
  readonly rows: number;
  /** How many rows differ; `differences` holds the first of them. */
  readonly differing: number;
  readonly differences: readonly Difference[];
};

/** A table that can be made again from the journal: its key, its other columns and how. */
type Projection = MadeAgain & {
  /** A query for the rows of programme `$1`, without the programme. */
  readonly query: string;
};

const differencesShown = 100;

const rollupKey = ['holder', 'side', 'material', 'district', 'class', 'other'];

/** Each event counts once for every key it touches, as when it was written. */
function rollup(period: string, every: 'day' | 'month'): string {
  const key = `${every}, ${rollupKey.join(', ')}`;
  return `select ${key}, sum(grams)::bigint as grams, count(*) as events
    from (
      select ${period} as ${every}, ${rollupKey.join(', ')}, event, sum(grams) as grams
      from flow where programme = $1 group by 1, ${rollupKey.join(', ')}, event) of_event
    group by ${key}`;
}

const said = (name: string): string => `e.payload ->> '${name}'`;
const registered = (kind: string): string => `event e
  join event_state s on s.programme = $1 and s.event = e.id and s.state = 'accepted'
  where e.programme = $1 and e.kind = '${kind}'`;

const projections: readonly Projection[] = [
  {
    table: 'balance',
    key: ['kind', 'lot', 'holder', 'at'],
    values: ['grams', 'given_at'],
    query: `select p.kind, p.lot, p.holder, p.at, sum(p.grams)::bigint as grams,
        coalesce(max(s.effective_at) filter (where p.grams > 0), to_timestamp(0)) as given_at
      from posting p
      join event_state s on s.programme = $1 and s.event = p.event
      where p.programme = $1 and p.kind in ('stock', 'transit')
      group by p.kind, p.lot, p.holder, p.at`,
  },
  {
    table: 'flow_daily',
    key: ['day', ...rollupKey],
    values: ['grams', 'events'],
    query: rollup('day', 'day'),
  },
  {
    table: 'flow_monthly',
    key: ['month', ...rollupKey],
    values: ['grams', 'events'],
    query: rollup(`to_char(day, 'YYYY-MM')`, 'month'),
  },
  {
    table: 'actor',
    key: ['id'],
    values: ['kind', 'name', 'letter', 'district', 'parent', 'sex', 'registered_by'],
    query: `select (${said('actor')})::uuid as id, ${said('kind')} as kind, ${said('name')} as name,
        ${said('letter')} as letter, ${said('district')} as district,
        (${said('parent')})::uuid as parent, ${said('sex')} as sex, e.id as registered_by
      from ${registered('actor.register')}`,
  },
  {
    table: 'place',
    key: ['id'],
    values: ['name', 'actor', 'district', 'lat_e7', 'lng_e7', 'registered_by'],
    query: `select (${said('place')})::uuid as id, ${said('name')} as name,
        (${said('actor')})::uuid as actor, ${said('district')} as district,
        (${said('latE7')})::bigint as lat_e7, (${said('lngE7')})::bigint as lng_e7,
        e.id as registered_by
      from ${registered('place.register')}`,
  },
  {
    table: 'period',
    key: ['month'],
    values: ['closed_by'],
    query: `select ${said('month')} as month, e.id as closed_by
      from ${registered('period.close')}`,
  },
];

/**
 * Makes every projection again from the journal, in temporary copies, and compares it with what
 * is stored, row by row. The caller holds the lock of the programme.
 *
 * @param write put the copies in the place of what differs
 */
export async function* compareProjections(
  tx: Queryable,
  registering: Registering,
  write: boolean,
): AsyncGenerator<Compared> {
  const { programme } = registering;
  for (const projection of projections) {
    const again = `${projection.table}_again`;
    await tx.query(`create temporary table ${again} on commit drop as ${projection.query}`, [
      programme,
    ]);
    const compared = await compare(tx, programme, projection, again);
    if (write && compared.differing > 0) await replace(tx, programme, projection, again);
    yield compared;
  }
  for (const made of await makeRegisterAgain(tx, registering)) {
    const again = `${made.table}_again`;
    const compared = await compare(tx, programme, made, again);
    if (write && compared.differing > 0) await replace(tx, programme, made, again);
    yield compared;
  }
}

type Found = Omit<Difference, 'table'> & { readonly total: number };

async function compare(
  tx: Queryable,
  programme: ProgrammeId,
  { table, key, values }: MadeAgain,
  again: string,
): Promise<Compared> {
  const of = (name: string, columns: readonly string[]): string =>
    columns.map((column) => `${name}.${column}`).join(', ');
  const object = (name: string): string =>
    `case when ${name}.${key[0]} is not null
       then jsonb_build_object(${values.map((value) => `'${value}', ${name}.${value}`).join(', ')})
     end`;
  const found = await tx.query<Found>(
    `select jsonb_build_object(${key.map((column) => `'${column}', ${column}`).join(', ')}) as key,
       ${object('s')} as stored, ${object('r')} as rebuilt, count(*) over () as total
     from (select * from ${table} where programme = $1) s
     full join ${again} r using (${key.join(', ')})
     where (${of('s', values)}, s.programme is null) is distinct from (${of('r', values)}, false)
     order by ${key.join(', ')} limit ${differencesShown}`,
    [programme],
  );
  const rows = await tx.query<{ rows: number }>(`select count(*) as rows from ${again}`);
  return {
    table,
    rows: rows[0]?.rows ?? 0,
    differing: found[0]?.total ?? 0,
    differences: found.map((row) => ({
      table,
      key: row.key,
      stored: row.stored,
      rebuilt: row.rebuilt,
    })),
  };
}

async function replace(
  tx: Queryable,
  programme: ProgrammeId,
  { table, key, values }: MadeAgain,
  again: string,
): Promise<void> {
  const columns = [...key, ...values].join(', ');
  await tx.query(`delete from ${table} where programme = $1`, [programme]);
  await tx.query(
    `insert into ${table} (programme, ${columns}) select $1, ${columns} from ${again}`,
    [programme],
  );
}
