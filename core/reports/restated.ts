import type { Level } from '../evidence/level.ts';
import type { Amount } from '../indicators/figure.ts';
import type { Instant } from '../quantities/instant.ts';
import type { FrozenIndicator, FrozenReport } from './frozen-report.ts';

/** Why something counts now and did not when the report was frozen, or the other way. */
export const restatedBecauses = [
  'arrived_later',
  'reviewed_later',
  'retracted',
  'rejected',
  'merged',
  'parted',
  'query',
  'other',
] as const;
export type RestatedBecause = (typeof restatedBecauses)[number];

export type RestatedOne = {
  readonly id: string;
  readonly because: RestatedBecause;
  /** Of its evidence, what arrived later, was reviewed, taken back or rejected. */
  readonly evidence: readonly string[];
};

/** "Restated +2 −1": what a frozen figure would be now, and what moved it. */
export type Restated = {
  readonly code: string;
  readonly was: Amount | null;
  readonly now: Amount | null;
  readonly plus: readonly RestatedOne[];
  readonly minus: readonly RestatedOne[];
  /** Counted then and now, with another weight: grams that were corrected. */
  readonly changed: readonly { readonly id: string; readonly was: number; readonly now: number }[];
  /** It is counted in another way since. */
  readonly isOtherQuery: boolean;
};

/** What became of evidence and of who counts since the report was frozen. */
export type SinceFrozen = {
  /** When the server first had it; undefined: it has it no more. */
  readonly receivedAt: (event: string) => Instant | undefined;
  readonly level: (event: string) => Level | undefined;
  /** The record that stands for an actor now. */
  readonly standsFor: (id: string) => string;
};

/**
 * Holds a frozen report against the same period as it is known now: what came in, what dropped out,
 * and why. The frozen report is not touched. What did not change is left out.
 */
export function restatedSince(
  frozen: FrozenReport,
  now: FrozenReport,
  since: SinceFrozen,
): readonly Restated[] {
  return frozen.indicators.flatMap((was): Restated[] => {
    const is = now.indicators.find(({ code }) => code === was.code);
    if (is === undefined) return [];
    const one = restatedOne(was, is, { frozenAt: frozen.frozenAt, since });
    const isSame =
      one.plus.length === 0 &&
      one.minus.length === 0 &&
      one.changed.length === 0 &&
      sameAmount(one.was, one.now);
    return isSame ? [] : [one];
  });
}

type Knowing = { readonly frozenAt: Instant; readonly since: SinceFrozen };
type One = FrozenIndicator['counted'][number];

function restatedOne(was: FrozenIndicator, is: FrozenIndicator, knowing: Knowing): Restated {
  const [then, today] = [summed(was.counted), summed(is.counted)];
  const gone = [...then.values()].filter(({ id }) => !today.has(id));
  const come = [...today.values()].filter(({ id }) => !then.has(id));
  const isOtherQuery = was.queryHash !== is.queryHash;
  const { standsFor } = knowing.since;
  const merged = new Set(gone.map(({ id }) => standsFor(id)));
  return {
    code: was.code,
    was: was.value,
    now: is.value,
    plus: come.map((one) => plusOne(one, { merged, isOtherQuery }, knowing)),
    minus: gone.map((one) => minusOne(one, isOtherQuery, knowing)),
    changed: [...then.values()].flatMap((one) => {
      const other = today.get(one.id);
      const [before, after] = [one.weight ?? 1, other?.weight ?? 1];
      return other === undefined || before === after
        ? []
        : [{ id: one.id, was: before, now: after }];
    }),
    isOtherQuery,
  };
}

/** One delivery of several materials is one: its grams together. */
function summed(counted: readonly One[]): ReadonlyMap<string, One> {
  const found = new Map<string, One>();
  for (const one of counted) {
    const had = found.get(one.id);
    const weight = (had?.weight ?? 0) + (one.weight ?? 1);
    found.set(one.id, had === undefined ? one : { ...had, weight });
  }
  return found;
}

function plusOne(
  { id, evidence }: One,
  {
    merged,
    isOtherQuery,
  }: { readonly merged: ReadonlySet<string>; readonly isOtherQuery: boolean },
  { frozenAt, since }: Knowing,
): RestatedOne {
  const late = evidence.filter((event) => {
    const at = since.receivedAt(event);
    return at !== undefined && at > frozenAt;
  });
  if (late.length > 0) return { id, because: 'arrived_later', evidence: late };
  if (merged.has(id)) return { id, because: 'merged', evidence: [] };
  if (isOtherQuery) return { id, because: 'query', evidence: [] };
  // All of it was here: it became better known, or a record was taken apart from another.
  const known = evidence.filter((event) => isGood(since.level(event)));
  const isKnown = evidence.length > 0 && known.length === evidence.length;
  return isKnown
    ? { id, because: 'reviewed_later', evidence: known }
    : { id, because: 'parted', evidence: [] };
}

function minusOne({ id, evidence }: One, isOtherQuery: boolean, { since }: Knowing): RestatedOne {
  const at = (level: Level): readonly string[] =>
    evidence.filter((event) => since.level(event) === level);
  const retracted = [
    ...at('retracted'),
    ...evidence.filter((event) => since.level(event) === undefined),
  ];
  if (retracted.length > 0) return { id, because: 'retracted', evidence: retracted };
  const rejected = at('rejected');
  if (rejected.length > 0) return { id, because: 'rejected', evidence: rejected };
  if (since.standsFor(id) !== id) return { id, because: 'merged', evidence: [] };
  return { id, because: isOtherQuery ? 'query' : 'other', evidence: [] };
}

function isGood(level: Level | undefined): boolean {
  return level === 'documented' || level === 'verified';
}

function sameAmount(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'whole' || b.kind === 'whole') {
    return a.kind === 'whole' && b.kind === 'whole' && a.value === b.value;
  }
  return a.numerator === b.numerator && a.denominator === b.denominator;
}
