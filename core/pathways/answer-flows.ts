import { addDays, type Day } from '../quantities/instant.ts';
import { mondayOf } from './week.ts';
import { piecesOf, soMany, type Answer, type Asked } from './answer.ts';
import type { AskFlows, AskLinks } from './asks.ts';
import type { Described, Handed, WalkerId } from './evidence.ts';
import {
  atLeast,
  between,
  both,
  inWindows,
  never,
  periodOn,
  union,
  type Share,
} from './periods.ts';
import type { Periods } from './walk.ts';
import { belongsOn } from './world.ts';

/** A window of n days is n days of the calendar, today included. */
function countsIn(day: Day, withinDays: number | null): Periods {
  return between(day, withinDays === null ? null : addDays(day, withinDays - 1));
}

export function answerFlows(ask: AskFlows, asked: Asked): Answer {
  const since = ask.since === undefined ? undefined : asked.firstMet(ask.since);
  const flows = since === null ? [] : flowsOf(ask, asked);
  const counted =
    since === undefined || since === null ? flows : flows.filter(({ flow }) => flow.day >= since);
  const first = ask.withinDays === null ? null : addDays(asked.asOf, 1 - ask.withinDays);
  const inWindow = counted.filter(({ flow }) => first === null || flow.day >= first);
  const used = inWindow.map(({ flow }) => flow);
  if (ask.count === 'flows' && ask.whose === 'own' && ask.withinDays !== null) {
    const happened = counted.map(({ flow }) => ({ day: flow.day, weight: flow.count }));
    const have = used.reduce((sum, { count }) => sum + count, 0);
    return {
      held: inWindows(happened, ask.withinDays, ask.least),
      progress: [soMany(ask.count, have, ask.least)],
      used,
    };
  }
  const shares = sharesOf(ask, counted);
  const on = (share: Share): boolean => periodOn(share.periods, asked.asOf) !== undefined;
  const have = shares.filter(on).reduce((sum, { weight }) => sum + weight, 0);
  return { held: atLeast(shares, ask.least), progress: [soMany(ask.count, have, ask.least)], used };
}

/** A flow, and for whom of the walker's own it counts. */
type Counted = { readonly flow: Handed; readonly member: WalkerId };

function flowsOf(ask: AskFlows, asked: Asked): Counted[] {
  if (ask.whose === 'own') {
    return piecesOf(asked, 'flow')
      .filter((flow) => fits(ask, flow, asked.walker, asked))
      .map((flow) => ({ flow, member: asked.walker }));
  }
  const { members: roles } = ask.whose;
  const belongings = asked.world.membersOf(asked.walker).filter(({ role }) => roles.includes(role));
  return [...new Set(belongings.map(({ member }) => member))].flatMap((member) => {
    const hers = belongings.filter((belonging) => belonging.member === member);
    return piecesOf(asked, 'flow', member)
      .filter(
        (flow) => fits(ask, flow, member, asked) && hers.some((one) => belongsOn(one, flow.day)),
      )
      .map((flow) => ({ flow, member }));
  });
}

function fits(ask: AskFlows, flow: Handed, walker: WalkerId, asked: Asked): boolean {
  if (ask.settled && !flow.settled) return false;
  if (ask.without.includes(flow.material)) return false;
  const sides = { gives: flow.giver, takes: flow.taker, brings: flow.bringer };
  if (sides[ask.side] !== walker) return false;
  if (ask.with.length === 0) return true;
  const other = ask.side === 'gives' ? flow.taker : flow.giver;
  const kind = other === null ? undefined : asked.world.participant(other)?.kind;
  return kind !== undefined && ask.with.includes(kind);
}

function sharesOf(ask: AskFlows, counted: readonly Counted[]): Share[] {
  if (ask.count === 'flows') {
    return counted.map(({ flow }) => ({
      periods: countsIn(flow.day, ask.withinDays),
      weight: flow.count,
    }));
  }
  const groups = new Map<string, Periods[]>();
  for (const { flow, member } of counted) {
    const key = ask.count === 'weeks' ? mondayOf(flow.day) : member;
    const group = groups.get(key) ?? [];
    group.push(countsIn(flow.day, ask.withinDays));
    groups.set(key, group);
  }
  return [...groups.values()].map((periods) => ({ periods: union(periods), weight: 1 }));
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
    const whole = flows.map((list) => union(list.map(({ day }) => countsIn(day, ask.withinDays))));
    const [first = never, ...others] = whole;
    const next = said[n + 1];
    const spoke = between(chain.day, next === undefined ? null : addDays(next.day, -1));
    held = union([held, both(others.reduce(both, first), spoke)]);
    last = { need, flows };
  });
  const counting = (last?.flows ?? []).map((list) =>
    list.filter(({ day }) => periodOn(countsIn(day, ask.withinDays), asked.asOf) !== undefined),
  );
  const have = counting.filter((list) => list.length > 0).length;
  return {
    held,
    progress: [soMany('links', have, last?.need ?? 1)],
    used: counting.flatMap((list) => list.slice(-1)),
  };
}

/** For each part but the last what went from its actors to those of the next one. */
function linksOf({ parts, materials }: Described, asked: Asked): Handed[][] {
  return parts.slice(0, -1).map(({ actors }, n) => {
    const next = parts[n + 1]?.actors ?? [];
    return actors.flatMap((giver) =>
      piecesOf(asked, 'flow', giver).filter(
        (flow) =>
          flow.giver === giver &&
          next.includes(flow.taker) &&
          (materials.length === 0 || materials.includes(flow.material)),
      ),
    );
  });
}
