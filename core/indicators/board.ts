import type { EventId } from '../events/ids.ts';
import { followed, type Followed } from '../pathways/board.ts';
import { proofLevels, type ProofLevel, type WalkerId } from '../pathways/evidence.ts';
import { grouped } from '../pathways/list-of.ts';
import type { World } from '../pathways/world.ts';
import type { Counting, Delivered, Promised } from './counting.ts';
import type { ByLevel } from './figure.ts';
import type { Indicator } from './logframe.ts';
import type { Query } from './query.ts';
import {
  deliveredStandings,
  promisedStanding,
  standingFor,
  standingsOf,
  type CountQuery,
  type Standing,
} from './standing.ts';
import { entitiesOf, isEntity } from './things.ts';

/**
 * All that counts for every indicator, kept up to date: when something is heard of somebody, only
 * those are looked at again who were answered from what is said of her.
 */
export type IndicatorBoard = {
  /** As it is now. */
  readonly counting: Counting;
  readonly standings: (code: string) => readonly Standing[];
  /** The world changed about these: answers who was looked at again. */
  readonly changed: (subjects: Iterable<WalkerId>) => ReadonlySet<WalkerId>;
  /** What an outlet accepted of a delivery is now this; nothing: it counts no more. */
  readonly delivered: (id: EventId, now: readonly Delivered[]) => void;
  /** A promise is now this; null: there is none any more. */
  readonly promised: (id: EventId, now: Promised | null) => void;
  /** The account of emissions is another one: it is shared out over all that was delivered. */
  readonly accounted: (now: Counting['climate']) => void;
};

type Facts = Omit<Counting, 'world' | 'evaluators'>;
/** Of one indicator by what they are of: a delivery of several materials stands once for each. */
type Own = Map<Standing['id'], readonly Standing[]>;

export function indicatorBoard(
  indicators: readonly Indicator[],
  world: World,
  facts: Facts,
): IndicatorBoard {
  const follow = followedAt(world, facts);
  const deliveries = byId(facts.delivered);
  const promises = new Map(facts.promised.map((one) => [one.id, one]));
  let { climate } = facts;
  const counting: Counting = {
    ...facts,
    get delivered() {
      return [...deliveries.values()].flat();
    },
    get promised() {
      return [...promises.values()];
    },
    get climate() {
      return climate;
    },
    world,
    evaluators: evaluatorsOf(follow),
  };
  let accounts = accountsOf(indicators, counting);
  const counted = indicators.filter((one) => !isAccount(one));
  const kept = new Map(counted.map((one) => [one.code, byId(standingsOf(one, counting))]));
  const each = (look: (query: Query, own: Own) => void): void => {
    for (const { code, query } of indicators) look(query, kept.get(code) ?? new Map());
  };
  return {
    counting,
    standings: (code) => accounts.get(code) ?? [...(kept.get(code)?.values() ?? [])].flat(),
    changed: (subjects) => {
      const concerned = concernedBy(subjects, follow);
      each((query, own) => {
        if (query.measure === 'count') lookAgain(query, own, concerned, counting);
      });
      return concerned;
    },
    delivered: (id, now) => {
      set(deliveries, id, now);
      each((query, own) => {
        if (query.of === 'grams') set(own, id, deliveredStandings(query, now));
      });
    },
    promised: (id, now) => {
      if (now === null) promises.delete(id);
      else promises.set(id, now);
      each((query, own) => {
        if (query.measure === 'ratio') set(own, id, now === null ? [] : [promisedStanding(now)]);
      });
    },
    accounted: (now) => {
      climate = now;
      accounts = accountsOf(indicators, counting);
    },
  };
}

function isAccount({ query }: Indicator): boolean {
  return query.of === 'gramsCO2e';
}

/** An account of emissions is another one as a whole: nothing of it is ever looked up. */
function accountsOf(
  indicators: readonly Indicator[],
  counting: Counting,
): ReadonlyMap<string, readonly Standing[]> {
  return new Map(indicators.filter(isAccount).map((one) => [one.code, standingsOf(one, counting)]));
}

function followedAt(world: World, { knownOn }: Facts): ByLevel<Followed> {
  const at = (level: ProofLevel): Followed => followed(world, knownOn, level);
  return { recorded: at('recorded'), documented: at('documented'), verified: at('verified') };
}

function evaluatorsOf({
  recorded,
  documented,
  verified,
}: ByLevel<Followed>): Counting['evaluators'] {
  return {
    recorded: recorded.evaluator,
    documented: documented.evaluator,
    verified: verified.evaluator,
  };
}

function byId<I, T extends { readonly id: I }>(all: readonly T[]): Map<I, readonly T[]> {
  return grouped<I, T>(all, ({ id }) => id);
}

function set<I, T>(map: Map<I, readonly T[]>, id: I, now: readonly T[]): void {
  if (now.length === 0) map.delete(id);
  else map.set(id, now);
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
  own: Own,
  concerned: ReadonlySet<WalkerId>,
  counting: Counting,
): void {
  const { world, kind } = counting;
  for (const id of again(query, concerned, counting)) {
    const is = query.of === 'municipality' || isEntity(query.of, id, world, kind);
    const found = is ? standingFor(query, id, counting) : undefined;
    set(own, id, found === undefined ? [] : [found]);
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
