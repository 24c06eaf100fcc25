import type { Queryable } from '../engine/contract.ts';
import { arrayText } from './reach.ts';

export type NamedPlace = {
  readonly place: string;
  readonly name: string;
  readonly district: string | null;
  readonly address: string | null;
  readonly reference: string | null;
  readonly actor: string | null;
  /** It belongs to a person. */
  readonly isPersons: boolean;
};

/** Answers: what is known of these places? By name. */
export async function placesNamed(
  db: Queryable,
  programme: string,
  places: readonly string[],
): Promise<readonly NamedPlace[]> {
  if (places.length === 0) return [];
  return db.query<NamedPlace>(
    `
    select p.place, p.name, p.district, p.address, p.reference, p.actor,
      coalesce(a.is_person, false) as "isPersons"
    from place_profile p
    left join actor_listed a on a.programme = $1 and a.actor = p.actor
    where p.programme = $1 and p.place = any($2::text::uuid[])
    order by p.name collate "C", p.place`,
    [programme, arrayText(places)],
  );
}
