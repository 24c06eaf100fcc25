import type { AccountId, ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

/** Who holds one of these posts in an organisation of its kind; who holds little else first. */
export async function holderOfPost(
  db: Queryable,
  programme: string,
  posts: readonly { readonly kind: string; readonly role: string }[],
): Promise<ActorId | undefined> {
  const [row] = await db.query<{ actor: ActorId }>(
    `with post as materialized (
       select kind, role from jsonb_to_recordset($2::text::jsonb) as given(kind text, role text)),
     held as materialized (
       select member, organisation, role, count(*) over (partition by member) as posts
       from affiliation where programme = $1 and until is null),
     known as materialized (
       select actor, kind, same_as is null and cancelled_at is null as stands
       from actor_profile where programme = $1)
     select held.member as actor
     from held
     join known o on o.actor = held.organisation
     join post on post.kind = o.kind and post.role = held.role
     join known p on p.actor = held.member and p.stands
     order by held.posts, held.member limit 1`,
    [programme, JSON.stringify(posts)],
  );
  return row?.actor;
}

export async function accountOfPerson(
  db: Queryable,
  programme: string,
  person: ActorId,
): Promise<AccountId | undefined> {
  const [row] = await db.query<{ id: AccountId }>(
    'select id from account where programme = $1 and person = $2',
    [programme, person],
  );
  return row?.id;
}
