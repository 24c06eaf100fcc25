import type { EventId } from '../../../core/events/ids.ts';
import type { Kind } from '../../../core/ledger/entries.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';
import type { Said } from './statements.ts';

/** Answers: which of these were accepted, and what do they say? Each is its own subject. */
export async function statementsById(
  db: Queryable,
  programme: string,
  ids: readonly string[],
): Promise<readonly Said[]> {
  if (ids.length === 0) return [];
  return db.query<Said>(
    `
    select e.id as subject, e.id, e.kind, e.occurred_at as "occurredAt", e.recorder, e.payload
    from (select distinct id from unnest($2::text::uuid[]) as asked(id)) asked
    cross join lateral (
      select * from event where programme = $1 and id = asked.id limit 1) e
    cross join lateral (
      select state from event_state where programme = $1 and event = asked.id limit 1) t
    where t.state = 'accepted'
    order by e.occurred_at, e.id`,
    [programme, arrayText(ids)],
  );
}

/** Answers: which accepted statements of a kind have an id between these two, both included? */
export async function statementsBetween(
  db: Queryable,
  programme: string,
  kind: Kind,
  between: { readonly from: EventId; readonly to: EventId },
): Promise<readonly Said[]> {
  return db.query<Said>(
    `
    select e.id as subject, e.id, e.kind, e.occurred_at as "occurredAt", e.recorder, e.payload
    from event e
    cross join lateral (
      select state from event_state where programme = $1 and event = e.id limit 1) t
    where e.programme = $1 and e.id >= $3::text::uuid and e.id <= $4::text::uuid
      and e.kind = $2::text and t.state = 'accepted'
    order by e.id limit 100`,
    [programme, kind, between.from, between.to],
  );
}
