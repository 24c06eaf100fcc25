import type { ActorId, EventId } from '../events/ids.ts';
import { accept, refuse, type Result } from '../problems/problem.ts';
import { bug, centimos, sum, type Centimos, type Grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';
import type { ShareCost, ShareLine, ShareRule } from './share-events.ts';

/** What one member brought in, per material; each material once. */
export type Brought = {
  readonly member: ActorId;
  readonly materials: readonly { readonly material: string; readonly grams: Grams }[];
};

/** What is to be shared, and among whom. */
export type ToShare = {
  readonly sales: readonly {
    readonly sale: EventId;
    readonly material: string;
    readonly amount: Centimos;
  }[];
  readonly costs: readonly ShareCost[];
  readonly rule: Pick<ShareRule, 'base' | 'fundPermille'>;
  readonly members: readonly Brought[];
};

/** `came` = `spent` + `fund` + the amounts of `lines`, to the céntimo. */
export type Proposal = {
  readonly came: Centimos;
  readonly spent: Centimos;
  readonly fund: Centimos;
  /** In the order in which the members were given. */
  readonly lines: readonly ShareLine[];
};

/**
 * How the money of sales is shared: costs first, of what is left the common fund (whole céntimos,
 * rounded down), and the rest in parts that add up exactly (largest remainder; of two that are
 * owed the same remainder, the one with the smaller id).
 *
 * - `grams`: by the kilograms that each brought in.
 * - `worth`: the money of each material among those who brought that material; of a material that
 *   none of them brought, by all their kilograms.
 * - `equal`: the same for everybody who is named, whatever she brought.
 *
 * Refuses with `sharing/costs-above-sales` and `sharing/nobody-to-share`.
 */
export function shareOut({ sales, costs, rule, members }: ToShare): Result<Proposal> {
  const came = sum(sales.map(({ amount }) => amount));
  const spent = sum(costs.map(({ amount }) => amount));
  if (spent > came) return refuse({ code: 'sharing/costs-above-sales', facts: { came, spent } });
  const fund = partOf(centimos(came - spent), rule.fundPermille);
  const pot = centimos(came - spent - fund);
  // By id, so that who was named first makes no difference.
  const inOrder = [...members].sort((a, b) => (a.member < b.member ? -1 : 1));
  if (inOrder.length === 0 || (pot > 0 && weightOf(inOrder, rule) === 0)) {
    return refuse({ code: 'sharing/nobody-to-share', facts: { left: pot } });
  }
  const parts = rule.base === 'worth' ? byWorth(pot, sales, inOrder) : byWeight(pot, inOrder, rule);
  const amounts = new Map(inOrder.map(({ member }, index) => [member, parts[index]]));
  const lines = members.map(({ member, materials }) => ({
    member,
    grams: sum(materials.map(({ grams }) => grams)),
    amount: amounts.get(member) ?? bug('a member without a part'),
  }));
  return accept({ came, spent, fund, lines });
}

/** So many thousandths, rounded down. */
function partOf(total: Centimos, permille: number): Centimos {
  return centimos(Number((BigInt(total) * BigInt(permille)) / 1_000n));
}

function weightOf(members: readonly Brought[], { base }: ToShare['rule']): number {
  return base === 'equal' ? members.length : members.reduce((all, one) => all + gramsOf(one), 0);
}

function byWeight(
  pot: Centimos,
  members: readonly Brought[],
  { base }: ToShare['rule'],
): readonly Centimos[] {
  return splitExact(
    pot,
    members.map((one) => (base === 'equal' ? 1 : gramsOf(one))),
  );
}

/** First what is left is split among the materials by their money, then each among its bringers. */
function byWorth(
  pot: Centimos,
  sales: ToShare['sales'],
  members: readonly Brought[],
): readonly Centimos[] {
  const money = new Map<string, number>();
  for (const { material, amount } of sales) {
    money.set(material, (money.get(material) ?? 0) + amount);
  }
  const materials = [...money].sort(([a], [b]) => (a < b ? -1 : 1));
  const pots = splitExact(
    pot,
    materials.map(([, amount]) => amount),
  );
  const parts = materials.map(([material], index) => {
    const ofIt = members.map((one) => gramsOf(one, material));
    const weights = ofIt.some((weight) => weight > 0) ? ofIt : members.map((one) => gramsOf(one));
    return splitExact(pots[index] ?? bug('a material without its money'), weights);
  });
  return members.map((_, index) => sum(parts.flatMap((each) => each[index] ?? [])));
}

/** Of one material, or of all. */
function gramsOf({ materials }: Brought, material?: string): number {
  return materials
    .filter((one) => material === undefined || one.material === material)
    .reduce((all, { grams }) => all + grams, 0);
}
