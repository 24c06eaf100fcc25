import type { Viewer } from '../../core/access/viewer.ts';
import type { Participation } from '../../core/emissions/run.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ClimateOfActorAnswer } from '../../wire/api/climate-answers.ts';
import { sameName, whenStoreAnswers, type Asked } from './asked.ts';
import { newestRun, wanted, type EmissionsDesk } from './emissions-desk.ts';
import { namedActors, peopleOf, whoOf, workerOf } from './worker.ts';

export type ClimateOfActor = {
  readonly answer: ClimateOfActorAnswer;
  readonly people: readonly string[];
};

/**
 * `GET /actors/:id/climate`: what somebody took part in. Not additive: the same kilograms stand
 * with everybody who did; who took them sees mass and no tonnes. `actors/not-found`,
 * `emissions/no-set`.
 */
export function climateOfActor(
  asked: Asked,
  viewer: Viewer,
  what: { readonly id: string; readonly desk: EmissionsDesk },
  now: Instant,
): Promise<Result<ClimateOfActor>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id: what.id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const want = wanted(asked, {}, now);
    if (!want.ok) return want;
    const { run } = await newestRun(asked, what.desk, want.value, now);
    const { ids, seen } = worker.value;
    const own = run.output.result.participation.filter(({ actor }) =>
      ids.some((id) => id === actor),
    );
    const named = await namedActors(asked, viewer, [seen.profile.actor], now);
    const who = named(seen.profile.actor);
    return accept({
      answer: {
        ...whoOf(who),
        additive: false,
        on: run.output.on,
        parts: (['sent', 'took'] as const).map((as) => partOf(as, own, asked)),
      },
      people: peopleOf([who]),
    });
  });
}

function partOf(
  as: 'sent' | 'took',
  own: readonly Participation[],
  { programme }: Asked,
): ClimateOfActorAnswer['parts'][number] {
  const list = own.filter((one) => one.as === as);
  const materials = [...new Set(list.map(({ material }) => material))].sort();
  const sum = (of: (one: Participation) => number, within = list): number =>
    within.reduce((so, one) => so + of(one), 0);
  const worth = (within: readonly Participation[]): number | null =>
    as === 'took' ? null : sum(({ committed }) => committed, [...within]);
  return {
    as,
    grams: sum(({ grams }) => grams),
    claims: sum(({ claims }) => claims),
    committed_g: worth(list),
    byMaterial: materials.map((material) => {
      const of = list.filter((one) => one.material === material);
      const named = programme.catalogue.materials.find(({ code }) => code === material);
      return {
        key: material,
        name: named?.name ?? sameName(material),
        grams: sum(({ grams }) => grams, of),
        committed_g: worth(of),
      };
    }),
  };
}
