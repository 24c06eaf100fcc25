import type { ActorId, EventId, LotId } from '../events/ids.ts';
import type { WeightMethod } from '../quantities/weight-entry.ts';
import { dayOf, instant, type Day } from '../quantities/instant.ts';
import { grams, type Grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';
import { claimsOf, type Carried, type Claim, type Move } from './claims.ts';
import { routeOf, type FactorSet, type Grade } from './factor-set.ts';
import { gradeOf } from './grade.ts';

/** Mass of a lot that changed hands with a far actor, as the books have it after amendments. */
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
  /** Who recorded the dispatch. */
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
  const days = daysAt(offsetMinutes);
  const moves: Move[] = [];
  for (const passed of side.passed) {
    const into = routeOf(set, passed.receiverKind);
    const out = passed.sender === passed.receiver ? undefined : routeOf(set, passed.senderKind);
    if ((into === undefined) === (out === undefined)) continue;
    const kind = into === undefined ? 'leaves' : 'arrives';
    const route = into ?? out ?? 'recycle';
    moves.push(
      moveOf(kind, passed, { route, grade: gradeIn(passed, roles), day: days(passed.at) }),
    );
  }
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

function moveOf(
  kind: Move['kind'],
  { event, lot, grams: mass, material, district, sender, receiver }: Passed,
  { route, grade, day }: Pick<Move, 'route' | 'grade' | 'day'>,
): Move {
  const of = grams(mass);
  return { kind, event, lot, grams: of, day, material, district, sender, receiver, route, grade };
}

type Roles = ReadonlyMap<string, ReadonlySet<string>>;

function gradeIn({ event, transfer, method, sentBy, recorder }: Passed, roles: Roles): Grade {
  const beside = roles.get(event);
  const sent = transfer === null ? undefined : roles.get(transfer);
  const shows = (role: string): boolean =>
    (beside?.has(role) ?? false) || (sent?.has(role) ?? false);
  return gradeOf({
    method,
    pictured: shows('scale') || shows('goods'),
    papered: shows('document'),
    twoSided: sentBy !== null && sentBy !== recorder,
  });
}

/** Days of instants, each day worked out once. */
function daysAt(offsetMinutes: number): (at: number) => Day {
  const known = new Map<number, Day>();
  return (at) => {
    const number = Math.floor((at + offsetMinutes * 60_000) / 86_400_000);
    const had = known.get(number);
    if (had !== undefined) return had;
    const day = dayOf(instant(at), offsetMinutes);
    known.set(number, day);
    return day;
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
