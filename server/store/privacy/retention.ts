import type { RetentionKind } from '../../../core/privacy/policy.ts';
import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Day, Instant } from '../../../core/quantities/instant.ts';
import type { Engine, Queryable } from '../engine/contract.ts';

/** What is deleted by itself once it is old enough. */
export type DeletedKind = Extract<RetentionKind, 'access-log' | 'sessions' | 'invitations'>;

/** For each kind: its table, and when a row of it was over. */
const tables: Readonly<Record<DeletedKind, readonly (readonly [table: string, over: string])[]>> = {
  'access-log': [
    ['access_log', 'at'],
    ['account_log', 'at'],
  ],
  sessions: [['session', 'until']],
  invitations: [
    ['one_time_link', 'coalesce(used_at, until)'],
    ['invitation', 'coalesce(used_at, until)'],
  ],
};

/**
 * Deletes what was over before a moment, and notes that it was done. As the owner of the tables:
 * the running role cannot delete from the log of who saw what. Answers how many rows went.
 */
export function deleteOlder(
  engine: Engine,
  programme: ProgrammeId,
  of: { readonly kind: DeletedKind; readonly before: Instant; readonly at: Instant },
): Promise<number> {
  return engine.administer(async (tx) => {
    let rows = 0;
    for (const [table, over] of tables[of.kind]) {
      const [gone] = await tx.query<{ n: number }>(
        `with gone as (
           delete from ${table}
           where programme = $1 and ${over} < to_timestamp($2::bigint / 1000.0) returning 1)
         select count(*) as n from gone`,
        [programme, of.before],
      );
      rows += gone?.n ?? 0;
    }
    await tx.query(
      `insert into retention_run (programme, at, kind, before, rows)
       values ($1, to_timestamp($2::bigint / 1000.0), $3, to_timestamp($4::bigint / 1000.0), $5)
       on conflict do nothing`,
      [programme, of.at, of.kind, of.before, rows],
    );
    return rows;
  });
}

export type RetentionRun = { readonly kind: string; readonly at: Instant; readonly rows: number };

/** The last time that each kind was looked through. */
export async function lastRuns(db: Queryable, programme: string): Promise<readonly RetentionRun[]> {
  return db.query<RetentionRun>(
    `select distinct on (kind) kind, at, rows from retention_run
     where programme = $1 order by kind, at desc`,
    [programme],
  );
}

export type Inactive = {
  readonly actor: string;
  readonly label: string;
  readonly lastDay: Day | null;
};

/** Persons of whom nothing was said and who brought in nothing since a day, by name. */
export async function inactiveSince(
  db: Queryable,
  programme: string,
  since: Day,
): Promise<readonly Inactive[]> {
  return db.query<Inactive>(
    `with person as (
       select p.actor as record, coalesce(p.same_as, p.actor) as actor, p.changed_at::date as day
       from actor_profile p
       where p.programme = $1 and p.is_person and p.cancelled_at is null
     ), collected as (
       select l.source ->> 'collector' as record, max(f.day) as day
       from lot l join flow f
         on f.programme = $1 and f.event = l.created_by and f.class = 'collected'
       where l.programme = $1 group by 1
     ), seen as (
       select person.actor, greatest(max(person.day), max(collected.day)) as day
       from person left join collected on collected.record = person.record::text
       group by person.actor)
     select seen.actor, p.label, seen.day as "lastDay"
     from seen join actor_profile p on p.programme = $1 and p.actor = seen.actor
     where seen.day < $2::text::date
     order by p.label collate "C", seen.actor`,
    [programme, since],
  );
}
