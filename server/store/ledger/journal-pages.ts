import type { EventId, ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable, Row } from '../engine/contract.ts';
import { eventColumns, eventOf, type EventRow } from './event-rows.ts';
import { millis, rowsAs } from './statement.ts';

export type LoggedEvent = {
  readonly event: EventRow;
  readonly seq: number;
};

/** What the journal holds of some events: rows under the names of their columns. */
export type JournalRows = {
  readonly lots: readonly Row[];
  readonly postings: readonly Row[];
  readonly lineage: readonly Row[];
  readonly flows: readonly Row[];
};

const pageSize = 1_000;

/**
 * The accepted events in the order in which they were decided, page by page, within one
 * transaction. Kept events that still wait are not among them.
 */
export async function* decidedEvents(
  tx: Queryable,
  programme: ProgrammeId,
): AsyncGenerator<readonly LoggedEvent[]> {
  await tx.query(
    `declare decided no scroll cursor for
     select ${eventColumns}, e.seq
     from event_state s join event e on e.programme = $1 and e.id = s.event
     where s.programme = $1 and s.decided_seq is not null
     order by s.decided_seq`,
    [programme],
  );
  for (;;) {
    const rows = await tx.query<Row & { seq: number }>(`fetch ${pageSize} from decided`);
    if (rows.length === 0) break;
    yield rows.map((row) => ({ event: eventOf(row), seq: row.seq }));
  }
  await tx.query('close decided');
}

/** Where every event stands, page by page. */
export async function* eventStates(
  tx: Queryable,
  programme: ProgrammeId,
): AsyncGenerator<readonly (Row & { readonly event: EventId })[]> {
  await tx.query(
    `declare standing no scroll cursor for
     select event, state, ${millis('effective_at')} as effective_at, decided_seq, fact, speaker,
       ${millis('amended_at')} as amended_at, amended_by, voided_seq
     from event_state where programme = $1`,
    [programme],
  );
  for (;;) {
    const rows = await tx.query<Row & { event: EventId }>(`fetch ${pageSize} from standing`);
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.query('close standing');
}

/** What is stored of these events, in the columns and units in which it was written. */
export async function journalOf(
  tx: Queryable,
  programme: ProgrammeId,
  events: readonly EventId[],
): Promise<JournalRows> {
  const each = (table: string, columns: string, by = 'event'): string =>
    `select ${columns} from unnest($2::text::uuid[]) as asked(id)
     cross join lateral (
       select * from ${table} where programme = $1 and ${by} = asked.id offset 0) t`;
  const rows = await tx.query<JournalRows>(
    `select ${[
      rowsAs(
        'lots',
        each(
          'lot',
          `t.id, t.code, t.material, t.grade, t.regime, t.origin_class, t.traits, t.created_by,
           ${millis('t.created_at')} as created_at, t.holder, t.district, t.source`,
          'created_by',
        ),
      ),
      rowsAs(
        'postings',
        each('posting', 't.event, t.line, t.kind, t.lot, t.holder, t.at, t.grams'),
      ),
      rowsAs('lineage', each('lineage', 't.event, t.child, t.parent, t.grams')),
      rowsAs(
        'flows',
        each(
          'flow',
          `t.event, t.line, t.day, t.holder, t.side, t.material, t.district, t.class, t.other,
           t.grams`,
        ),
      ),
    ].join(',\n')}`,
    [programme, `{${events.join(',')}}`],
  );
  return rows[0] ?? { lots: [], postings: [], lineage: [], flows: [] };
}
