import type { Instant } from '../../../core/quantities/instant.ts';
import type { Statement } from '../ledger/statement.ts';

export type Taking = {
  readonly column: 'sender' | 'receiver';
  /** Ids as the text of an array. */
  readonly ids: string;
  readonly from: Instant;
  /** Not itself. */
  readonly before: Instant;
};

/** What an event says: of a correction, what should have been written. */
export function spokenPayload(of: string): string {
  return `coalesce(${of}.payload #> '{replacement,payload}', ${of}.payload)`;
}

/**
 * Who speaks for a fact, worked out before it is looked up: `id = coalesce(…)` finds no index,
 * because coalesce is not leak-proof and the policy of the rows comes first.
 */
export function speakerOf(event: string): string {
  return `coalesce(speaker, ${event}) as speaker`;
}

/**
 * The CTEs `found` and `fact` (`id`, `occurred_at`, `voided_seq`, `payload` as the fact reads now):
 * facts of one kind that hold and in which, as they read now, one of these takes part. Those that
 * only a correction put there are found too. `$1` is the programme.
 */
export function liveFacts(
  to: Statement,
  kind: 'flow.dispatch' | 'flow.sort',
  parts: readonly Taking[],
): string {
  const fact = to.param(kind);
  const [first] = parts;
  if (first === undefined) throw new Error('Bug: facts of nobody');
  const from = `to_timestamp(${to.param(first.from)}::bigint / 1000.0)`;
  const before = `to_timestamp(${to.param(first.before)}::bigint / 1000.0)`;
  const named = parts.map(({ column, ids }) => ({ column, ids: `${to.param(ids)}::text` }));
  const found = named.map(
    ({ column, ids }) => `
      select case e.kind when 'flow.correct' then (e.payload ->> 'fact')::uuid else e.id end as id
      from unnest(${ids}::uuid[]) as asked(id)
      cross join lateral (
        select id, kind, payload from event
        where programme = $1 and ${column} = asked.id and occurred_at >= ${from} offset 0) e
      where e.kind in ('flow.correct', ${fact}::text)`,
  );
  const takesPart = named.map(({ column, ids }) => {
    const field = column === 'sender' ? 'holder' : 'receiver';
    return `${spokenPayload('p')} ->> '${field}' = any(${ids}::text[])`;
  });
  return `found as materialized (${found.join(' union ')}),
    ${factsFound(
      `e.kind = ${fact}::text and e.occurred_at >= ${from} and e.occurred_at < ${before}
        and (${takesPart.join(' or ')})`,
    )}`;
}

/**
 * The CTE `fact` of those in `found` that hold, and of which this is so: `e` is the event as it was
 * written, `p` the one that speaks for it.
 */
export function factsFound(is: string): string {
  return `fact as materialized (
      select f.id, e.occurred_at, s.voided_seq, ${spokenPayload('p')} as payload
      from found f
      cross join lateral (
        select kind, occurred_at from event where programme = $1 and id = f.id limit 1) e
      cross join lateral (
        select ${speakerOf('event')}, state, voided_seq from event_state
        where programme = $1 and event = f.id limit 1) s
      cross join lateral (
        select payload from event where programme = $1 and id = s.speaker limit 1) p
      where s.state in ('accepted', 'corrected') and ${is})`;
}
