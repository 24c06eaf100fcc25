import { proofLevels, type ProofLevel, type WalkerId } from '../pathways/evidence.ts';
import { never } from '../pathways/periods.ts';
import { atOnce, type Piecewise } from '../pathways/piecewise.ts';
import type { Periods } from '../pathways/walk.ts';
import type { EventId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import { conditionHolds } from './condition.ts';
import type { Counting, Delivered, Promised } from './counting.ts';
import type { ByLevel, Counted } from './figure.ts';
import { higher } from './exists.ts';
import type { Indicator } from './logframe.ts';
import type { Condition, Query } from './query.ts';
import { entitiesOf, walkerKind } from './things.ts';

/** Somebody or something for which the condition held, with all days on which it did. */
export type Standing = {
  readonly id: WalkerId | EventId;
  readonly kind: Counted['kind'];
  readonly holds: ByLevel<Periods>;
  /** What is added for it at each level: 1, or grams. */
  readonly weight: number;
  readonly delivered: Delivered | null;
  readonly promised: Promised | null;
};

export type CountQuery = Extract<Query, { readonly measure: 'count' }>;
export type SumQuery = Extract<Query, { readonly measure: 'sum' }>;

/** All that ever counted for an indicator, as far as is known. Figures are read off it. */
export function standingsOf(indicator: Indicator, counting: Counting): readonly Standing[] {
  return atOnce(countingStandings(indicator, counting));
}

const entitiesAtOnce = 200;

/** The same, some hundred people or organisations at a time. */
export function* countingStandings(
  { query }: Indicator,
  counting: Counting,
): Piecewise<readonly Standing[]> {
  if (query.measure === 'count') {
    const found: Standing[] = [];
    for (const [n, id] of entitiesOf(query.of, counting.world, counting.kind).entries()) {
      if (n % entitiesAtOnce === 0) yield;
      const standing = standingFor(query, id, counting);
      if (standing !== undefined) found.push(standing);
    }
    return found;
  }
  if (query.measure === 'ratio') return counting.promised.map(promisedStanding);
  const { delivered, climate } = counting;
  const all = query.of === 'grams' ? delivered : climate.ok ? climate.value : [];
  return deliveredStandings(query, all);
}

/** One entity; undefined where the condition never held. */
export function standingFor(
  { where }: CountQuery,
  id: WalkerId,
  { world, evaluators, knownOn }: Counting,
): Standing | undefined {
  const at = (counting: ProofLevel): Periods =>
    conditionHolds(where, id, {
      // What is read of others is heard, so that it is looked at again when that changes.
      world: evaluators[counting].readingFor(id),
      evaluator: evaluators[counting],
      counting,
      asOf: knownOn,
    });
  const recorded = at('recorded');
  // What is not even recorded is not known better, unless something must not be known.
  if (recorded.length === 0 && !negates(where)) return undefined;
  const documented = at('documented');
  const verified = documented.length === 0 && !negates(where) ? never : at('verified');
  const holds = { recorded, documented, verified };
  if (proofLevels.every((level) => holds[level].length === 0)) return undefined;
  const kind = walkerKind(world, id) ?? 'actor';
  return { id, kind, holds, weight: 1, delivered: null, promised: null };
}

function negates(where: Condition): boolean {
  if ('all' in where) return where.all.some(negates);
  if ('any' in where) return where.any.some(negates);
  return 'not' in where;
}

/** Of what was delivered (of climate, as the account of emissions has it) what counts. */
export function deliveredStandings(
  { where: { takers, atLeast = 'recorded' } }: SumQuery,
  all: readonly Delivered[],
): readonly Standing[] {
  const holds = holdingSince();
  return all
    .filter(({ takerKind, level }) => {
      if (higher(level, atLeast) !== level) return false;
      return takers.length === 0 || (takerKind !== null && takers.includes(takerKind));
    })
    .map((one) => ({
      id: one.id,
      kind: 'delivery',
      holds: holds(one.level, one.day),
      weight: one.amount,
      delivered: one,
      promised: null,
    }));
}

/** From a day on, as well known as this: the same for all deliveries of a day. */
function holdingSince(): (level: ProofLevel, day: Day) => ByLevel<Periods> {
  const known = new Map<ProofLevel, Map<Day, ByLevel<Periods>>>(
    proofLevels.map((level) => [level, new Map()]),
  );
  return (level, day) => {
    const days = known.get(level);
    const found = days?.get(day) ?? upTo(level, [{ from: day, to: null }]);
    days?.set(day, found);
    return found;
  };
}

/** It counts from the day on which it was due; whether it was kept is the numerator. */
export function promisedStanding(one: Promised): Standing {
  const kept = one.keptOn !== null && one.keptOn <= one.due;
  return {
    id: one.id,
    kind: 'commitment',
    holds: kept ? upTo(one.level, [{ from: one.due, to: null }]) : upTo(null, never),
    weight: Number(kept),
    delivered: null,
    promised: one,
  };
}

/** What is known so well is known less well too. */
function upTo(level: ProofLevel | null, periods: Periods): ByLevel<Periods> {
  const reaches = (least: ProofLevel): Periods =>
    level !== null && higher(level, least) === level ? periods : never;
  return {
    recorded: reaches('recorded'),
    documented: reaches('documented'),
    verified: reaches('verified'),
  };
}
