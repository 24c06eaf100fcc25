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
  const all = modules.reduce((sum, { minutes }) => sum + minutes, 0);
  const caps = new Map([[noModule, all], ...modules.map(lengthOf)]);
  const network = new Network();
  for (const [module, cap] of caps) network.join('from', `module ${module}`, cap);
  const pieces = piecesOf(sessions);
  for (const piece of pieces) network.join(`piece ${piece.start}`, 'to', piece.minutes);
  for (const [at, { start, end, minutes, module }] of sessions.entries()) {
    const known = module !== null && caps.has(module) ? module : noModule;
    network.join(`module ${known}`, `session ${at}`, minutes);
    for (const piece of pieces) {
      if (piece.start < start || piece.end > end) continue;
      network.join(`session ${at}`, `piece ${piece.start}`, piece.minutes);
    }
  }
  network.fill('from', 'to');
  const byModule = new Map(
    modules.map(({ code }) => [code, network.through('from', `module ${code}`)]),
  );
  const given = [...byModule.values()].reduce((sum, minutes) => sum + minutes, 0);
  const loose = network.through('from', `module ${noModule}`);
  return { minutes: Math.min(all, given + loose), byModule };
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

/** What may flow between named nodes, and what does (Edmonds and Karp). */
class Network {
  /** What may still flow from one node to the next. */
  readonly #rest = new Map<string, Map<string, number>>();
  readonly #caps = new Map<string, number>();

  join(from: string, to: string, most: number): void {
    this.#add(from, to, most);
    this.#add(to, from, 0);
    this.#caps.set(`${from} > ${to}`, most);
  }

  through(from: string, to: string): number {
    return (this.#caps.get(`${from} > ${to}`) ?? 0) - (this.#rest.get(from)?.get(to) ?? 0);
  }

  fill(source: string, sink: string): void {
    for (;;) {
      const way = this.#shortestWay(source, sink);
      if (way.length === 0) return;
      const most = Math.min(...way.map(([from, to]) => this.#rest.get(from)?.get(to) ?? 0));
      for (const [from, to] of way) {
        this.#add(from, to, -most);
        this.#add(to, from, most);
      }
    }
  }

  #add(from: string, to: string, more: number): void {
    const row = this.#rest.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + more);
    this.#rest.set(from, row);
  }

  #shortestWay(source: string, sink: string): readonly (readonly [string, string])[] {
    const before = new Map<string, string>([[source, source]]);
    const waiting = [source];
    for (const node of waiting) {
      for (const [next, rest] of this.#rest.get(node) ?? []) {
        if (rest <= 0 || before.has(next)) continue;
        before.set(next, node);
        waiting.push(next);
      }
    }
    const way: (readonly [string, string])[] = [];
    for (let at = sink; at !== source;) {
      const from = before.get(at);
      if (from === undefined) return [];
      way.unshift([from, at]);
      at = from;
    }
    return way;
  }
}
