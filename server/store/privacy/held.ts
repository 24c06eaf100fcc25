import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** When something was said and who wrote it down. */
export type Said = { readonly event: EventId; readonly at: Instant; readonly recorder: ActorId };

export async function whenSaid(
  db: Queryable,
  programme: string,
  events: readonly string[],
): Promise<ReadonlyMap<string, Said>> {
  const rows = await db.query<Said>(
    `select e.id as event, e.occurred_at as at, e.recorder
     from unnest($2::text::uuid[]) as asked(id)
     join event e on e.programme = $1 and e.id = asked.id`,
    [programme, `{${events.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.event, row]));
}

export type Look = {
  readonly at: Instant;
  readonly via: string;
  readonly person: ActorId | null;
  readonly what: string;
  readonly why: string;
};

const looksMost = 500;

/** Who looked at these records: the last looks, and how many there were. */
export async function looksAt(
  db: Queryable,
  programme: string,
  records: readonly string[],
): Promise<{ readonly looks: readonly Look[]; readonly inAll: number }> {
  const asked = [programme, `{${records.join(',')}}`];
  const looks = await db.query<Look>(
    `select at, via, person, what, why from access_log
     where programme = $1 and subject = any($2::text::uuid[])
     order by at desc, look, line limit ${looksMost}`,
    asked,
  );
  const [all] = await db.query<{ n: number }>(
    `select count(*) as n from access_log
     where programme = $1 and subject = any($2::text::uuid[])`,
    asked,
  );
  return { looks, inAll: all?.n ?? 0 };
}

/** Events by which these records brought in mass: the lots say who collected them. */
const collectedBy = `
  select l.created_by as event from lot l
  where l.programme = $1 and l.source ->> 'collector' = any($2::text::text[])`;

/** How many events of each kind speak of these records, or were collected by them. */
export async function eventsAbout(
  db: Queryable,
  programme: string,
  records: readonly string[],
): Promise<readonly { readonly kind: string; readonly count: number }[]> {
  return db.query(
    `with about as (
       select s.event from event_subject s
       where s.programme = $1 and s.subject = any($2::text::uuid[])
       union ${collectedBy})
     select e.kind, count(*) as count
     from about join event e on e.programme = $1 and e.id = about.event
     group by e.kind order by e.kind`,
    [programme, `{${records.join(',')}}`],
  );
}

/** Grams that these records brought in, after amendments, and the last day with any. */
export async function collectedSoFar(
  db: Queryable,
  programme: string,
  records: readonly string[],
): Promise<{ readonly grams: number; readonly lastDay: string | null }> {
  const [row] = await db.query<{ grams: string; lastDay: string | null }>(
    `with own as (${collectedBy}), all_of_it as (
       select event from own
       union
       select s.event from own join event_state s on s.programme = $1 and s.fact = own.event)
     select coalesce(sum(f.grams), 0)::text as grams, max(f.day) as "lastDay"
     from all_of_it a join flow f on f.programme = $1 and f.event = a.event
     where f.class = 'collected'`,
    [programme, `{${records.join(',')}}`],
  );
  return { grams: Number(row?.grams ?? 0), lastDay: row?.lastDay ?? null };
}

export type PlaceRow = {
  readonly name: string;
  readonly district: string | null;
  readonly address: string | null;
  readonly reference: string | null;
};

export async function placesOf(
  db: Queryable,
  programme: string,
  records: readonly string[],
): Promise<readonly PlaceRow[]> {
  return db.query<PlaceRow>(
    `select name, district, address, reference from place_profile
     where programme = $1 and actor = any($2::text::uuid[]) order by name, place`,
    [programme, `{${records.join(',')}}`],
  );
}

/** How much of these records a cancellation would erase. */
export async function erasable(
  db: Queryable,
  programme: string,
  records: readonly string[],
): Promise<{ readonly statements: number; readonly files: number; readonly notes: number }> {
  const [row] = await db.query<{ statements: number; files: number; notes: number }>(
    `select
       (select count(*) from vault
        where programme = $1 and subject = any($2::text::uuid[])) as statements,
       (select count(*) from vault
        where programme = $1 and subject = any($2::text::uuid[]) and content ? 'note') as notes,
       (select count(*) from personal_file
        where programme = $1 and subject = any($2::text::uuid[])) as files`,
    [programme, `{${records.join(',')}}`],
  );
  return row ?? { statements: 0, files: 0, notes: 0 };
}
