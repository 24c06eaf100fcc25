import type { Account, Cell } from '../emissions/account.ts';
import type { Claim } from '../emissions/claims.ts';
import type { Grade } from '../emissions/factor-set.ts';
import { idFrom } from '../events/ids.ts';
import type { ProofLevel } from '../pathways/evidence.ts';
import { lastDayOf, monthOf, type Day } from '../quantities/instant.ts';
import type { Delivered } from './counting.ts';

/** The grades of the climate account as levels of proof: E2 and E3 are its headline. */
const levelOf: Readonly<Record<Grade, ProofLevel>> = {
  E1: 'recorded',
  E2: 'documented',
  E3: 'verified',
};

/**
 * The account of emissions as figures add it up: the central value of each cell shared out over its
 * claims by their grams, to the gram, and recorded fuel and electricity in the month in which they
 * were burnt. Its sum from documented on is the central headline of the account.
 */
export function climateDelivered(
  claims: readonly Claim[],
  account: Account,
  on: Day,
): readonly Delivered[] {
  const worth = new Map(account.cells.map(({ cell, worth: of }) => [keyOf(cell), of.committed]));
  const cells = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf({ ...claim, month: monthOf(claim.day) });
    const own = cells.get(key);
    if (own === undefined) cells.set(key, [claim]);
    else own.push(claim);
  }
  const delivered = [...cells].flatMap(([key, own]) => sharedOut(own, worth.get(key) ?? 0));
  const operations = account.operations.map(({ operation, worth: of }): Delivered => {
    const { organisation, month, what } = operation;
    const end = lastDayOf(month);
    return {
      id: idFrom<'event'>(organisation),
      day: end < on ? end : on,
      level: 'verified',
      taker: idFrom<'actor'>(organisation),
      takerKind: null,
      association: null,
      material: what,
      district: null,
      source: null,
      route: null,
      amount: of.committed,
    };
  });
  return [...delivered, ...operations].filter(({ amount }) => amount !== 0);
}

type Key = Pick<
  Cell,
  'month' | 'material' | 'district' | 'grade' | 'route' | 'sender' | 'receiver'
>;

function keyOf({ month, material, district, grade, route, sender, receiver }: Key): string {
  return [month, material, district, grade, route, sender, receiver].join('|');
}

/** By running totals, so that claims that were taken back take their part back and none is lost. */
function sharedOut(claims: readonly Claim[], worth: number): readonly Delivered[] {
  const ordered = claims.toSorted((a, b) =>
    `${a.day} ${a.token}` < `${b.day} ${b.token}` ? -1 : 1,
  );
  const total = ordered.reduce((sum, { grams }) => sum + grams, 0);
  let passed = 0;
  let given = 0;
  return ordered.map((claim): Delivered => {
    passed += claim.grams;
    const until = total === 0 ? 0 : Math.round(worth * (passed / total));
    const amount = until - given;
    given = until;
    return {
      id: claim.event,
      day: claim.day,
      level: levelOf[claim.grade],
      taker: claim.receiver,
      takerKind: null,
      association: null,
      material: claim.material,
      district: claim.district,
      source: null,
      route: claim.route,
      amount,
    };
  });
}
