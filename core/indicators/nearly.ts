import { mayWalk } from '../pathways/begun.ts';
import type { ProofLevel, WalkerId } from '../pathways/evidence.ts';
import { once } from '../pathways/once.ts';
import type { World } from '../pathways/world.ts';
import type { Day } from '../quantities/instant.ts';
import type { Answering } from './condition.ts';
import type { Counting } from './counting.ts';
import type { Nearly, Why } from './figure.ts';
import type { Indicator } from './logframe.ts';
import type { Condition } from './query.ts';
import type { Standing } from './standing.ts';
import { entitiesOf } from './things.ts';
import { whyOf } from './why.ts';

/** How far a tree is: conditions met, of how many on the shortest way, and what it lacks. */
type Way = {
  readonly met: number;
  readonly needed: number;
  /** Something was begun, though no condition of it is met yet: asked of few. */
  readonly begun: () => boolean;
  readonly missing: readonly Why[];
};

/**
 * Who does not count yet though something of what it takes is there: with what is missing on the
 * way that lacks least, whoever lacks least first. Where nothing was begun nobody is listed. From
 * the standings of the same counting: of those who count nothing more is asked.
 */
export function nearlyOf(
  indicator: Indicator,
  standings: readonly Standing[],
  counting: Counting,
): readonly Nearly[] {
  const { query, countsFrom } = indicator;
  if (query.measure !== 'count') return [];
  const { world, evaluators, knownOn } = counting;
  const at = (level: ProofLevel): Looking => ({
    answering: { world, evaluator: evaluators[level], counting: level, asOf: knownOn },
    counted: countedAt(level, indicator, standings, knownOn),
  });
  const official = at(countsFrom);
  // What is only recorded so far is begun too: it has to be shown or confirmed as well.
  const recorded = countsFrom === 'recorded' ? undefined : at('recorded');
  const concerns = concerning(query.where, world);
  const found: (Nearly & { readonly share: number })[] = [];
  for (const id of entitiesOf(query.of, world, counting.kind)) {
    if (official.counted.has(id) || !world.isKnown(id) || !concerns(id)) continue;
    const near =
      nearlyFor(id, query.where, official) ??
      (recorded === undefined ? undefined : nearlyFor(id, query.where, recorded));
    if (near !== undefined) found.push({ ...near, share: shareOf(near.why) });
  }
  return found
    .sort((a, b) => {
      const lacking = a.needed - a.met - (b.needed - b.met);
      return lacking || b.share - a.share || (a.id < b.id ? -1 : 1);
    })
    .map(({ id, met, needed, missing, why }) => ({ id, met, needed, missing, why }));
}

/** One level at which it is looked who nearly counts, and who counts at it already. */
type Looking = {
  readonly answering: Answering;
  readonly counted: ReadonlySet<Standing['id']>;
};

/** Who counts for good; where only those count for whom it holds now, nobody does. */
function countedAt(
  level: ProofLevel,
  { timing }: Indicator,
  standings: readonly Standing[],
  knownOn: Day,
): ReadonlySet<Standing['id']> {
  const counted = new Set<Standing['id']>();
  if (timing === 'as_of') return counted;
  for (const { id, holds } of standings) {
    const first = holds[level][0];
    if (first !== undefined && first.from <= knownOn) counted.add(id);
  }
  return counted;
}

/**
 * Whether anything of a condition can be there for somebody. Most are of another kind than its
 * criteria are for: nothing is asked of them.
 */
function concerning(where: Condition, world: World): (id: WalkerId) => boolean {
  if ('all' in where || 'any' in where) {
    const each = ('all' in where ? where.all : where.any).map((one) => concerning(one, world));
    return (id) => each.some((concerns) => concerns(id));
  }
  if ('kind' in where) return (id) => where.kind.includes(world.participant(id)?.kind ?? '');
  if (!('criterion' in where)) return () => true;
  const versions = world.book.pathways.filter(({ code }) => code === where.criterion);
  return (id) => versions.some((version) => mayWalk(world, version, id).length > 0);
}

function nearlyFor(
  id: WalkerId,
  where: Condition,
  { answering, counted }: Looking,
): Nearly | undefined {
  if (counted.has(id)) return undefined;
  const why = whyOf(where, id, answering);
  if (why.met) return undefined;
  const { met, needed, begun, missing } = wayOf(why);
  if (needed === 0 || (met === 0 && !begun())) return undefined;
  return { id, met, needed, missing, why };
}

function wayOf(why: Why): Way {
  if (why.of === 'not') {
    return { met: Number(why.met), needed: 1, begun: no, missing: why.met ? [] : [why] };
  }
  // Nothing is missing of what is met: its conditions need not be gone through.
  if (why.of === 'criterion' && why.met && why.progress !== null) {
    return { met: why.progress.have, needed: why.progress.need, begun: yes, missing: [] };
  }
  const isAny = why.of === 'any';
  const opens = why.of === 'all' || why.of === 'criterion' || why.of === 'requirement';
  if (why.below.length === 0 || !(isAny || opens)) return leaf(why);
  if (why.of === 'requirement') return requirementWay(why);
  const ways = why.below.map(wayOf);
  return together(isAny ? shortest(ways, why.progress?.need ?? 1) : ways);
}

const no = (): boolean => false;
const yes = (): boolean => true;

/** A requirement that asks for other criteria is as far as these; met is met. */
function requirementWay(why: Why): Way {
  if (why.met) return { met: 1, needed: 1, begun: yes, missing: [] };
  const need = why.progress?.measure === 'all' ? why.progress.need : why.below.length;
  const ways = shortest(why.below.map(wayOf), Math.max(1, Math.min(need, why.below.length)));
  const way = together(ways);
  return way.missing.length === 0 ? leaf(why) : way;
}

function leaf(why: Why): Way {
  const begun = once(() => (why.progress?.have ?? 0) > 0 || why.known !== null);
  return { met: Number(why.met), needed: 1, begun, missing: why.met ? [] : [why] };
}

function shortest(ways: readonly Way[], least: number): readonly Way[] {
  return ways
    .toSorted(
      (a, b) =>
        a.needed - a.met - (b.needed - b.met) ||
        Number(b.begun()) - Number(a.begun()) ||
        b.met - a.met,
    )
    .slice(0, least);
}

function together(ways: readonly Way[]): Way {
  return {
    met: ways.reduce((sum, { met }) => sum + met, 0),
    needed: ways.reduce((sum, { needed }) => sum + needed, 0),
    begun: () => ways.some(({ begun }) => begun()),
    missing: ways.flatMap(({ missing }) => missing),
  };
}

/** Of what is missing, how much of it is there: to sort those who lack as many conditions. */
function shareOf(why: Why): number {
  const { progress } = why;
  const own = progress === null || progress.need === 0 ? 0 : progress.have / progress.need;
  // There is no more than all of it.
  return own === 1 || why.below.length === 0 ? own : Math.max(own, ...why.below.map(shareOf));
}
