import type { PlaceId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from './reach.ts';

/** A place as whoever goes there finds it. */
export type NamedPlace = {
  readonly place: PlaceId;
  readonly name: string;
  readonly district: string | null;
  readonly address: string | null;
  readonly reference: string | null;
  /** Whose it is. */
  readonly actor: string | null;
  /** It belongs to a person. */
  readonly isPersons: boolean;
};

/** Answers: what are these places called, and whose are they? By name. */
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
    from (select distinct id from unnest($2::text::uuid[]) as asked(id)) asked
    cross join lateral (
      select * from place_profile where programme = $1 and place = asked.id limit 1) p
    left join lateral (
      select is_person from actor_listed where programme = $1 and actor = p.actor limit 1) a on true
    order by p.name collate "C", p.place`,
    [programme, arrayText(places)],
  );
}
