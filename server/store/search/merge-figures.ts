import type { Queryable } from '../engine/contract.ts';
import { arrayText } from './reach.ts';

export type Merge = {
  readonly merge: string;
  readonly keep: string;
  readonly absorbed: string;
  readonly takenBack: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** Answers: what was merged, and taken back? All of it: hundreds in a city. Oldest first. */
export async function mergesOf(db: Queryable, programme: string): Promise<readonly Merge[]> {
  return db.query<Merge>(
    `select l.merge, l.keep, l.absorbed, l.taken_back_by is not null as "takenBack",
       e.occurred_at as at
     from identity_link l join event e on e.programme = $1 and e.id = l.merge
     where l.programme = $1 order by e.occurred_at, l.merge`,
    [programme],
  );
}

export type MergeFigure = {
  readonly kind: string;
  readonly district: string | null;
  readonly sex: string | null;
  readonly many: number;
};

/** Answers: how many people, or organisations, are there of each kind, district and sex? */
export async function mergeFigures(
  db: Queryable,
  programme: string,
  isPerson: boolean,
): Promise<readonly MergeFigure[]> {
  return db.query<MergeFigure>(
    `
    select l.kind, l.district, l.sex, count(*) as many from actor_listed l
    where l.programme = $1 and l.is_person = $2 and not l.cancelled
      and l.actor not in (
        select actor from actor_profile where programme = $1 and same_as is not null)
    group by 1, 2, 3`,
    [programme, isPerson],
  );
}

/** Answers: how many statements speak of any of these? */
export async function eventsOf(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<number> {
  const rows = await db.query<{ many: number }>(
    `select count(distinct event) as many from event_subject
     where programme = $1 and subject = any($2::text::uuid[])`,
    [programme, arrayText(actors)],
  );
  return rows[0]?.many ?? 0;
}

/** Answers: how many grams did these collect or receive from outside? */
export async function collectedBy(
  db: Queryable,
  programme: string,
  holders: readonly string[],
): Promise<number> {
  const rows = await db.query<{ grams: number }>(
    `select coalesce(sum(grams), 0)::bigint as grams from flow_monthly
     where programme = $1 and holder = any($2::text::uuid[])
       and side = 'chain' and class in ('collected', 'received')`,
    [programme, arrayText(holders)],
  );
  return rows[0]?.grams ?? 0;
}
