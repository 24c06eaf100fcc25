import { addDays, type Day } from '../quantities/instant.ts';
import { piecesOf, soMany, type Answer, type Asked } from './answer.ts';
import type { AskMeetings, AskMembers, AskPathway } from './asks.ts';
import type { Meeting, WalkerId } from './evidence.ts';
import { listOf } from './list-of.ts';
import { atLeast, between, both, never, periodOn, union, without } from './periods.ts';
import type { Period, Periods } from './walk.ts';

export function answerPathway(ask: AskPathway, asked: Asked): Answer {
  const held = asked.completed(ask, asked.walker, ask.anywhere ? null : asked.district);
  const now = periodOn(held, asked.asOf) !== undefined;
  return { held, progress: [soMany('all', Number(now), 1)], used: [] };
}

/** Members come and go: on each day those count who belonged to it on that day. */
export function answerMembers(ask: AskMembers, asked: Asked): Answer {
  const belonging = new Map<WalkerId, Periods[]>();
  for (const one of asked.world.membersOf(asked.walker)) {
    if (!ask.roles.includes(one.role)) continue;
    if (asked.district !== null && one.district !== null && one.district !== asked.district) {
      continue;
    }
    listOf(belonging, one.member).push(between(one.since, one.until));
  }
  const each = { pathway: ask.pathway, sinceItBegan: false, anywhere: false };
  const belonged: Periods[] = [];
  const done: Periods[] = [];
  for (const [member, periods] of belonging) {
    const there = union(periods);
    belonged.push(there);
    done.push(both(there, asked.completed(each, member, asked.district)));
  }
  const on = (periods: Periods): boolean => periodOn(periods, asked.asOf) !== undefined;
  const have = done.filter(on).length;
  const need = ask.least === 'all' ? Math.max(1, belonged.filter(on).length) : ask.least;
  return {
    held: ask.least === 'all' ? allOf(belonged, done) : enough(done, ask.least),
    progress: [soMany('members', have, need)],
    used: [],
  };
}

function enough(done: readonly Periods[], least: number): Periods {
  return atLeast(
    done.map((periods) => ({ periods, weight: 1 })),
    least,
  );
}

function allOf(belonged: readonly Periods[], done: readonly Periods[]): Periods {
  const undone = belonged.map((there, n) => without(there, done[n] ?? never));
  return without(union(belonged), union(undone));
}

/**
 * On each day the meetings of the window before it: enough of them with signed minutes, with
 * enough parts of the alliance, those named among them, and with promises.
 */
export function answerMeetings(ask: AskMeetings, asked: Asked): Answer {
  const met = piecesOf(asked, 'meeting').filter(({ signed }) => signed);
  const counts = ({ day }: Meeting): Period => ({
    from: day,
    to: addDays(day, ask.withinDays - 1),
  });
  const days = [...new Set(met.flatMap(({ day }) => [day, addDays(day, ask.withinDays)]))].sort();
  const inWindow = (day: Day): Meeting[] =>
    met.filter((meeting) => periodOn([counts(meeting)], day) !== undefined);
  const good = days.filter((day) => functions(ask, inWindow(day), asked));
  const held = good.flatMap((day): Periods => {
    const next = days.find((other) => other > day);
    return between(day, next === undefined ? null : addDays(next, -1));
  });
  const now = inWindow(asked.asOf);
  const { types, promised } = whoMet(now, asked);
  return {
    held: union(held.map((period) => [period])),
    progress: [
      soMany('meetings', now.length, ask.least),
      soMany('parts', types.size, ask.actorTypes),
      soMany('commitments', promised, ask.commitments),
    ],
    used: now,
  };
}

function functions(ask: AskMeetings, met: readonly Meeting[], asked: Asked): boolean {
  const { kinds, types, promised } = whoMet(met, asked);
  return (
    met.length >= ask.least &&
    types.size >= ask.actorTypes &&
    ask.including.every((some) => some.some((kind) => kinds.has(kind))) &&
    promised >= ask.commitments
  );
}

function whoMet(
  met: readonly Meeting[],
  { world }: Asked,
): { kinds: ReadonlySet<string>; types: ReadonlySet<string>; promised: number } {
  const there = new Set(met.flatMap(({ present }) => present));
  const kinds = new Set([...there].flatMap((id) => world.participant(id)?.kind ?? []));
  const types = new Set([...kinds].map((kind) => world.partOf(kind)));
  return { kinds, types, promised: met.reduce((sum, { commitments }) => sum + commitments, 0) };
}
