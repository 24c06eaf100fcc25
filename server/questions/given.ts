import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import {
  addMonths,
  dayOf,
  firstDayOf,
  monthOf,
  startOfDay,
  type Instant,
} from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import type { GivenAnswer } from '../../wire/api/work-answers.ts';
import { placesOf } from '../store/register/actor-questions.ts';
import { broughtIn, type BroughtRow } from '../store/work/brought-in.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { materialsOf, total } from './collected.ts';
import { namedActors, workerOf, type Named } from './worker.ts';

const monthsMost = 24;

/**
 * `GET /actors/:id/given`: what was collected from an organisation or at its places, by month and
 * by who took it, the newest first. `actors/not-found`.
 */
export function given(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<GivenAnswer>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const { offsetMinutes } = asked.programme.catalogue;
    const month = monthOf(dayOf(now, offsetMinutes));
    const rows = await givenBy(asked, worker.value.ids, {
      start: startOfDay(firstDayOf(addMonths(month, 1 - monthsMost)), offsetMinutes),
      end: startOfDay(firstDayOf(addMonths(month, 1)), offsetMinutes),
    });
    const takers = rows.map(({ holder }) => holder);
    const named = await namedActors(asked, viewer, takers, now);
    const months = new Set(rows.map(({ day }) => monthOf(day)));
    return accept({
      months: [...months]
        .toSorted()
        .toReversed()
        .map((each) => {
          const own = rows.filter(({ day }) => monthOf(day) === each);
          return {
            month: each,
            grams: grams(total(own)),
            pickups: own.reduce((sum, row) => sum + row.weighings, 0),
            materials: materialsOf(own),
            by: byTaker(own, named),
          };
        }),
    });
  });
}

/** What came from these actors or from places of theirs, within a span. */
export async function givenBy(
  { db, programme }: Asked,
  ids: readonly string[],
  span: { readonly start: Instant; readonly end: Instant },
): Promise<readonly BroughtRow[]> {
  const places = await Promise.all(ids.map((id) => placesOf(db, programme.id, id)));
  return broughtIn(db, programme.id, {
    by: { givers: ids, places: places.flat().map(({ place }) => place) },
    from: span.start,
    before: span.end,
    offsetMinutes: programme.catalogue.offsetMinutes,
  });
}

function byTaker(
  rows: readonly BroughtRow[],
  named: (id: string) => Named,
): GivenAnswer['months'][number]['by'] {
  const found = new Map<string, { readonly taker: Named; mass: number }>();
  for (const { holder, grams: mass } of rows) {
    const taker = named(holder);
    const one = found.get(taker.actor) ?? { taker, mass: 0 };
    one.mass += mass;
    found.set(taker.actor, one);
  }
  return [...found.values()]
    .toSorted((a, b) => b.mass - a.mass)
    .map(({ taker: { actor, name }, mass }) => ({ actor, name, grams: grams(mass) }));
}
