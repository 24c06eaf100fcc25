import { accept, type Result } from '../../core/problems/problem.ts';
import type { PlacesAnswer, PlacesQuery } from '../../wire/api/places-answer.ts';
import {
  countOrganisationPlaces,
  placedOrganisations,
} from '../store/questions/placed-organisations.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** More points than this make no map; a district narrows them. */
const pointsMost = 2000;

/**
 * `GET /places`: where organisations are, for the map. Homes and places of persons are none of it,
 * so that whoever may open the directory may see all of it.
 */
export function places(
  { db, programme }: Asked,
  { district }: PlacesQuery,
): Promise<Result<PlacesAnswer>> {
  return whenStoreAnswers(async () => {
    const asked = { district: district ?? null, limit: pointsMost };
    const [rows, total] = await Promise.all([
      placedOrganisations(db, programme.id, asked),
      countOrganisationPlaces(db, programme.id, asked.district),
    ]);
    return accept({ simulated: programme.simulated, places: [...rows], total });
  });
}
