import type { EventId } from '../../../core/events/ids.ts';
import type { Kind } from '../../../core/ledger/entries.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

/** An accepted statement about an actor, a place or an event. */
export type Said = {
  /** Of whom or what it was asked for. */
  readonly subject: string;
  readonly id: EventId;
  readonly kind: Kind;
  readonly occurredAt: Instant;
  readonly recorder: string;
  readonly payload: unknown;
};

/** Answers: what was said of these, of some kinds? In the order in which it was said. */
export async function statementsAbout(
  db: Queryable,
  programme: string,
  subjects: readonly string[],
  kinds: readonly Kind[],
): Promise<readonly Said[]> {
  if (subjects.length === 0) return [];
  return db.query<Said>(
    `
    select s.subject, e.id, e.kind, e.occurred_at as "occurredAt", e.recorder, e.payload
    from (select distinct id from unnest($2::text::uuid[]) as asked(id)) asked
    cross join lateral (
      select subject, event from event_subject
      where programme = $1 and subject = asked.id offset 0) s
    cross join lateral (
      select * from event where programme = $1 and id = s.event limit 1) e
    cross join lateral (
      select state from event_state where programme = $1 and event = s.event limit 1) t
    where e.kind = any($3::text::text[]) and t.state = 'accepted'
    order by e.occurred_at, e.id`,
    [programme, arrayText(subjects), arrayText(kinds)],
  );
}

/** Answers: what is offered that nobody withdrew, and neither past nor spoilt? The newest first. */
export async function openOffers(
  db: Queryable,
  asked: {
    readonly programme: string;
    /** Today in the programme, and the first day of those that say no end. */
    readonly today: string;
    readonly since: string;
    /** Food is fit after this moment only. */
    readonly now: Instant;
    readonly limit: number;
  },
): Promise<readonly Said[]> {
  return db.query<Said>(
    `
    select e.id as subject, e.id, e.kind, e.occurred_at as "occurredAt", e.recorder, e.payload
    from event e
    cross join lateral (
      select state from event_state where programme = $1 and event = e.id limit 1) t
    where e.programme = $1 and e.kind = 'intent.offer' and t.state = 'accepted'
      and case
        when e.payload ? 'until' then e.payload ->> 'until' >= $2::text
        when jsonb_array_length(coalesce(e.payload -> 'weekdays', '[]')) > 0 then true
        else e.payload ->> 'from' >= $3::text end
      and case
        when e.payload ? 'spoilsAt' then (e.payload ->> 'spoilsAt')::bigint > $5::bigint
        else true end
      and not exists (
        select 1 from (
          select event from event_subject where programme = $1 and subject = e.id offset 0) s
        cross join lateral (
          select kind from event where programme = $1 and id = s.event limit 1) w
        where w.kind = 'intent.withdraw')
    order by e.occurred_at desc, e.id desc limit $4::int`,
    [asked.programme, asked.today, asked.since, asked.limit, asked.now],
  );
}

/**
 * Answers: all accepted statements of these kinds of the programme, in the order in which they were
 * said. Each is its own subject.
 */
export async function statementsOfKinds(
  db: Queryable,
  programme: string,
  kinds: readonly Kind[],
): Promise<readonly Said[]> {
  return db.query<Said>(
    `
    select e.id as subject, e.id, e.kind, e.occurred_at as "occurredAt", e.recorder, e.payload
    from unnest($2::text::text[]) as asked(kind)
    cross join lateral (
      select * from event where statement = asked.kind and programme = $1 offset 0) e
    cross join lateral (
      select state from event_state where programme = $1 and event = e.id limit 1) t
    where t.state = 'accepted'
    order by e.occurred_at, e.id`,
    [programme, arrayText(kinds)],
  );
}
