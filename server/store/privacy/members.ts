import type { AffiliationRole } from '../../../core/actors/affiliation-roles.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type MemberRow = {
  /** Stands for all records of the member. */
  readonly actor: ActorId;
  readonly role: AffiliationRole;
  readonly municipality: string | null;
  readonly since: Day | null;
};

/**
 * The persons who belong to an organisation on a day, each affiliation in a row; of one
 * municipality where it is given. Not those who cancelled their data: they have no name to print.
 */
export async function membersOn(
  db: Queryable,
  programme: string,
  of: { readonly organisation: string; readonly municipality: string | null; readonly day: Day },
): Promise<readonly MemberRow[]> {
  return db.query<MemberRow>(
    `with own as (
       select o.actor from actor_profile me
       join actor_profile o on o.programme = $1
         and coalesce(o.same_as, o.actor) = coalesce(me.same_as, me.actor)
       where me.programme = $1 and me.actor = $2)
     select p.actor, a.role, a.municipality, a.since
     from own
     join affiliation a on a.programme = $1 and a.organisation = own.actor
     join actor_profile m on m.programme = $1 and m.actor = a.member
     join actor_profile p on p.programme = $1 and p.actor = coalesce(m.same_as, m.actor)
     where p.is_person and p.cancelled_at is null
       and ($3::text is null or a.municipality = $3::text)
       and (a.since is null or a.since <= $4::text::date)
       and (a.until is null or a.until >= $4::text::date)
     order by p.label collate "C", p.actor, a.since nulls last, a.id`,
    [programme, of.organisation, of.municipality, of.day],
  );
}
