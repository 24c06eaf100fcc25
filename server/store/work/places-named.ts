import type { PlaceId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

/** A place as whoever goes there finds it. */
export type NamedPlace = {
  readonly place: PlaceId;
  readonly name: string;
  readonly district: string | null;
  readonly reference: string | null;
  /** Whose it is. */
  readonly actor: string | null;
};

/** Answers: what are these places called, and whose are they? */
export async function placesNamed(
  db: Queryable,
  programme: string,
  places: readonly string[],
): Promise<readonly NamedPlace[]> {
  if (places.length === 0) return [];
  return db.query<NamedPlace>(
    `select p.place, p.name, p.district, p.reference, p.actor
     from (select distinct id from unnest($2::text::uuid[]) as asked(id)) asked
     cross join lateral (
       select * from place_profile where programme = $1 and place = asked.id limit 1) p`,
    [programme, arrayText(places)],
  );
}
