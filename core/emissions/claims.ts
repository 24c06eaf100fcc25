import { bug, grams, type Grams } from '../quantities/quantity.ts';
import type { Day } from '../quantities/instant.ts';
import type { ActorId, EventId, LotId } from '../events/ids.ts';
import type { Grade, Route } from './factor-set.ts';

/** Where the claimed mass came from and who took it. */
export type Crossing = {
  readonly event: EventId;
  readonly lot: LotId;
  readonly grams: Grams;
  readonly day: Day;
  readonly material: string;
  readonly district: string;
  readonly sender: ActorId;
  readonly receiver: ActorId;
  readonly route: Route;
  readonly grade: Grade;
};

/**
 * What the ledger says about mass at the far side of the frontier (decision 0071), of facts that
 * hold, as they read after all amendments:
 * - `arrives`: a lot came across (not from one far actor to another);
 * - `leaves`: it went back across and was accepted there.
 */
export type Move = Crossing & { readonly kind: 'arrives' | 'leaves' };

/** An edge of lineage that carries claimed mass on: drawn by a far actor, or below such a lot. */
export type Carried = {
  readonly parent: LotId;
  readonly child: LotId;
  readonly grams: Grams;
  /** Drawn at a far actor: all that it takes is claimed. */
  readonly beyond: boolean;
};

/** Grams that became a claim, or ceased to be one (below zero). */
export type Claim = Crossing & { readonly token: string };

/**
 * Claims of all moves. The order of moves makes no difference: what may claim follows from where
 * a lot descends from alone.
 *
 * @param carried live edges of lineage drawn at far actors, and of all that descends from them
 * @param made grams with which each lot of `carried` came to be
 */
export function claimsOf(
  moves: readonly Move[],
  carried: readonly Carried[],
  made: ReadonlyMap<LotId, Grams>,
): readonly Claim[] {
  const products = productGrams(carried, made);
  const claims: Claim[] = [];
  for (const move of moves) {
    const own = ownPart(move, products, made);
    if (own === 0) continue;
    const { event, lot, day, material, district, sender, receiver, route, grade } = move;
    const mass = grams(move.kind === 'arrives' ? own : -own);
    const token = `${event}/${lot}`;
    const where = { day, material, district, sender, receiver, route, grade };
    claims.push({ event, lot, token, grams: mass, ...where });
  }
  return claims;
}

/** Of the mass of a lot, what is not made of claimed mass; rounded against the claim. */
function ownPart(
  { lot, grams: mass }: Crossing,
  products: ReadonlyMap<LotId, number>,
  made: ReadonlyMap<LotId, Grams>,
): number {
  const product = products.get(lot) ?? 0;
  if (product === 0) return mass;
  const whole = made.get(lot) ?? product;
  if (product >= whole) return 0;
  return Number((BigInt(mass) * BigInt(whole - product)) / BigInt(whole));
}

/** Grams of each lot that were claimed before it was made. */
function productGrams(
  carried: readonly Carried[],
  made: ReadonlyMap<LotId, Grams>,
): ReadonlyMap<LotId, number> {
  const into = new Map<LotId, Carried[]>();
  for (const edge of carried) {
    const list = into.get(edge.child);
    if (list === undefined) into.set(edge.child, [edge]);
    else list.push(edge);
  }
  const known = new Map<LotId, number>();
  const below = (lot: LotId): number => {
    const edges = into.get(lot) ?? [];
    let product = 0;
    for (const edge of edges) {
      const parent = known.get(edge.parent) ?? 0;
      const whole = Math.max(made.get(edge.parent) ?? parent, 1);
      // Rounded up: what may have been claimed is not claimed again.
      const share = (BigInt(edge.grams) * BigInt(parent) + BigInt(whole) - 1n) / BigInt(whole);
      product += edge.beyond ? edge.grams : Math.min(edge.grams, Number(share));
    }
    return product;
  };
  for (const lot of parentsFirst(into)) known.set(lot, below(lot));
  return known;
}

/** Lots so that every parent comes before its children; no recursion, chains may be long. */
function parentsFirst(into: ReadonlyMap<LotId, readonly Carried[]>): readonly LotId[] {
  const order: LotId[] = [];
  const state = new Map<LotId, 'open' | 'done'>();
  for (const start of into.keys()) {
    const stack = [start];
    while (stack.length > 0) {
      const top = stack.at(-1) ?? bug('an empty stack has no top');
      if (state.get(top) === 'done') {
        stack.pop();
      } else if (state.get(top) === 'open') {
        state.set(top, 'done');
        order.push(top);
        stack.pop();
      } else {
        state.set(top, 'open');
        const above = (into.get(top) ?? []).map(({ parent }) => parent);
        stack.push(...above.filter((parent) => !state.has(parent)));
      }
    }
  }
  return order;
}
