import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import type { LedgerRows } from './ledger-rows.ts';
import { inOrder } from './rollups.ts';
import { newStatement, type Statement } from './statement.ts';

/**
 * Writes what a batch adds, in one statement: events, their states, postings, lots, lineage, the
 * flow journal and all projections. The caller holds the lock of the programme, so that nothing
 * it loaded has changed; a row that is there already is our fault and fails the transaction.
 */
export async function append(
  tx: Queryable,
  programme: ProgrammeId,
  rows: LedgerRows,
): Promise<void> {
  const to = newStatement();
  const p = `${to.param(programme)}::uuid`;
  for (const table of journal) insert(to, p, table, rows[table.rows]);
  insert(to, p, stateTable, [...rows.states.values()]);
  changeStates(to, p, [...rows.changes.values()]);
  moveBalances(to, p, inOrder(rows.balances));
  addRollup(to, p, 'daily', 'day date', inOrder(rows.rollups.daily));
  addRollup(to, p, 'monthly', 'month text', inOrder(rows.rollups.monthly));
  const expected = rows.changes.size + [...rows.balances.values()].filter(isTaken).length;
  const changed = ['state_change', 'balance_taken']
    .filter((name) => to.ctes.some((cte) => cte.startsWith(`${name} `)))
    .map((name) => `(select count(*) from ${name})`);
  const found = await tx.query<{ changed: number }>(
    `with ${to.ctes.concat(advance(to, p, rows)).join(',\n')}
     select ${['0', ...changed].join(' + ')} as changed`,
    to.params,
  );
  if (found[0]?.changed !== expected) {
    throw new Error(`Bug: ${expected} rows were to change, ${found[0]?.changed} did`);
  }
}

type Table = {
  readonly name: string;
  /** Column → type in the JSON; `instant` is milliseconds. */
  readonly columns: Readonly<Record<string, string>>;
};
type JournalRows =
  | 'events'
  | 'lots'
  | 'postings'
  | 'lineage'
  | 'flows'
  | 'actors'
  | 'places'
  | 'periods'
  | 'vault'
  | 'subjects';

const journal: readonly (Table & { readonly rows: JournalRows })[] = [
  {
    name: 'event',
    rows: 'events',
    columns: {
      id: 'uuid',
      seq: 'bigint',
      kind: 'text',
      occurred_at: 'instant',
      recorded_at: 'instant',
      received_at: 'instant',
      skew_ms: 'bigint',
      device: 'uuid',
      device_seq: 'bigint',
      recorder: 'uuid',
      payload: 'jsonb',
      payload_sha256: 'text',
    },
  },
  {
    name: 'lot',
    rows: 'lots',
    columns: {
      id: 'uuid',
      code: 'text',
      material: 'text',
      grade: 'text',
      regime: 'text',
      origin_class: 'text',
      traits: 'jsonb',
      created_by: 'uuid',
      created_at: 'instant',
      holder: 'uuid',
      district: 'text',
      source: 'jsonb',
    },
  },
  {
    name: 'posting',
    rows: 'postings',
    columns: {
      event: 'uuid',
      line: 'int',
      kind: 'text',
      lot: 'uuid',
      holder: 'uuid',
      at: 'uuid',
      grams: 'bigint',
    },
  },
  {
    name: 'lineage',
    rows: 'lineage',
    columns: { event: 'uuid', child: 'uuid', parent: 'uuid', grams: 'bigint' },
  },
  {
    name: 'flow',
    rows: 'flows',
    columns: {
      event: 'uuid',
      line: 'int',
      day: 'date',
      holder: 'uuid',
      side: 'text',
      material: 'text',
      district: 'text',
      class: 'text',
      other: 'text',
      grams: 'bigint',
    },
  },
  {
    name: 'actor',
    rows: 'actors',
    columns: {
      id: 'uuid',
      kind: 'text',
      name: 'text',
      letter: 'text',
      district: 'text',
      parent: 'uuid',
      sex: 'text',
      registered_by: 'uuid',
    },
  },
  {
    name: 'place',
    rows: 'places',
    columns: {
      id: 'uuid',
      name: 'text',
      actor: 'uuid',
      district: 'text',
      lat_e7: 'bigint',
      lng_e7: 'bigint',
      registered_by: 'uuid',
    },
  },
  { name: 'period', rows: 'periods', columns: { month: 'text', closed_by: 'uuid' } },
  {
    name: 'vault',
    rows: 'vault',
    columns: { event: 'uuid', subject: 'uuid', content: 'jsonb' },
  },
  { name: 'event_subject', rows: 'subjects', columns: { subject: 'uuid', event: 'uuid' } },
];

const stateTable: Table = {
  name: 'event_state',
  columns: {
    event: 'uuid',
    state: 'text',
    effective_at: 'instant',
    decided_seq: 'bigint',
    problem: 'jsonb',
    blocking_event: 'uuid',
    awaits: 'text',
    fact: 'uuid',
    speaker: 'uuid',
    amended_at: 'instant',
    amended_by: 'uuid',
    voided_seq: 'bigint',
  },
};

