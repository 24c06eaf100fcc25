import type { ProofLevel, WalkerId } from '../pathways/evidence.ts';
import { conditionHolds, type Answering } from './condition.ts';
import type { Counting } from './counting.ts';
import type { Nearly, Why } from './figure.ts';
import type { Indicator } from './logframe.ts';
import { entitiesOf } from './things.ts';
import { whyOf } from './why.ts';

/** How far a tree is: conditions met, of how many on the shortest way, and what it lacks. */
type Way = {
  readonly met: number;
  readonly needed: number;
  /** Something was begun, though no condition of it is met yet. */
  readonly begun: boolean;
  readonly missing: readonly Why[];
};

/**
 * Who does not count yet though something of what it takes is there: with what is missing on the
 * way that lacks least, whoever lacks least first. Where nothing was begun nobody is listed.
 */
export function nearlyOf(indicator: Indicator, counting: Counting): readonly Nearly[] {
  const { query, countsFrom } = indicator;
  if (query.measure !== 'count') return [];
  const { world, evaluators, knownOn } = counting;
  const at = (counting: ProofLevel): Answering => {
    return { world, evaluator: evaluators[counting], counting, asOf: knownOn };
  };
  const found: (Nearly & { readonly share: number })[] = [];
  for (const id of entitiesOf(query.of, world, counting.kind)) {
    // What is only recorded so far is begun too: it has to be shown or confirmed as well.
    const near =
      nearlyFor(id, indicator, at(countsFrom)) ?? nearlyFor(id, indicator, at('recorded'));
    if (near !== undefined) found.push({ ...near, share: shareOf(near.why) });
  }
  return found
    .sort((a, b) => {
      const lacking = a.needed - a.met - (b.needed - b.met);
      return lacking || b.share - a.share || (a.id < b.id ? -1 : 1);
    })
    .map(({ id, met, needed, missing, why }) => ({ id, met, needed, missing, why }));
}

function nearlyFor(
  id: WalkerId,
  { query, timing }: Indicator,
  answering: Answering,
): Nearly | undefined {
  if (query.measure !== 'count' || !answering.world.isKnown(id)) return undefined;
  const held = conditionHolds(query.where, id, answering);
  const first = held[0];
  const counts = first !== undefined && first.from <= answering.asOf;
  if (counts && timing !== 'as_of') return undefined;
  const why = whyOf(query.where, id, answering);
  if (why.met) return undefined;
  const { met, needed, begun, missing } = wayOf(why);
  if (needed === 0 || (met === 0 && !begun)) return undefined;
  return { id, met, needed, missing, why };
}

function wayOf(why: Why): Way {
  if (why.of === 'not') {
    return { met: Number(why.met), needed: 1, begun: false, missing: why.met ? [] : [why] };
  }
  const isAny = why.of === 'any';
  const opens = why.of === 'all' || why.of === 'criterion' || why.of === 'requirement';
  if (why.below.length === 0 || !(isAny || opens)) return leaf(why);
  if (why.of === 'requirement') return requirementWay(why);
  const ways = why.below.map(wayOf);
  return together(isAny ? shortest(ways, why.progress?.need ?? 1) : ways);
}

/** A requirement that asks for other criteria is as far as these; met is met. */
function requirementWay(why: Why): Way {
  if (why.met) return { met: 1, needed: 1, begun: true, missing: [] };
  const need = why.progress?.measure === 'all' ? why.progress.need : why.below.length;
  const ways = shortest(why.below.map(wayOf), Math.max(1, Math.min(need, why.below.length)));
  const way = together(ways);
  return way.missing.length === 0 ? leaf(why) : way;
}

function leaf(why: Why): Way {
  const begun = (why.progress?.have ?? 0) > 0 || why.known !== null;
  return { met: Number(why.met), needed: 1, begun, missing: why.met ? [] : [why] };
}

function shortest(ways: readonly Way[], least: number): readonly Way[] {
  return ways
    .toSorted(
      (a, b) =>
        a.needed - a.met - (b.needed - b.met) || Number(b.begun) - Number(a.begun) || b.met - a.met,
    )
    .slice(0, least);
}

function together(ways: readonly Way[]): Way {
  return {
    met: ways.reduce((sum, { met }) => sum + met, 0),
    needed: ways.reduce((sum, { needed }) => sum + needed, 0),
    begun: ways.some(({ begun }) => begun),
    missing: ways.flatMap(({ missing }) => missing),
  };
}

/** Of what is missing, how much of it is there: to sort those who lack as many conditions. */
function shareOf(why: Why): number {
  const { progress, below } = why;
  const own = progress === null || progress.need === 0 ? 0 : progress.have / progress.need;
  return below.length === 0 ? own : Math.max(own, ...below.map(shareOf));
}
