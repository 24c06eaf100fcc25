import { addDays, epochDaysOf, type Day } from '../quantities/instant.ts';
import { weekOf } from './week.ts';
import { knownAs, piecesOf, soMany, upTo, type Answer, type Asked } from './answer.ts';
import type { AskFlows, AskLinks } from './asks.ts';
import type { Belonging, Described, Handed, WalkerId } from './evidence.ts';
import { inOrder, type PassedAnswer } from './kept-evidence.ts';
import { listOf } from './list-of.ts';
import { once } from './once.ts';
import { between, both, never, union } from './periods.ts';
import type { Periods } from './walk.ts';
import { groupsInWindows, inWindows } from './windows.ts';
import { belongsOn, type World } from './world.ts';

export function answerFlows(ask: AskFlows, asked: Asked): Answer {
  const since = ask.since === undefined ? undefined : asked.firstMet(ask.since);
  if (since === null) return { held: never, progress: [soMany(ask.count, 0, ask.least)], used: [] };
  if (ask.count === 'givers' && ask.withinDays === null) return everGave(ask, since, asked);
  const counted = once(() => flowsOf(ask, since, asked));
  const inWindow = once(() => {
    const first = ask.withinDays === null ? null : addDays(asked.asOf, 1 - ask.withinDays);
    return counted().map(({ member, flows }) => ({ member, flows: sinceDay(flows, first) }));
  });
  const held = (): Periods => heldOf(ask, counted());
  return {
    held: keptHeld(ask, asked, held),
    // Who only counts for how many it holds asks for neither of these.
    get progress() {
      return [soMany(ask.count, haveOf(ask, inWindow()), ask.least)];
    },
    get used() {
      return inWindow().flatMap(({ flows }) => flows);
    },
  };
}

function heldOf(ask: AskFlows, counted: readonly Counted[]): Periods {
  if (ask.count !== 'flows') return groupsInWindows(groupedDays(ask.count, counted), ask);
  return inWindows(weightsByDay(counted), ask);
}

/** Summed up by day: of many members there are more flows than days. Flows of each are in order. */
function weightsByDay(counted: readonly Counted[]): readonly OnDay[] {
  const [own = [], ...others] = counted.map(({ flows }) => runsOf(flows));
  if (others.length === 0) return own;
  const days = new Map<Day, number>();
  for (const { day, weight } of [own, ...others].flat()) {
    days.set(day, (days.get(day) ?? 0) + weight);
  }
  const inTime = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return inTime.map(([day, weight]) => ({ day, weight }));
}

type OnDay = { readonly day: Day; readonly weight: number };

function runsOf(flows: readonly Handed[]): readonly OnDay[] {
  const runs: { readonly day: Day; weight: number }[] = [];
  let last: (typeof runs)[number] | undefined;
  for (const { day, count } of flows) {
    if (last?.day === day) last.weight += count;
    else runs.push((last = { day, weight: count }));
  }
  return runs;
}

function haveOf({ count: what }: AskFlows, inWindow: readonly Counted[]): number {
  if (what !== 'flows') return groupedDays(what, inWindow).length;
  return inWindow.flatMap(({ flows }) => flows).reduce((sum, { count }) => sum + count, 0);
}

/**
 * Kept with the flows: what else changes, such as where she belongs, has none of them read again.
 * Only of what the walker's own flows and the kinds of their takers answer.
 */
function keptHeld(ask: AskFlows, asked: Asked, make: () => Periods): Periods {
  const { whose, side, with: kinds, since } = ask;
  if (whose !== 'own' || since !== undefined) return make();
  if (kinds.length > 0 && side !== 'gives') return make();
  const { walker, world, asOf, least } = asked;
  const { flows, takers, held } = world.flowsOf(walker, side);
  // Of a day before the last of them it is not the same.
  if (upTo(flows, asOf) !== flows) return make();
  const { count, settled, withinDays, without } = ask;
  const of = kinds.length === 0 ? [] : [...takers()].filter((taker) => isOf(kinds, taker, world));
  const key = [least, count, ask.least, withinDays, settled, ...without, kinds.length, ...of].join(
    ' ',
  );
  const had = held.get(key);
  if (had !== undefined) return had;
  const made = make();
  held.set(key, made);
  return made;
}

function isOf(kinds: readonly string[], id: WalkerId, world: World): boolean {
  const kind = world.participant(id)?.kind;
  return kind !== undefined && kinds.includes(kind);
}

/** Whoever gave once gave: the first flow of each is what shows it. */
function everGave(ask: AskFlows, since: Day | undefined, asked: Asked): Answer {
  const firsts = flowsOf(ask, since, asked, 1).flatMap(({ flows }) => flows.slice(0, 1));
  return {
    held: groupsInWindows(
      firsts.map(({ day }) => [epochDaysOf(day)]),
      ask,
    ),
    progress: [soMany(ask.count, firsts.length, ask.least)],
    used: firsts,
  };
}

/** Flows in order, and for whom of the walker's own they count. */
type Counted = { readonly flows: readonly Handed[]; readonly member: WalkerId };

function flowsOf(
  ask: AskFlows,
  since: Day | undefined,
  asked: Asked,
  most = Infinity,
): readonly Counted[] {
  const fits = fitting(ask, asked);
  if (ask.whose === 'own') {
    return [
      { member: asked.walker, flows: taken(asked.walker, ask, asked, { fits, since, most }) },
    ];
  }
  const { members: roles } = ask.whose;
  const hers = new Map<WalkerId, Belonging[]>();
  for (const one of asked.world.membersOf(asked.walker)) {
    if (roles.includes(one.role)) listOf(hers, one.member).push(one);
  }
  return [...hers].map(([member, belongings]) => {
    const counts = (flow: Handed): boolean =>
      fits(flow) && belongings.some((one) => belongsOn(one, flow.day));
    return { member, flows: taken(member, ask, asked, { fits: counts, since, most }) };
  });
}

