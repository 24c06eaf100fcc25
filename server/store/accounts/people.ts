import type { ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

/** What signing in and inviting need of a person of the register. */
export type PersonRow = {
  readonly actor: ActorId;
  readonly label: string;
  readonly names: readonly string[];
  readonly isPerson: boolean;
  readonly cancelled: boolean;
};

/** Who stands for this actor in the register (after merges); undefined when it has none. */
export async function findPerson(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<PersonRow | undefined> {
  const [row] = await db.query<
    Omit<PersonRow, 'names'> & {
      readonly given: string | null;
      readonly first: string | null;
      readonly second: string | null;
    }
  >(
    `select actor, label, is_person as "isPerson", cancelled_at is not null as cancelled,
       personal ->> 'givenNames' as given, personal ->> 'firstSurname' as first,
       personal ->> 'secondSurname' as second
     from actor_profile
     where programme = $1 and actor = (
       select coalesce(same_as, actor) from actor_profile where programme = $1 and actor = $2)`,
    [programme, actor],
  );
  if (row === undefined) return undefined;
  const { given, first, second, ...person } = row;
  const names = [given, first, second].filter((name) => name !== null);
  return { ...person, names };
}

/** Organisations that a person belongs to today, and what they are called, in order of joining. */
export async function organisationsOf(
  db: Queryable,
  programme: string,
  person: string,
  today: string,
): Promise<readonly { readonly actor: ActorId; readonly label: string }[]> {
  return db.query<{ readonly actor: ActorId; readonly label: string }>(
    `select o.actor, min(o.label) as label
     from affiliation f
     join actor_profile m on m.programme = $1 and m.actor = f.member
     join actor_profile o on o.programme = $1 and o.actor = f.organisation
     where f.programme = $1 and (f.member = $2 or m.same_as = $2)
       and (f.since is null or f.since <= $3::text::date)
       and (f.until is null or f.until >= $3::text::date)
     group by o.actor, f.since order by f.since nulls first, o.actor`,
    [programme, person, today],
  );
}
