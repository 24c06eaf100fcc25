import { reviewedFlows, reviewedStatements } from '../../../core/evidence/reviewable.ts';
import type { EventId } from '../../../core/events/ids.ts';
import type { Kind } from '../../../core/ledger/entries.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

/** What was taken back, what was decided upon, and by what a file was announced. */
const settled = `several as materialized (
      select actor as id from actor_profile where programme = $1 and same_as is not null
      union select same_as from actor_profile where programme = $1 and same_as is not null),
    taken_back as materialized (
      select (e.payload ->> 'subject')::uuid as id from event e
      where e.statement = 'evidence.retract' and e.programme = $1),
    decided as materialized (
      select distinct (e.payload ->> 'subject')::uuid as id from event e
      where e.statement = 'evidence.review' and e.programme = $1
        and e.payload ->> 'says' <> 'returned'
        and e.id not in (select id from taken_back where id is not null)
        and e.recorder not in (select id from several)),
    shown as materialized (
      select distinct (e.payload ->> 'subject')::uuid as id from event e
      where e.statement = 'evidence.attach' and e.programme = $1)`;

/** Something that waits; without a kind: a flow that was announced by its photo and is not here. */
export type WaitingId = {
  readonly id: EventId;
  readonly kind: Kind | null;
  readonly receivedAt: Instant;
};

/**
 * Answers: all that was received and nobody decided upon yet, by name, the longest waiting first?
 * It may hold some that were decided: what somebody with several records decided, the levels have
 * to say. And it may hold flows that were annulled or are not here yet.
 */
export async function waitingIds(db: Queryable, programme: string): Promise<readonly WaitingId[]> {
  const undecided = `not in (select id from decided where id is not null)`;
  return db.query<WaitingId>(
    `
    with ${settled}
    select e.id, e.kind, ${millis('e.received_at')} as "receivedAt"
    from unnest($2::text::text[]) as asked(kind)
    cross join lateral (
      select id, kind, received_at from event
      where statement = asked.kind and programme = $1 offset 0) e
    where e.id ${undecided} and e.id not in (select id from taken_back where id is not null)
    union all
    select shown.id, e.kind, ${millis('e.received_at')} from shown
    left join lateral (
      select kind, received_at from event where programme = $1 and id = shown.id limit 1) e on true
    where shown.id ${undecided} and (e.kind is null or e.kind = any($3::text::text[]))
    order by 3, 1`,
    [programme, arrayText(reviewedStatements), arrayText(reviewedFlows)],
  );
}

/** Answers: how many reviews did somebody, under any of her records, say since then? */
export async function reviewsSince(
  db: Queryable,
  programme: string,
  recorders: readonly string[],
  since: Instant,
): Promise<number> {
  const [row] = await db.query<{ readonly many: number }>(
    `select count(*)::int as many from event e
     where e.statement = 'evidence.review' and e.programme = $1
       and e.occurred_at >= to_timestamp($3::bigint / 1000.0)
       and e.recorder = any($2::text::uuid[])`,
    [programme, arrayText(recorders), since],
  );
  return row?.many ?? 0;
}

/** Answers: what was asked about records of these people, and when? The latest first. */
export async function askedBack(
  db: Queryable,
  programme: string,
  recorders: readonly string[],
  most: number,
): Promise<readonly { readonly subject: string; readonly at: number }[]> {
  return db.query<{ readonly subject: string; readonly at: number }>(
    `select s.id as subject, max(${millis('e.occurred_at')}) as at
     from event e
     cross join lateral (
       select id, recorder from event
       where programme = $1 and id = (e.payload ->> 'subject')::uuid limit 1) s
     where e.statement = 'evidence.review' and e.programme = $1
       and e.payload ->> 'says' = 'returned' and s.recorder = any($2::text::uuid[])
     group by s.id order by at desc limit $3::int`,
    [programme, arrayText(recorders), most],
  );
}
