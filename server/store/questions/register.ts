import type { Queryable } from '../engine/contract.ts';

export type RegisteredActor = {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly letter: string | null;
  readonly district: string | null;
  readonly parent: string | null;
};

export type RegisteredPlace = {
  readonly id: string;
  readonly name: string;
  readonly actor: string | null;
  readonly district: string | null;
};

/** Answers: which actors of these kinds are registered, in the order in which they came? */
export async function actorsOfKinds(
  db: Queryable,
  programme: string,
  kinds: readonly string[],
): Promise<readonly RegisteredActor[]> {
  return db.query<RegisteredActor>(
    `
    select a.id, a.kind, a.name, a.letter, a.district, a.parent
    from actor_now a
    join actor_profile p on p.programme = a.programme and p.actor = a.id
      and p.cancelled_at is null
    join actor r on r.programme = a.programme and r.id = a.id
    join event e on e.programme = a.programme and e.id = r.registered_by
    where a.programme = $1
      and a.kind in (select jsonb_array_elements_text($2::text::jsonb))
    order by e.seq, a.id`,
    [programme, JSON.stringify(kinds)],
  );
}

/** Answers: which places belong to actors of these kinds, in the order in which they came? */
export async function placesOfKinds(
  db: Queryable,
  programme: string,
  kinds: readonly string[],
): Promise<readonly RegisteredPlace[]> {
  return db.query<RegisteredPlace>(
    `
    select p.id, p.name, p.actor, p.district
    from place p
    join actor a on a.programme = p.programme and a.id = p.actor
    join event e on e.programme = p.programme and e.id = p.registered_by
    where p.programme = $1
      and a.kind in (select jsonb_array_elements_text($2::text::jsonb))
    order by e.seq, p.id`,
    [programme, JSON.stringify(kinds)],
  );
}
