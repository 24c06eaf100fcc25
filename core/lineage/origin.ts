import type { Sex } from '../actors/register-events.ts';
import type { LotId } from '../events/ids.ts';
import type { Edge } from '../ledger/entries.ts';
import { bug, grams, sum, type Grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';

/** Where a lot that entered from outside came from; keys are codes or ids, '' is not known. */
export type Root = {
  readonly sourceKind: string;
  readonly sourceActor: string;
  readonly district: string;
  readonly association: string;
  readonly sex: Sex;
};

export type OriginDimension = keyof Root;
export const originDimensions: readonly OriginDimension[] = [
  'sourceKind',
  'sourceActor',
  'district',
  'association',
  'sex',
];

export type OriginShare = {
  readonly key: string;
  readonly grams: Grams;
  /** Hundredths of a percent; the shares of one dimension sum to 10,000. */
  readonly shareBp: number;
};

export type Origin = Readonly<Record<OriginDimension, readonly OriginShare[]>>;

const shareWhole = 10_000;

/**
 * Where the grams of a lot came from, by source kind, source actor, district, association and sex
 * of the collectors. Each lot hands its composition to its children in proportion to the grams of
 * the edge, by whole grams that add up exactly (largest remainder); a lot's composition does not
 * change with what is later taken from it.
 *
 * @param edges live edges among the lot's ancestors, at least those on its way up
 * @param roots for each ancestor without parents (and for the lot itself if it has none)
 * @param mass grams of the lot to speak for: shares of a dimension sum to it, and to 10,000
 */
export function originOf(
  lot: LotId,
  mass: Grams,
  edges: readonly Edge[],
  roots: ReadonlyMap<LotId, Root>,
): Origin {
  const parents = parentsByChild(edges);
  const order = parentsFirst(lot, parents);
  const origin = (dimension: OriginDimension): OriginShare[] =>
    sharesOf(mass, composition(lot, order, { parents, roots, dimension }));
  return {
    sourceKind: origin('sourceKind'),
    sourceActor: origin('sourceActor'),
    district: origin('district'),
    association: origin('association'),
    sex: origin('sex'),
  };
}

type ByChild = ReadonlyMap<LotId, readonly Edge[]>;
type Composition = ReadonlyMap<string, number>;

function parentsByChild(edges: readonly Edge[]): ByChild {
  const byChild = new Map<LotId, Edge[]>();
  for (const edge of edges) {
    const of = byChild.get(edge.child) ?? [];
    of.push(edge);
    byChild.set(edge.child, of);
  }
  return byChild;
}

/** Ancestors so that every parent comes before its children; no recursion, chains may be long. */
function parentsFirst(lot: LotId, parents: ByChild): LotId[] {
  const order: LotId[] = [];
  const state = new Map<LotId, 'open' | 'done'>();
  const stack: LotId[] = [lot];
  while (stack.length > 0) {
    const top = stack[stack.length - 1] ?? bug('an empty stack has no top');
    const seen = state.get(top);
    if (seen === 'done') {
      stack.pop();
    } else if (seen === 'open') {
      state.set(top, 'done');
      order.push(top);
      stack.pop();
    } else {
      state.set(top, 'open');
      for (const { parent } of parents.get(top) ?? []) {
        if (state.get(parent) === 'open') bug('a lot cannot descend from itself');
        if (!state.has(parent)) stack.push(parent);
      }
    }
  }
  return order;
}

type Ancestry = {
  readonly parents: ByChild;
  readonly roots: ReadonlyMap<LotId, Root>;
  readonly dimension: OriginDimension;
};

/** Weights by key: microshares, so that long chains lose nothing that a gram could show. */
function composition(lot: LotId, order: readonly LotId[], ancestry: Ancestry): Composition {
  const { parents, roots, dimension } = ancestry;
  const whole = grams(1_000_000_000);
  const known = new Map<LotId, Composition>();
  for (const id of order) {
    const edges = parents.get(id) ?? [];
    if (edges.length === 0) {
      known.set(id, new Map([[roots.get(id)?.[dimension] ?? '', whole]]));
      continue;
    }
    const weights = splitExact(
      whole,
      edges.map((edge) => edge.grams),
    );
    const mixed = new Map<string, number>();
    edges.forEach((edge, index) => {
      const part = weights[index] ?? bug('an edge without its weight');
      const of = known.get(edge.parent) ?? bug('a parent came after its child');
      const keys = [...of.keys()];
      const parts = splitExact(part, [...of.values()]);
      keys.forEach((key, i) => mixed.set(key, (mixed.get(key) ?? 0) + (parts[i] ?? 0)));
    });
    known.set(id, mixed);
  }
  return known.get(lot) ?? new Map([['', whole]]);
}

function sharesOf(mass: Grams, of: Composition): OriginShare[] {
  const entries = [...of].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const weights = entries.map(([, weight]) => weight);
  const masses = splitExact(mass, weights);
  const bps = splitExact(grams(shareWhole), weights);
  return entries.map(([key], index) => ({
    key,
    grams: masses[index] ?? grams(0),
    shareBp: bps[index] ?? 0,
  }));
}

/** The grams a lot was made with, from its live edges; undefined when it has no parents. */
export function gramsFromParents(lot: LotId, edges: readonly Edge[]): Grams | undefined {
  const own = edges.filter((edge) => edge.child === lot);
  return own.length === 0 ? undefined : sum(own.map((edge) => edge.grams));
}
