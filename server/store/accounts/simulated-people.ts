import type { AccountId, ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

/** Who holds one of these posts in an organisation of its kind; who holds little else first. */
export async function holderOfPost(
  db: Queryable,
  programme: string,
  posts: readonly { readonly kind: string; readonly role: string }[],
): Promise<ActorId | undefined> {
  const [row] = await db.query<{ actor: ActorId }>(
    `select p.actor
     from jsonb_to_recordset($2::text::jsonb) as post(kind text, role text)
     join affiliation a on a.programme = $1 and a.role = post.role and a.until is null
     join actor_profile o on o.programme = $1 and o.actor = a.organisation and o.kind = post.kind
     join actor_profile p on p.programme = $1 and p.actor = a.member
       and p.same_as is null and p.cancelled_at is null
     order by (select count(*) from affiliation x where x.programme = $1 and x.member = p.actor),
       p.actor
     limit 1`,
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
