import type { Instant } from '../quantities/instant.ts';
import type { CurriculumModule } from './curriculum.ts';

/** A presence of so many minutes between two moments, of a module or of none. */
export type Session = {
  readonly start: Instant;
  readonly end: Instant;
  readonly minutes: number;
  readonly module: string | null;
};

type Most = { readonly minutes: number; readonly byModule: ReadonlyMap<string, number> };

const msPerMinute = 60_000;
/** Of sessions that belong to no module: they count towards the whole. */
const noModule = '';

/**
 * The most minutes that these sessions can be, if no minute counts twice and no module for more
 * than it lasts: the greatest flow from modules through sessions into pieces of time. So another
 * session can only add to the whole, and the order in which they came makes no difference.
 */
export function mostMinutes(
  sessions: readonly Session[],
  modules: readonly CurriculumModule[],
): Most {
  if (areApart(sessions)) return simply(sessions, modules);
  const all = modules.reduce((sum, { minutes }) => sum + minutes, 0);
  const caps = new Map([[noModule, all], ...modules.map(lengthOf)]);
  const network: Network = { rest: new Map(), caps: new Map() };
  for (const [module, cap] of caps) join(network, 'from', `module ${module}`, cap);
  const pieces = piecesOf(sessions);
  for (const piece of pieces) join(network, `piece ${piece.start}`, 'to', piece.minutes);
  for (const [at, { start, end, minutes, module }] of sessions.entries()) {
    const known = module !== null && caps.has(module) ? module : noModule;
    join(network, `module ${known}`, `session ${at}`, minutes);
    for (const piece of pieces) {
      if (piece.start < start || piece.end > end) continue;
      join(network, `session ${at}`, `piece ${piece.start}`, piece.minutes);
    }
  }
  fill(network, 'from', 'to');
  const byModule = new Map(
    modules.map(({ code }) => [code, through(network, 'from', `module ${code}`)]),
  );
  const given = [...byModule.values()].reduce((sum, minutes) => sum + minutes, 0);
  const loose = through(network, 'from', `module ${noModule}`);
  return { minutes: Math.min(all, given + loose), byModule };
}

/** No two at the same time: nearly always, and then adding up is enough. */
function areApart(sessions: readonly Session[]): boolean {
  const inTime = sessions.toSorted((a, b) => a.start - b.start);
  return inTime.every(({ end }, at) => end <= (inTime[at + 1]?.start ?? end));
}

function simply(sessions: readonly Session[], modules: readonly CurriculumModule[]): Most {
  const sum = (module: string | null): number =>
    sessions
      .filter((one) => moduleOf(one, modules) === module)
      .reduce((so, { start, end, minutes }) => {
        return so + Math.min(minutes, Math.floor((end - start) / msPerMinute));
      }, 0);
  const byModule = new Map(
    modules.map(({ code, minutes }) => [code, Math.min(minutes, sum(code))]),
  );
  const all = modules.reduce((so, { minutes }) => so + minutes, 0);
  const given = [...byModule.values()].reduce((so, minutes) => so + minutes, 0);
  return { minutes: Math.min(all, given + sum(null)), byModule };
}

function moduleOf({ module }: Session, modules: readonly CurriculumModule[]): string | null {
  return modules.some(({ code }) => code === module) ? module : null;
}

function lengthOf({ code, minutes }: CurriculumModule): [string, number] {
  return [code, minutes];
}

type Piece = { readonly start: number; readonly end: number; readonly minutes: number };

/** Time cut wherever a session begins or ends. */
function piecesOf(sessions: readonly Session[]): readonly Piece[] {
  const edges = sessions.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1] ?? start;
    const covered = sessions.some((one) => one.start < end && one.end > start);
    return covered ? [{ start, end, minutes: Math.floor((end - start) / msPerMinute) }] : [];
  });
}

/** What may flow between named nodes, and what may still. */
type Network = {
  readonly rest: Map<string, Map<string, number>>;
  readonly caps: Map<string, number>;
};

function join({ rest, caps }: Network, from: string, to: string, most: number): void {
  add(rest, { from, to }, most);
  add(rest, { from: to, to: from }, 0);
  caps.set(`${from} > ${to}`, most);
}

function through({ rest, caps }: Network, from: string, to: string): number {
  return (caps.get(`${from} > ${to}`) ?? 0) - (rest.get(from)?.get(to) ?? 0);
}

type Step = { readonly from: string; readonly to: string };

/** Lets as much flow as can: the shortest way first (Edmonds and Karp). */
function fill({ rest }: Network, source: string, sink: string): void {
  for (;;) {
    const way = shortestWay(rest, source, sink);
    if (way.length === 0) return;
    const most = Math.min(...way.map(({ from, to }) => rest.get(from)?.get(to) ?? 0));
    for (const step of way) {
      add(rest, step, -most);
      add(rest, { from: step.to, to: step.from }, most);
    }
  }
}

function add(rest: Network['rest'], { from, to }: Step, more: number): void {
  const row = rest.get(from) ?? new Map<string, number>();
  row.set(to, (row.get(to) ?? 0) + more);
  rest.set(from, row);
}

function shortestWay(rest: Network['rest'], source: string, sink: string): readonly Step[] {
  const before = new Map<string, string>([[source, source]]);
  const waiting = [source];
  for (const node of waiting) {
    for (const [next, free] of rest.get(node) ?? []) {
      if (free <= 0 || before.has(next)) continue;
      before.set(next, node);
      waiting.push(next);
    }
  }
  const way: Step[] = [];
  for (let to = sink; to !== source;) {
    const from = before.get(to);
    if (from === undefined) return [];
    way.unshift({ from, to });
    to = from;
  }
  return way;
}
