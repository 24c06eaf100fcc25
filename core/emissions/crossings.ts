import type { ActorId, EventId, LotId } from '../events/ids.ts';
import type { WeightMethod } from '../quantities/weight-entry.ts';
import { dayOf, instant, type Day } from '../quantities/instant.ts';
import { grams, type Grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';
import { claimsOf, type Carried, type Claim, type Move } from './claims.ts';
import { routeOf, type FactorSet, type Route } from './factor-set.ts';
import { gradeOf } from './grade.ts';

/** Mass of a lot that changed hands with a far actor, as the books have it. */
export type Passed = {
  readonly event: EventId;
  readonly lot: LotId;
  readonly grams: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly material: string;
  readonly district: string;
  readonly sender: ActorId;
  readonly senderKind: string;
  readonly receiver: ActorId;
  readonly receiverKind: string;
  readonly transfer: EventId | null;
  readonly method: WeightMethod | null;
  readonly recorder: ActorId;
  readonly sentBy: ActorId | null;
};

/** Mass that went to waste at a far actor. */
export type Wasted = {
  readonly at: number;
  readonly holder: ActorId;
  readonly material: string;
  readonly grams: number;
};

export type FarSide = {
  readonly passed: readonly Passed[];
  readonly wasted: readonly Wasted[];
  readonly carried: readonly {
    readonly parent: LotId;
    readonly child: LotId;
    readonly grams: number;
    readonly beyond: boolean;
  }[];
  /** Pictures and papers that are there, by the record they belong to. */
  readonly shown: readonly { readonly subject: EventId; readonly role: string }[];
};

/**
 * Claims of all that the books say about the far side. Waste of a far actor takes back claims of
 * the same material, over its acceptances until that day in proportion to their mass.
 *
 * @param offsetMinutes of the programme's clocks
 */
export function claimsFrom(side: FarSide, set: FactorSet, offsetMinutes: number): readonly Claim[] {
  const roles = new Map<string, Set<string>>();
  for (const { subject, role } of side.shown) {
    const had = roles.get(subject);
    if (had === undefined) roles.set(subject, new Set([role]));
    else had.add(role);
  }
  const moves = side.passed.flatMap((passed): readonly Move[] => {
    const into = routeOf(set, passed.receiverKind);
    const out = passed.sender === passed.receiver ? undefined : routeOf(set, passed.senderKind);
    if ((into === undefined) === (out === undefined)) return [];
    const kind = into === undefined ? 'leaves' : 'arrives';
    return [{ kind, ...crossingOf(passed, into ?? out ?? 'recycle', roles, offsetMinutes) }];
  });
  const made = new Map<LotId, Grams>();
  for (const { child, grams: mass } of side.carried) {
    made.set(child, grams((made.get(child) ?? 0) + mass));
  }
  const carried: readonly Carried[] = side.carried.map((edge) => {
    return { ...edge, grams: grams(edge.grams) };
  });
  const claims = claimsOf(moves, carried, made);
  return [...claims, ...takenBack(claims, side.wasted, offsetMinutes)];
}

function crossingOf(
  passed: Passed,
  route: Route,
  roles: ReadonlyMap<string, ReadonlySet<string>>,
  offsetMinutes: number,
): Omit<Move, 'kind'> {
  const { event, lot, material, district, sender, receiver, transfer } = passed;
  const shows = (role: string): boolean =>
    [event, transfer].some((id) => id !== null && (roles.get(id)?.has(role) ?? false));
  const grade = gradeOf({
    method: passed.method,
    pictured: shows('scale') || shows('goods'),
    papered: shows('document'),
    twoSided: passed.sentBy !== null && passed.sentBy !== passed.recorder,
  });
  const day = dayOf(instant(passed.at), offsetMinutes);
  return {
    event,
    lot,
    grams: grams(passed.grams),
    day,
    material,
    district,
    sender,
    receiver,
    route,
    grade,
  };
}

function takenBack(
  claims: readonly Claim[],
  wasted: readonly Wasted[],
  offsetMinutes: number,
): readonly Claim[] {
  if (wasted.length === 0) return [];
  const by = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.grams <= 0) continue;
    const key = `${claim.receiver}|${claim.material}`;
    const had = by.get(key);
    if (had === undefined) by.set(key, [claim]);
    else had.push(claim);
  }
  return wasted.flatMap(({ at, holder, material, grams: mass }): readonly Claim[] => {
    const day: Day = dayOf(instant(at), offsetMinutes);
    const until = (by.get(`${holder}|${material}`) ?? []).filter((claim) => claim.day <= day);
    const whole = until.reduce((sum, claim) => sum + claim.grams, 0);
    if (whole === 0 || mass <= 0) return [];
    const parts = splitExact(
      grams(Math.min(mass, whole)),
      until.map((claim) => claim.grams),
    );
    return until.flatMap((claim, index) => {
      const part = parts[index] ?? 0;
      return part === 0 ? [] : [{ ...claim, grams: grams(-part) }];
    });
  });
}
