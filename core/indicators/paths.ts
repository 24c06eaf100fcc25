import type { WalkerId } from '../pathways/evidence.ts';
import type { Day } from '../quantities/instant.ts';
import type { Counting } from './counting.ts';
import type { Path } from './forecast.ts';
import type { Indicator } from './logframe.ts';
import type { Standing } from './standing.ts';
import { entitiesOf } from './things.ts';

/**
 * The stages before the last one: what the folder names on the way, less the condition of the
 * indicator itself, which is the last stage.
 */
export function stagesBefore({ pipeline, query }: Indicator): readonly string[] {
  const own =
    query.measure === 'count' && 'criterion' in query.where ? query.where.criterion : undefined;
  return pipeline.filter((stage) => stage !== own);
}

/** When each who set out reached which stage, the last being to count at the official level. */
export function pathsOf(
  indicator: Indicator,
  standings: readonly Standing[],
  counting: Counting,
): readonly Path[] {
  const { query, countsFrom } = indicator;
  if (query.measure !== 'count') return [];
  const before = stagesBefore(indicator);
  const counted = new Map(standings.map((one) => [one.id, one.holds[countsFrom][0]?.from ?? null]));
  return entitiesOf(query.of, counting.world, counting.kind).flatMap((id): Path[] => {
    const path = [
      ...before.map((stage) => reachedOn(stage, id, indicator, counting)),
      upTo(counted.get(id) ?? null, counting.knownOn),
    ];
    return path.some((day) => day !== null) ? [path] : [];
  });
}

/** The first day on which a criterion, or one requirement of it, was met. */
function reachedOn(
  stage: string,
  id: WalkerId,
  { countsFrom }: Indicator,
  { evaluators, knownOn }: Counting,
): Day | null {
  const [code = '', requirement] = stage.split('/');
  const walk = evaluators[countsFrom].criterion(code, id);
  if (walk === undefined) return null;
  if (requirement === undefined) return upTo(walk.completedOn, knownOn);
  const state = walk.requirements.find((one) => one.code === requirement);
  return upTo(state?.metOn ?? null, knownOn);
}

function upTo(day: Day | null, knownOn: Day): Day | null {
  return day !== null && day <= knownOn ? day : null;
}
