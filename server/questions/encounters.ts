import type { Viewer } from '../../core/access/viewer.ts';
import { endOf, foldEncounters, type Encounter } from '../../core/encounters/encounters.ts';
import { foldMinutes } from '../../core/encounters/spaces.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { EncountersAnswer, EncountersQuery } from '../../wire/api/encounter-answers.ts';
import { actorsAround } from './actors-around.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { wholeBook, withAbout } from './encounter-book.ts';
import { encounterRow, placeNames, readsEncounter } from './encounter-rows.ts';

const most = 300;
const planned = ['encounter.plan', 'encounter.cancel', 'encounter.minutes'] as const;

/** `GET /encounters`: those that the viewer may read, narrowed as asked, the newest first. */
export function encounters(
  asked: Asked,
  viewer: Viewer,
  query: EncountersQuery,
  now: Instant,
): Promise<Result<EncountersAnswer>> {
  return whenStoreAnswers(async () => {
    const { offsetMinutes } = asked.programme.catalogue;
    const book = await wholeBook(asked, planned);
    const all = foldEncounters(book.said, book.standing).encounters;
    const wanted = all.filter(isAsked(query, now, offsetMinutes)).toReversed();
    const ids = wanted.map(({ id }) => id);
    const full = await withAbout(asked, book, ids, ['encounter.attend']);
    const { attendance, nameOf } = foldEncounters(full.said, full.standing);
    const kept = new Set(
      foldMinutes(full.said, nameOf, full.standing).map(({ encounter }) => encounter),
    );
    const came = Map.groupBy(attendance, ({ encounter }) => encounter);
    const cameTo = (id: Encounter['id']) => (came.get(id) ?? []).map(({ person }) => person);
    const people = wanted.flatMap(({ id, plan }) => [plan.holder, ...plan.invited, ...cameTo(id)]);
    const around = await actorsAround(asked, viewer, people, now);
    const shown = wanted.filter((one) => readsEncounter(viewer, one, cameTo(one.id), around));
    const placeName = await placeNames(asked, shown.slice(0, most));
    return accept({
      simulated: asked.programme.simulated,
      today: dayOf(now, offsetMinutes),
      encounters: shown.slice(0, most).map((one) =>
        encounterRow(one, {
          viewer,
          around,
          attended: cameTo(one.id),
          hasMinutes: kept.has(one.id),
          placeName: placeName(one),
          offsetMinutes,
        }),
      ),
      more: shown.length > most,
    });
  });
}

function isAsked(query: EncountersQuery, now: Instant, offsetMinutes: number) {
  const { type, curriculum, space, district, state, from, to } = query;
  return ({ plan, cancelled }: Encounter): boolean => {
    const on = dayOf(plan.start, offsetMinutes);
    const isOver = endOf(plan) < now;
    const standing = cancelled === null ? (isOver ? 'past' : 'coming') : 'cancelled';
    return (
      (type ?? plan.type) === plan.type &&
      (curriculum === undefined || plan.curriculum === curriculum) &&
      (space === undefined || plan.space === space) &&
      (district === undefined || plan.district === district) &&
      (state ?? standing) === standing &&
      (from === undefined || on >= from) &&
      (to === undefined || on <= to)
    );
  };
}
