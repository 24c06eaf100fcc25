import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { ChoicesAnswer } from '../../wire/api/choices-answer.ts';
import type { Asked } from './asked.ts';

/** `GET /public/choices`: what forms let choose beyond the catalogue, as the folder says it. */
export function choices({ programme }: Asked, now: Instant): Result<ChoicesAnswer> {
  const { purposes, wasteKinds, areas } = programme.choices;
  return accept({
    programme: programme.id,
    today: dayOf(now, programme.catalogue.offsetMinutes),
    purposes: purposes.map(({ code, name, needsSignature }) => ({ code, name, needsSignature })),
    wasteKinds: wasteKinds.map(({ code, name }) => ({ code, name })),
    areas: areas.map(({ ubigeo, rings }) => ({
      ubigeo,
      rings: rings.map((ring) => ring.map(({ latE7, lngE7 }) => ({ latE7, lngE7 }))),
    })),
  });
}