/** Rows of a JSON parameter as a table `d` with the columns. */
function recordset(to: Statement, table: Table, rows: readonly unknown[]): string {
  const columns = Object.entries(table.columns).map(
    ([name, type]) => `${name} ${type === 'instant' ? 'bigint' : type}`,
  );
  const place = to.param(JSON.stringify(rows));
  return `jsonb_to_recordset(${place}::text::jsonb) as d(${columns.join(', ')})`;
}

function values({ columns }: Table): string[] {
  return Object.entries(columns).map(([name, type]) =>
    type === 'instant' ? instant(name) : `d.${name}`,
  );
}

const instant = (name: string): string => `to_timestamp(d.${name} / 1000.0)`;

function insert(to: Statement, p: string, table: Table, rows: readonly unknown[]): void {
  if (rows.length === 0) return;
  to.ctes.push(
    `${table.name}_added as (
      insert into ${table.name} (programme, ${Object.keys(table.columns).join(', ')})
      select ${p}, ${values(table).join(', ')} from ${recordset(to, table, rows)})`,
  );
}

/**
 * Rows are found one by one and changed by their place: they cannot move, the caller holds the
 * lock (see `load-known.ts` for why no plain join). Fields that are absent stay; what an event
 * waited for is forgotten when it waits no more.
 */
function changeStates(to: Statement, p: string, rows: readonly unknown[]): void {
  if (rows.length === 0) return;
  const forgotten = ['problem', 'blocking_event', 'awaits'];
  const sets = Object.entries(stateTable.columns)
    .filter(([name]) => name !== 'event' && name !== 'fact')
    .map(([name, type]) => {
      const value = type === 'instant' ? instant(name) : `d.${name}`;
      return forgotten.includes(name)
        ? `${name} = ${value}`
        : `${name} = coalesce(${value}, s.${name})`;
    });
  to.ctes.push(
    `state_change as (
      update event_state s set ${sets.join(', ')}
      from ${recordset(to, stateTable, rows)}
      cross join lateral (
        select ctid from event_state where programme = ${p} and event = d.event limit 1) had
      where s.ctid = had.ctid returning 1)`,
  );
}

const balanceTable: Table = {
  name: 'balance',
  columns: {
    kind: 'text',
    lot: 'uuid',
    holder: 'uuid',
    at: 'uuid',
    grams: 'bigint',
    given_at: 'instant',
  },
};

const isTaken = ({ grams }: { readonly grams: number }): boolean => grams < 0;

/**
 * Accounts that lose mass are updated, the others upserted: PostgreSQL checks the row proposed to
 * an upsert before it looks for the one that is there, and would refuse a negative one.
 */
function moveBalances(to: Statement, p: string, rows: readonly { readonly grams: number }[]): void {
  const taken = rows.filter(isTaken);
  const given = rows.filter((row) => !isTaken(row));
  if (taken.length > 0) {
    to.ctes.push(
      `balance_taken as (
        update balance b
        set grams = b.grams + d.grams, given_at = greatest(b.given_at, ${instant('given_at')})
        from ${recordset(to, balanceTable, taken)}
        cross join lateral (
          select ctid from balance
          where programme = ${p} and kind = d.kind and lot = d.lot
            and holder = d.holder and at = d.at
          limit 1) had
        where b.ctid = had.ctid returning 1)`,
    );
  }
  if (given.length > 0) {
    to.ctes.push(
      `balance_given as (
        insert into balance as b (programme, kind, lot, holder, at, grams, given_at)
        select ${p}, ${values(balanceTable).join(', ')}
        from ${recordset(to, balanceTable, given)}
        on conflict (programme, kind, lot, holder, at) do update
        set grams = b.grams + excluded.grams,
          given_at = greatest(b.given_at, excluded.given_at))`,
    );
  }
}

function addRollup(
  to: Statement,
  p: string,
  every: 'daily' | 'monthly',
  period: 'day date' | 'month text',
  rows: readonly unknown[],
): void {
  if (rows.length === 0) return;
  const [name = '', type = ''] = period.split(' ');
  const table: Table = {
    name: `flow_${every}`,
    columns: {
      [name]: type,
      holder: 'uuid',
      side: 'text',
      material: 'text',
      district: 'text',
      class: 'text',
      other: 'text',
      grams: 'bigint',
      events: 'bigint',
    },
  };
  to.ctes.push(
    `${table.name}_added as (
      insert into ${table.name} as f (programme, ${Object.keys(table.columns).join(', ')})
      select ${p}, ${values(table).join(', ')} from ${recordset(to, table, rows)}
      on conflict (programme, ${name}, holder, side, material, district, class, other)
      do update set grams = f.grams + excluded.grams, events = f.events + excluded.events)`,
  );
}

function advance(to: Statement, p: string, rows: LedgerRows): string {
  return `advanced as (
    update programme set last_seq = ${to.param(rows.lastSeq)}::bigint,
      last_decided = ${to.param(rows.lastDecided)}::bigint
    where programme = ${p})`;
}
