import { followed, type Followed } from '../pathways/board.ts';
import { proofLevels, type WalkerId } from '../pathways/evidence.ts';
import type { World } from '../pathways/world.ts';
import type { Counting } from './counting.ts';
import type { ByLevel } from './figure.ts';
import type { Indicator } from './logframe.ts';
import type { Query } from './query.ts';
import { standingFor, standingsOf, type Standing } from './standing.ts';
import { entitiesOf, isEntity } from './things.ts';

/**
 * All that counts for every indicator, kept up to date: when something is heard of somebody, only
 * those are looked at again who were answered from what is said of her.
 */
export type IndicatorBoard = {
  readonly counting: Counting;
  readonly standings: (code: string) => readonly Standing[];
  /** The world changed about these: answers who was looked at again. */
  readonly changed: (subjects: Iterable<WalkerId>) => ReadonlySet<WalkerId>;
};

type Facts = Omit<Counting, 'world' | 'evaluators'>;
type CountQuery = Extract<Query, { readonly measure: 'count' }>;

export function indicatorBoard(
  indicators: readonly Indicator[],
  world: World,
  facts: Facts,
): IndicatorBoard {
  const at = (level: (typeof proofLevels)[number]): Followed =>
    followed(world, facts.knownOn, level);
  const follow: ByLevel<Followed> = {
    recorded: at('recorded'),
    documented: at('documented'),
    verified: at('verified'),
  };
  const counting: Counting = {
    ...facts,
    world,
    evaluators: {
      recorded: follow.recorded.evaluator,
      documented: follow.documented.evaluator,
      verified: follow.verified.evaluator,
    },
  };
  const kept = new Map(
    indicators.map((one) => [
      one.code,
      new Map(standingsOf(one, counting).map((standing) => [keyOf(standing), standing])),
    ]),
  );
  return {
    counting,
    standings: (code) => [...(kept.get(code)?.values() ?? [])],
    changed: (subjects) => {
      const concerned = concernedBy(subjects, follow);
      for (const { code, query } of indicators) {
        const own = kept.get(code);
        if (query.measure === 'count' && own !== undefined)
          lookAgain(query, own, concerned, counting);
      }
      return concerned;
    },
  };
}

/** One delivery of several materials stands once for each. */
function keyOf({ id, delivered }: Standing): string {
  return delivered === null ? id : `${id} ${delivered.material}`;
}

function concernedBy(
  subjects: Iterable<WalkerId>,
  follow: ByLevel<Followed>,
): ReadonlySet<WalkerId> {
  const concerned = new Set<WalkerId>();
  const named = [...subjects];
  for (const level of proofLevels) {
    for (const id of follow[level].changed(named)) concerned.add(id);
  }
  return concerned;
}

function lookAgain(
  query: CountQuery,
  own: Map<string, Standing>,
  concerned: ReadonlySet<WalkerId>,
  counting: Counting,
): void {
  const { world, kind } = counting;
  for (const id of again(query, concerned, counting)) {
    const is = query.of === 'municipality' || isEntity(query.of, id, world, kind);
    const found = is ? standingFor(query, id, counting) : undefined;
    if (found === undefined) own.delete(id);
    else own.set(id, found);
  }
}

/** A policy is read for its municipality, of which nothing is said: all are asked again. */
function again(
  { of }: CountQuery,
  concerned: ReadonlySet<WalkerId>,
  { world, kind }: Counting,
): Iterable<WalkerId> {
  const policy = [...concerned].some((id) => {
    return world.participant(id) === undefined && isEntity('policy', id, world, kind);
  });
  const town = [...concerned].some((id) => {
    const actor = world.participant(id)?.kind;
    return actor !== undefined && world.partOf(actor) === 'municipality';
  });
  if (of === 'municipality') return policy || town ? entitiesOf(of, world, kind) : [];
  if (of !== 'organisation' || !policy) return concerned;
  return new Set([...concerned, ...entitiesOf('municipality', world, kind)]);
}
