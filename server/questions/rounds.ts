import * as v from 'valibot';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { SetRound } from '../../core/rounds/round-events.ts';
import type { RoundsAnswer } from '../../wire/api/work-answers.ts';
import { workPayloads } from '../../wire/events/work-schemas.ts';
import { placesNamed } from '../store/search/places-named.ts';
import { statementsAbout } from '../store/work/statements.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { workerOf } from './worker.ts';

/**
 * `GET /actors/:id/rounds`: the rounds that an association walks now, by name, each as it was set
 * last. One that was set again after it ended is walked again. `actors/not-found`.
 */
export function rounds(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<RoundsAnswer>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const { db, programme } = asked;
    const kinds = ['round.set', 'round.end'] as const;
    const walked = new Map<string, SetRound>();
    for (const { kind, payload } of await statementsAbout(
      db,
      programme.id,
      worker.value.ids,
      kinds,
    )) {
      if (kind === 'round.end') {
        walked.delete(v.parse(workPayloads['round.end'], payload).round);
      } else {
        const set = v.parse(workPayloads['round.set'], payload);
        walked.set(set.round, set);
      }
    }
    const all = [...walked.values()];
    const stops = all.flatMap((round) => round.stops);
    const places = await placesNamed(db, programme.id, stops);
    const placeOf = new Map(places.map((place) => [place.place, place]));
    return accept({
      rounds: all
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ round, name, weekdays, stops: own }) => ({
          round,
          name,
          weekdays: [...weekdays],
          stops: own.flatMap((stop) => {
            const place = placeOf.get(stop);
            if (place === undefined) return [];
            const { actor, ...where } = place;
            return [{ ...where, actor: actor === null ? null : idFrom<'actor'>(actor) }];
          }),
        })),
    });
  });
}