type Taking = {
  readonly fits: (flow: Handed) => boolean;
  readonly since: Day | undefined;
  readonly most: number;
};

/** The first so many that fit of her flows on the side that is asked for, up to the day. */
function taken(
  member: WalkerId,
  { side }: AskFlows,
  { world, asOf }: Asked,
  { fits, since, most }: Taking,
): readonly Handed[] {
  const found: Handed[] = [];
  for (const flow of sinceDay(upTo(world.flowsOf(member, side).flows, asOf), since ?? null)) {
    if (!fits(flow)) continue;
    found.push(flow);
    if (found.length >= most) break;
  }
  return found;
}

function fitting(
  { side, settled, without, with: kinds }: AskFlows,
  { world, least }: Asked,
): (flow: Handed) => boolean {
  const known = new Map<WalkerId, boolean>();
  const isOfKinds = (other: WalkerId): boolean => {
    const had = known.get(other);
    if (had !== undefined) return had;
    const is = isOf(kinds, other, world);
    known.set(other, is);
    return is;
  };
  return (flow) => {
    if (!knownAs(flow, least) || (settled && !flow.settled)) return false;
    if (without.length > 0 && without.includes(flow.material)) return false;
    if (kinds.length === 0) return true;
    const other = side === 'gives' ? flow.taker : flow.giver;
    return other !== null && isOfKinds(other);
  };
}

/** Of what is in order, what happened from a day on. */
function sinceDay(flows: readonly Handed[], first: Day | null): readonly Handed[] {
  return first === null ? flows : flows.slice(placeOfDay(flows, first));
}

/** Where what happened on a day begins. */
function placeOfDay(flows: readonly Handed[], day: Day): number {
  let [low, high] = [0, flows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flows[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days of each week, or of each giver, on which something was handed over. */
function groupedDays(
  count: 'weeks' | 'givers',
  counted: readonly Counted[],
): readonly (readonly number[])[] {
  const groups = new Map<number | WalkerId, number[]>();
  for (const { member, flows } of counted) {
    let last: Day | undefined;
    for (const { day } of flows) {
      if (day === last) continue;
      last = day;
      const number = epochDaysOf(day);
      listOf(groups, count === 'weeks' ? weekOf(number) : member).push(number);
    }
  }
  return [...groups.values()];
}

/**
 * A delivery from each part to the next one, in the days asked for. A part without actors is a gap:
 * then the chain is broken, whatever else moves. Each description speaks until the next one.
 */
export function answerLinks(ask: AskLinks, asked: Asked): Answer {
  const said = piecesOf(asked, 'described');
  let held: Periods = never;
  said.forEach((chain, n) => {
    const [first = never, ...others] = linksOf(chain, ask, asked).map((links) =>
      union(links.map((link) => link.held)),
    );
    const next = said[n + 1];
    const spoke = between(chain.day, next === undefined ? null : addDays(next.day, -1));
    held = union([held, both(others.reduce(both, first), spoke)]);
  });
  const now = said.at(-1);
  const first = ask.withinDays === null ? null : addDays(asked.asOf, 1 - ask.withinDays);
  const latest = now === undefined ? [] : linksOf(now, ask, asked).map(latestOf);
  const counting = latest.flatMap((flow) => {
    return flow !== undefined && (first === null || flow.day >= first) ? [flow] : [];
  });
  const need = now === undefined ? 1 : Math.max(1, now.parts.length - 1);
  return { held, progress: [soMany('links', counting.length, need)], used: counting };
}

/** For each part but the last what went from its actors to those of the next one. */
function linksOf(
  { parts, materials }: Described,
  ask: AskLinks,
  asked: Asked,
): readonly (readonly PassedAnswer[])[] {
  return parts.slice(0, -1).map(({ actors }, n) => {
    const takers = new Set(parts[n + 1]?.actors ?? []);
    return [...new Set(actors)].flatMap((giver) =>
      [...takers].map((taker) => passed(giver, taker, { ask, materials, asked })),
    );
  });
}

type Passing = {
  readonly ask: AskLinks;
  readonly materials: readonly string[];
  readonly asked: Asked;
};

/** Between two, kept with their flows: a delivery of others has nothing of it read again. */
function passed(
  giver: WalkerId,
  taker: WalkerId,
  { ask: { withinDays }, materials, asked: { world, asOf, least } }: Passing,
): PassedAnswer {
  const { flows, answers } = world.flowsBetween(giver, taker);
  const key = [asOf, least, withinDays, ...materials].join(' ');
  const had = answers.get(key);
  if (had !== undefined) return had;
  const counted = upTo(flows, asOf).filter((flow) => {
    return knownAs(flow, least) && (materials.length === 0 || materials.includes(flow.material));
  });
  const each = counted.map(({ day }) => ({ day, weight: 1 }));
  const held = inWindows(each, { withinDays, least: 1 });
  const made = { held, last: counted.at(-1) };
  answers.set(key, made);
  return made;
}

function latestOf(links: readonly PassedAnswer[]): Handed | undefined {
  const each = links.flatMap(({ last }) => last ?? []);
  return each.sort(inOrder).at(-1);
}
