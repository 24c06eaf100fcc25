import type { ActorId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import type { Days } from './posts.ts';

/** Whom somebody could reach: who lists districts reaches only some kinds of persons there. */
export type ReachedPeople = {
  readonly all: boolean;
  readonly selves: readonly ActorId[];
  readonly organisations: readonly ActorId[];
  readonly districts: readonly string[];
  /** Codes of kinds of persons whom the law has a municipality list. */
  readonly listedKinds: readonly string[];
  readonly days: Days;
};

/**
 * The persons reached, worked out from the side of the organisations and districts: asking it of
 * each of 100,000 persons would take a minute.
 */
const reached = `
  with belonging as (
    select coalesce(m.same_as, m.actor) as actor, s.actor as organisation,
      coalesce(f.municipality, s.district) as district
    from affiliation f
    join actor_profile m on m.programme = $1 and m.actor = f.member
    join actor_profile o on o.programme = $1 and o.actor = f.organisation
    join actor_profile s on s.programme = $1 and s.actor = coalesce(o.same_as, o.actor)
    where f.programme = $1
      and (f.since is null or f.since <= $8::text::date)
      and (f.until is null or f.until >= $7::text::date)
  ), reached as (
    select p.actor from actor_profile p where p.programme = $1 and $2::boolean
    union select b.actor from belonging b where b.organisation = any($4::text[]::uuid[])
    union select one::uuid from unnest($3::text[]) one
    union select p.actor from actor_profile p
      where p.programme = $1 and p.kind = any($6::text[]) and p.district = any($5::text[])
    union select p.actor from belonging b
      join actor_profile p on p.programme = $1 and p.actor = b.actor
      where p.kind = any($6::text[]) and b.district = any($5::text[])
  )`;

function paramsOf(programme: string, people: ReachedPeople): unknown[] {
  const { all, selves, organisations, districts, listedKinds, days } = people;
  return [programme, all, selves, organisations, districts, listedKinds, days.from, days.to];
}

/** How many persons could be read. */
export async function countReached(
  db: Queryable,
  programme: string,
  people: ReachedPeople,
): Promise<number> {
  const [row] = await db.query<{ readonly n: number }>(
    `${reached}
     select count(*) as n from reached r
     join actor_profile p on p.programme = $1 and p.actor = r.actor
     where p.is_person and p.same_as is null`,
    paramsOf(programme, people),
  );
  return row?.n ?? 0;
}

/** The persons that could be read, by id, after one. */
export async function listReached(
  db: Queryable,
  programme: string,
  people: ReachedPeople,
  page: { readonly after: ActorId | null; readonly limit: number },
): Promise<readonly ActorId[]> {
  const rows = await db.query<{ readonly actor: ActorId }>(
    `${reached}
     select p.actor from reached r
     join actor_profile p on p.programme = $1 and p.actor = r.actor
     where p.is_person and p.same_as is null
       and ($9::text is null or p.actor > $9::text::uuid)
     order by p.actor limit $10`,
    [...paramsOf(programme, people), page.after, page.limit],
  );
  return rows.map(({ actor }) => actor);
}

/** What stood open: an account, a phone, or a system's key. */
export type Door = {
  readonly account?: string;
  readonly device?: string;
  readonly key?: string;
};

export type ReadRow = {
  readonly actor: ActorId;
  readonly looks: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
};

/** Who was really looked at through this door, by id. */
export async function readThrough(
  db: Queryable,
  programme: string,
  door: Door,
  during: { readonly from: Instant; readonly until: Instant },
): Promise<readonly ReadRow[]> {
  const column = door.account ? 'account' : door.device ? 'device' : 'system_key';
  return db.query<ReadRow>(
    `select coalesce(p.same_as, l.subject) as actor, count(*) as looks, min(l.at) as "firstAt",
       max(l.at) as "lastAt"
     from access_log l
     left join actor_profile p on p.programme = $1 and p.actor = l.subject
     where l.programme = $1 and l.${column} = $2::text::uuid and l.subject is not null
       and l.at >= to_timestamp($3::bigint / 1000.0) and l.at < to_timestamp($4::bigint / 1000.0)
     group by 1 order by 1`,
    [programme, door.account ?? door.device ?? door.key, during.from, during.until],
  );
}

/** Who could get in through this door: the person of an account, the people of a phone. */
export async function peopleBehind(
  db: Queryable,
  programme: string,
  door: Door,
): Promise<readonly ActorId[]> {
  const rows = await db.query<{ readonly person: ActorId }>(
    door.account
      ? 'select person from account where programme = $1 and id = $2'
      : 'select person from phone_person where programme = $1 and device = $2',
    [programme, door.account ?? door.device],
  );
  return rows.map(({ person }) => person);
}

/** How these are called; whoever was cancelled has no name any more. */
export async function labelsOf(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ readonly actor: string; readonly label: string }>(
    `select p.actor, p.label
     from (select value::uuid as id from jsonb_array_elements_text($2::text::jsonb)) w
     join actor_profile p on p.programme = $1 and p.actor = w.id`,
    [programme, JSON.stringify([...new Set(actors)])],
  );
  return new Map(rows.map(({ actor, label }) => [actor, label]));
}
