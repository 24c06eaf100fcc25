import type { AffiliationRole } from '../../../core/actors/affiliation-roles.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Day, Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** Somebody who can get in: with an account, on phones, or both. */
export type EntrantRow = {
  readonly person: ActorId;
  readonly label: string | null;
  readonly account: string | null;
  readonly email: string | null;
  readonly phones: number;
  readonly madeAt: Instant;
  readonly seenAt: Instant | null;
};

/** Answers: who can get in now? By name. */
export async function entrants(
  db: Queryable,
  programme: string,
  now: Instant,
): Promise<readonly EntrantRow[]> {
  return db.query<EntrantRow>(
    `
    with doors as (
      select a.person, a.id as account, a.email, 0 as phones, a.made_at,
        (select max(s.seen_at) from session s
         where s.programme = $1 and s.account = a.id and s.state = 'full') as seen_at
      from account a where a.programme = $1 and a.disabled_at is null
      union all
      select p.person, null, null, 1, p.enrolled_at, p.seen_at
      from phone_person p
      where p.programme = $1 and p.revoked_at is null
        and p.until > to_timestamp($2::bigint / 1000.0)
    )
    select d.person, q.label, max(d.account::text) as account, max(d.email) as email,
      sum(d.phones)::int as phones, min(d.made_at) as "madeAt", max(d.seen_at) as "seenAt"
    from doors d
    left join actor_profile q on q.programme = $1 and q.actor = d.person
    group by d.person, q.label
    order by q.label collate "C" nulls last, d.person`,
    [programme, now],
  );
}

/** A post from which somebody's rights follow, and since when. */
export type EntrantPost = {
  readonly person: ActorId;
  readonly role: AffiliationRole;
  readonly organisation: ActorId;
  readonly organisationKind: string;
  readonly organisationName: string;
  readonly district: string | null;
  readonly since: Day | null;
};

/** Answers: what are these people where, today? Merged records count together. */
export async function postsOfEntrants(
  db: Queryable,
  programme: string,
  people: readonly ActorId[],
  today: Day,
): Promise<readonly EntrantPost[]> {
  return db.query<EntrantPost>(
    `
    select w.id as person, f.role, o.actor as organisation, o.kind as "organisationKind",
      o.label as "organisationName", o.district, f.since
    from (select value::uuid as id from jsonb_array_elements_text($2::text::jsonb)) w
    join actor_profile q on q.programme = $1 and q.actor = w.id
    cross join lateral (
      select coalesce(q.same_as, q.actor) as actor
      union all
      select m.actor from actor_profile m
      where m.programme = $1 and m.same_as = coalesce(q.same_as, q.actor)
    ) mine
    join affiliation f on f.programme = $1 and f.member = mine.actor
      and (f.since is null or f.since <= $3::text::date)
      and (f.until is null or f.until >= $3::text::date)
    join actor_profile g on g.programme = $1 and g.actor = f.organisation
    join actor_profile o on o.programme = $1 and o.actor = coalesce(g.same_as, g.actor)
    order by o.label collate "C", f.id`,
    [programme, JSON.stringify(people), today],
  );
}

export type ReviewRow = {
  readonly id: string;
  readonly at: Instant;
  readonly person: ActorId | null;
  readonly label: string | null;
  readonly seenSha256: string;
  readonly accounts: number;
  readonly note: string | null;
};

/** The reviews that were signed off, the newest first. */
export async function listReviews(db: Queryable, programme: string): Promise<readonly ReviewRow[]> {
  return db.query<ReviewRow>(
    `select r.id, r.at, r.person, p.label, r.seen_sha256 as "seenSha256", r.accounts, r.note
     from access_review r
     left join actor_profile p on p.programme = $1 and p.actor = r.person
     where r.programme = $1 order by r.at desc, r.id limit 50`,
    [programme],
  );
}

export async function insertReview(
  db: Queryable,
  programme: string,
  review: Omit<ReviewRow, 'label'> & { readonly account: string | null },
): Promise<void> {
  await db.query(
    `insert into access_review (programme, id, at, account, person, seen_sha256, accounts, note)
     values ($1, $2, to_timestamp($3::bigint / 1000.0), $4, $5, $6, $7, $8)`,
    [
      programme,
      review.id,
      review.at,
      review.account,
      review.person,
      review.seenSha256,
      review.accounts,
      review.note,
    ],
  );
}

/** When the programme was put into this store. */
export async function programmeBegan(db: Queryable, programme: string): Promise<Instant> {
  const [row] = await db.query<{ readonly at: Instant }>(
    'select created_at as at from programme where programme = $1',
    [programme],
  );
  if (row === undefined) throw new Error('Bug: the programme that is served is not in the store');
  return row.at;
}
