import type { ActorEvent } from '../../../core/actors/actor-state.ts';
import type { ActorId, ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable, Row } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';

/**
 * The accepted statements about each of these actors, with what is personal in them as far as it
 * was not erased. What an organisation's members did stands in its history but is left out here:
 * it says nothing about the organisation itself.
 */
export async function loadStatements(
  tx: Queryable,
  programme: ProgrammeId,
  actors: readonly ActorId[],
): Promise<ReadonlyMap<ActorId, readonly ActorEvent[]>> {
  const rows = await tx.query<Row & { subject: ActorId; payload: object; content: object | null }>(
    `select a.subject, e.id, e.kind, ${millis('e.occurred_at')} as "occurredAt", e.payload,
       v.content
     from unnest($2::text::uuid[]) as a(subject)
     cross join lateral (
       select event from event_subject where programme = $1 and subject = a.subject offset 0) s
     cross join lateral (
       select id, kind, occurred_at, payload from event
       where programme = $1 and id = s.event limit 1) e
     left join lateral (
       select content from vault where programme = $1 and event = e.id limit 1) v on true
     where e.kind like 'actor.%'
       and a.subject::text = coalesce(e.payload ->> 'member', e.payload ->> 'actor')`,
    [programme, `{${actors.join(',')}}`],
  );
  const statements = new Map<ActorId, ActorEvent[]>();
  for (const { subject, content, payload, ...event } of rows) {
    const whole = content === null ? payload : { ...payload, personal: content };
    // What was parsed when it was written needs no second parsing when it is read.
    const statement = { ...event, payload: whole } as unknown as ActorEvent;
    const own = statements.get(subject);
    if (own) own.push(statement);
    else statements.set(subject, [statement]);
  }
  return statements;
}
