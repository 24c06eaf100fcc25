import type { Queryable } from '../engine/contract.ts';

export type PlacedPoint = {
  readonly place: string;
  readonly latE7: number;
  readonly lngE7: number;
  readonly kind: string;
  /** The record that stands for whoever works there. */
  readonly organisation: string;
};

/** Answers: where do organisations work? One row for each organisation and place with a point. */
export async function placedByKind(
  db: Queryable,
  programme: string,
): Promise<readonly PlacedPoint[]> {
  return db.query<PlacedPoint>(
    `select distinct p.place, p.lat_e7 as "latE7", p.lng_e7 as "lngE7", o.kind,
       o.actor as organisation
     from place_profile p
     join actor_profile a on a.programme = $1 and a.actor = p.actor and not a.is_person
     join actor_profile o on o.programme = $1 and o.actor = coalesce(a.same_as, a.actor)
     where p.programme = $1 and p.lat_e7 is not null and p.lng_e7 is not null`,
    [programme],
  );
}
