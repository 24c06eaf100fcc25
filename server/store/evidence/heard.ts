import type { ActorId } from '../../../core/events/ids.ts';
import { speakingKinds } from '../../../core/evidence/stated.ts';
import type { Queryable, Row } from '../engine/contract.ts';
import { eventColumns, eventOf, type EventRow } from '../ledger/event-rows.ts';
import { arrayText } from '../search/reach.ts';

/** An event that was decided, and whether it still holds. */
export type StatedRow = { readonly event: EventRow; readonly annulled: boolean };

/** Answers: what do these say, as far as they were accepted? Annulled flows are answered too. */
export async function statedRows(
  db: Queryable,
  programme: string,
  ids: Iterable<string>,
): Promise<readonly StatedRow[]> {
  const each = [...new Set(ids)];
  if (each.length === 0) return [];
  const rows = await db.query<Row & { readonly state: string }>(
    `
    select ${eventColumns}, t.state
    from unnest($2::text::uuid[]) as asked(id)
    cross join lateral (select * from event where programme = $1 and id = asked.id limit 1) e
    cross join lateral (
      select state from event_state where programme = $1 and event = asked.id limit 1) t
    where t.state in ('accepted', 'corrected', 'voided')`,
    [programme, arrayText(each)],
  );
  return rows.map((row) => ({ event: eventOf(row), annulled: row.state === 'voided' }));
}

/** Answers: what that holds proves, asks, confirms or takes back any of these? */
export async function heardAbout(
  db: Queryable,
  programme: string,
  ids: Iterable<string>,
): Promise<readonly EventRow[]> {
  const each = [...new Set(ids)];
  if (each.length === 0) return [];
  const rows = await db.query(
    `
    with asked as materialized (select distinct id from unnest($2::text::uuid[]) as w(id)),
    found as materialized (
      select s.event as id from asked
      cross join lateral (
        select event from event_subject
        where programme = $1 and subject = asked.id offset 0) s
      union
      select a.id from asked
      cross join lateral (
        select id from event where transfer = asked.id and programme = $1 offset 0) a)
    select ${eventColumns} from found
    cross join lateral (select * from event where programme = $1 and id = found.id limit 1) e
    cross join lateral (
      select state from event_state where programme = $1 and event = found.id limit 1) t
    where e.kind = any($3::text::text[]) and t.state in ('accepted', 'corrected')`,
    [programme, arrayText(each), arrayText(speakingKinds)],
  );
  return rows.map(eventOf);
}

/** Answers: which records stand under another one of the same person or organisation? */
export async function mergedRecords(
  db: Queryable,
  programme: string,
): Promise<ReadonlyMap<string, ActorId>> {
  const rows = await db.query<{ readonly actor: string; readonly same: ActorId }>(
    `select actor, same_as as same from actor_profile
     where programme = $1 and same_as is not null`,
    [programme],
  );
  return new Map(rows.map(({ actor, same }) => [actor, same]));
}

/** Answers: which of these bytes are there? */
export async function storedAmong(
  db: Queryable,
  programme: string,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db.query<{ readonly sha256: string }>(
    `select f.sha256 from unnest($2::text::text[]) as asked(sha256)
     cross join lateral (
       select sha256 from stored_file
       where programme = $1 and sha256 = asked.sha256 limit 1) f`,
    [programme, arrayText([...new Set(hashes)])],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
