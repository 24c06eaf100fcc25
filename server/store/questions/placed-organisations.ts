import type { Queryable } from '../engine/contract.ts';

export type PlacedOrganisation = {
  readonly place: string;
  readonly name: string;
  readonly district: string | null;
  readonly latE7: number;
  readonly lngE7: number;
  readonly address: string | null;
  readonly reference: string | null;
  readonly actor: string;
  readonly organisation: string;
  readonly kind: string;
};

/** Answers: which places of organisations have a point? By organisation, at most `limit`. */
export async function placedOrganisations(
  db: Queryable,
  programme: string,
  asked: { readonly district: string | null; readonly limit: number },
): Promise<readonly PlacedOrganisation[]> {
  return db.query<PlacedOrganisation>(
    `select p.place, p.name, p.district, p.lat_e7 as "latE7", p.lng_e7 as "lngE7", p.address,
       p.reference, o.actor, coalesce(o.name, '') as organisation, o.kind
     from place_profile p
     join actor_profile a on a.programme = $1 and a.actor = p.actor and not a.is_person
     join actor_profile o on o.programme = $1 and o.actor = coalesce(a.same_as, a.actor)
     where p.programme = $1 and p.lat_e7 is not null and p.lng_e7 is not null
       and ($2::text is null or p.district = $2::text)
     order by o.name collate "C", p.place limit $3::int`,
    [programme, asked.district, asked.limit],
  );
}

/** Answers: how many places do organisations have, with a point or without? */
export async function countOrganisationPlaces(
  db: Queryable,
  programme: string,
  district: string | null,
): Promise<number> {
  const [row] = await db.query<{ readonly many: number }>(
    `select count(*) as many from place_profile p
     join actor_profile a on a.programme = $1 and a.actor = p.actor and not a.is_person
     where p.programme = $1 and ($2::text is null or p.district = $2::text)`,
    [programme, district],
  );
  return row?.many ?? 0;
}
