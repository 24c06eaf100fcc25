import { addDays, epochDaysOf, type Day } from '../quantities/instant.ts';
import { weekOf } from './week.ts';
import { knownAs, piecesOf, soMany, upTo, type Answer, type Asked } from './answer.ts';
import type { AskFlows, AskLinks } from './asks.ts';
import type { Described, Handed, WalkerId } from './evidence.ts';
import { inOrder } from './kept-evidence.ts';
import { between, both, never, union } from './periods.ts';
import type { Periods } from './walk.ts';
import { groupsInWindows, heldInWindows } from './windows.ts';
import { belongsOn } from './world.ts';

export function answerFlows(ask: AskFlows, asked: Asked): Answer {
  const since = ask.since === undefined ? undefined : asked.firstMet(ask.since);
  const counted = since === null ? [] : flowsOf(ask, since, asked);
  const first = ask.withinDays === null ? null : addDays(asked.asOf, 1 - ask.withinDays);
  const inWindow = counted.map(({ member, flows }) => ({ member, flows: sinceDay(flows, first) }));
  const used = inWindow.flatMap(({ flows }) => flows);
  if (ask.count === 'flows') {
    const [own = [], ...others] = counted.map(({ flows }) => flows);
    const all = others.length === 0 ? own : [own, ...others].flat().sort(inOrder);
    const have = used.reduce((sum, { count }) => sum + count, 0);
    const held = heldInWindows(all, ({ count }) => count, ask);
    return { held, progress: [soMany(ask.count, have, ask.least)], used };
  }
  const days = groupedDays(ask.count, counted);
  const have = groupedDays(ask.count, inWindow).length;
  const held = groupsInWindows(days, ask);
  return { held, progress: [soMany(ask.count, have, ask.least)], used };
}

/** Flows in order, and for whom of the walker's own they count. */
type Counted = { readonly flows: readonly Handed[]; readonly member: WalkerId };

function flowsOf(ask: AskFlows, since: Day | undefined, asked: Asked): readonly Counted[] {
  if (ask.whose === 'own') {
    return [{ member: asked.walker, flows: fitting(ask, asked.walker, since, asked) }];
  }
  const { members: roles } = ask.whose;
  const belongings = asked.world.membersOf(asked.walker).filter(({ role }) => roles.includes(role));
  return [...new Set(belongings.map(({ member }) => member))].map((member) => {
    const hers = belongings.filter((belonging) => belonging.member === member);
    const flows = fitting(ask, member, since, asked).filter((flow) =>
      hers.some((one) => belongsOn(one, flow.day)),
    );
    return { member, flows };
  });
}

/** Her flows on the side that is asked for, up to the day, of those that count. */
function fitting(
  { side, settled, without, with: kinds }: AskFlows,
  member: WalkerId,
  since: Day | undefined,
  { world, asOf, least }: Asked,
): readonly Handed[] {
  const found: Handed[] = [];
  for (const flow of upTo(world.flowsOf(member, side), asOf)) {
    if (!knownAs(flow, least) || (settled && !flow.settled)) continue;
    if (since !== undefined && flow.day < since) continue;
    if (without.length > 0 && without.includes(flow.material)) continue;
    if (kinds.length > 0) {
      const other = side === 'gives' ? flow.taker : flow.giver;
      const kind = other === null ? undefined : world.participant(other)?.kind;
      if (kind === undefined || !kinds.includes(kind)) continue;
    }
    found.push(flow);
  }
  return found;
}

/** Of what is in order, what happened from a day on. */
function sinceDay(flows: readonly Handed[], first: Day | null): readonly Handed[] {
  if (first === null) return flows;
  const before = flows.findLastIndex(({ day }) => day < first);
  return flows.slice(before + 1);
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
      const key = count === 'weeks' ? weekOf(number) : member;
      const had = groups.get(key);
      if (had === undefined) groups.set(key, [number]);
      else had.push(number);
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
  let last: { readonly need: number; readonly flows: readonly Handed[][] } | undefined;
  said.forEach((chain, n) => {
    const flows = linksOf(chain, asked);
    const need = Math.max(1, chain.parts.length - 1);
    const window = { withinDays: ask.withinDays, least: 1 };
    const whole = flows.map((list) => heldInWindows(list, () => 1, window));
    const [first = never, ...others] = whole;
    const next = said[n + 1];
    const spoke = between(chain.day, next === undefined ? null : addDays(next.day, -1));
    held = union([held, both(others.reduce(both, first), spoke)]);
    last = { need, flows };
  });
  const first = ask.withinDays === null ? null : addDays(asked.asOf, 1 - ask.withinDays);
  const counting = (last?.flows ?? []).map((list) => sinceDay(list, first));
  const have = counting.filter((list) => list.length > 0).length;
  return {
    held,
    progress: [soMany('links', have, last?.need ?? 1)],
    used: counting.flatMap((list) => list.slice(-1)),
  };
}

/** For each part but the last what went from its actors to those of the next one, in order. */
function linksOf({ parts, materials }: Described, asked: Asked): Handed[][] {
  return parts.slice(0, -1).map(({ actors }, n) => {
    const next = new Set(parts[n + 1]?.actors ?? []);
    const each = [...new Set(actors)].map((giver) =>
      upTo(asked.world.flowsOf(giver, 'gives'), asked.asOf).filter(
        (flow) =>
          next.has(flow.taker) &&
          knownAs(flow, asked.least) &&
          (materials.length === 0 || materials.includes(flow.material)),
      ),
    );
    return each.length === 1 ? (each[0] ?? []) : each.flat().sort(inOrder);
  });
}
