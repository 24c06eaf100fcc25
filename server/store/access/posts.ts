import type { AffiliationRole } from '../../../core/actors/affiliation-roles.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** From the first to the last day, both included. */
export type Days = { readonly from: Day; readonly to: Day };

/** A person of the register, and one of her posts; null where she has none now. */
export type PostRow = {
  /** Stands for this person: herself, unless her record was merged into another. */
  readonly person: ActorId;
  readonly kind: string;
  readonly role: AffiliationRole | null;
  readonly organisation: ActorId | null;
  readonly organisationKind: string | null;
  readonly district: string | null;
};

/**
 * Answers: who is this person, and what was she where during these days? Merged records count
 * together, on both sides. Nothing for somebody who is not registered or cancelled her data.
 */
export async function postsOf(
  db: Queryable,
  programme: string,
  person: string,
  days: Days,
): Promise<readonly PostRow[]> {
  return db.query<PostRow>(
    `
    with me as (
      select coalesce(same_as, actor) as stands from actor_profile
      where programme = $1 and actor = $2
    ), mine as (
      select stands as actor from me
      union all
      select p.actor from me join actor_profile p on p.programme = $1 and p.same_as = me.stands
    ), posts as (
      select distinct a.role, coalesce(o.same_as, o.actor) as organisation
      from mine
      join affiliation a on a.programme = $1 and a.member = mine.actor
      cross join lateral (
        select o.same_as, o.actor from actor_profile o
        where o.programme = $1 and o.actor = a.organisation limit 1
      ) o
      where (a.since is null or a.since <= $4::text::date)
        and (a.until is null or a.until >= $3::text::date)
    )
    select p.actor as person, p.kind, posts.role, posts.organisation,
           o.kind as "organisationKind", o.district
    from me
    join actor_profile p on p.programme = $1 and p.actor = me.stands and p.cancelled_at is null
    left join posts on true
    left join lateral (
      select o.kind, o.district from actor_profile o
      where o.programme = $1 and o.actor = posts.organisation limit 1
    ) o on true`,
    [programme, person, days.from, days.to],
  );
}
