import type { LotId } from '../events/ids.ts';
import { bug, grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';

/**
 * What went into a lot. Of lots that entered from outside the kind of their source, all of one kind
 * together; '' where nothing was said. Of lots that were made here the lot (`parent`).
 */
export type SourceEdge = {
  readonly child: LotId;
  readonly parent: LotId | null;
  readonly kind: string;
  readonly grams: number;
};

/** Of which kinds of sources a lot is, by weight: the heaviest first. */
export type SourceShares = readonly { readonly kind: string; readonly weight: number }[];

/** Grams of one kind of source; '' is not known. */
export type SourceGrams = { readonly kind: string; readonly grams: number };

const whole = grams(1_000_000_000);
/** Nothing is known of where it came from. */
export const notKnown: SourceShares = [{ kind: '', weight: whole }];

/**
 * The shares of these lots by the rule of a lot's passport (`originOf`): each lot hands its
 * composition to its children in proportion to the grams that went into them. Each lot on the way
 * is worked out once, whatever the order and the number of edges.
 *
 * @param edges of these lots and of all that they were made of
 */
export function sourceShares(
  lots: readonly LotId[],
  edges: readonly SourceEdge[],
): ReadonlyMap<LotId, SourceShares> {
  const into = edgesByChild(edges);
  const known = new Map<LotId, SourceShares>();
  for (const lot of lots) workOut(lot, into, known);
  return new Map(lots.map((lot) => [lot, known.get(lot) ?? notKnown]));
}

/** Grams of a lot by kind of source: whole grams that add up exactly, also below zero. */
export function sourceGrams(mass: number, shares: SourceShares): readonly SourceGrams[] {
  const [only, ...more] = shares;
  if (only !== undefined && more.length === 0) return [{ kind: only.kind, grams: mass }];
  const parts = splitExact(
    grams(Math.abs(mass)),
    shares.map(({ weight }) => weight),
  );
  const sign = Math.sign(mass);
  return shares.flatMap(({ kind }, at) => {
    const part = parts[at] ?? 0;
    return part === 0 ? [] : [{ kind, grams: sign * part }];
  });
}

/** The kinds of several sources as one value, as things are that are several at once. */
export function kindsJoined(sources: readonly SourceGrams[]): string | null {
  const kinds = sources.flatMap(({ kind }) => (kind === '' ? [] : [kind]));
  return kinds.length === 0 ? null : kinds.sort().join('+');
}

type Into = ReadonlyMap<LotId, readonly SourceEdge[]>;

/** In one order, whatever was read first: ties of the split go to the earlier. */
function edgesByChild(edges: readonly SourceEdge[]): Into {
  const into = new Map<LotId, SourceEdge[]>();
  for (const edge of edges) {
    const had = into.get(edge.child);
    if (had === undefined) into.set(edge.child, [edge]);
    else had.push(edge);
  }
  for (const own of into.values()) {
    if (own.length > 1) own.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  }
  return into;
}

const sortKey = ({ kind, parent }: SourceEdge): string => `${parent ?? ''} ${kind}`;

/** Parents before their children; no recursion, chains may be long. */
function workOut(lot: LotId, into: Into, known: Map<LotId, SourceShares>): void {
  const open = new Set<LotId>();
  const stack = [lot];
  while (stack.length > 0) {
    const top = stack[stack.length - 1] ?? bug('an empty stack has no top');
    const edges = into.get(top) ?? [];
    const missing = edges.flatMap(({ parent }) =>
      parent === null || known.has(parent) ? [] : [parent],
    );
    if (known.has(top) || missing.length === 0) {
      if (!known.has(top)) known.set(top, mixed(edges, known));
      stack.pop();
      continue;
    }
    if (open.has(top)) bug('a lot cannot descend from itself');
    open.add(top);
    stack.push(...missing);
  }
}

function mixed(
  edges: readonly SourceEdge[],
  known: ReadonlyMap<LotId, SourceShares>,
): SourceShares {
  const [first, ...others] = edges;
  if (first === undefined) return notKnown;
  if (others.length === 0) return sharesOf(first, known);
  const weights = splitExact(
    whole,
    edges.map((edge) => edge.grams),
  );
  const sums = new Map<string, number>();
  edges.forEach((edge, at) => {
    const of = sharesOf(edge, known);
    const parts = splitExact(
      weights[at] ?? bug('an edge without its weight'),
      of.map(({ weight }) => weight),
    );
    of.forEach(({ kind }, n) => sums.set(kind, (sums.get(kind) ?? 0) + (parts[n] ?? 0)));
  });
  return [...sums]
    .map(([kind, weight]) => ({ kind, weight }))
    .sort((a, b) => b.weight - a.weight || (a.kind < b.kind ? -1 : 1));
}

function sharesOf(
  { parent, kind }: SourceEdge,
  known: ReadonlyMap<LotId, SourceShares>,
): SourceShares {
  if (parent !== null) return known.get(parent) ?? bug('a parent came after its child');
  return [{ kind, weight: whole }];
}
