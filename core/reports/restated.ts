import type { Amount } from '../indicators/figure.ts';
import type { FrozenIndicator, FrozenReport } from './frozen-report.ts';
import type { MovedBy, Movement } from './moved.ts';

/** Why something counts now and did not when the report was frozen, or the other way. */
export const restatedBecauses = [
  'arrived_later',
  'reviewed_later',
  'annulled',
  'corrected',
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
  /** Which records did it, and what came over them; empty where no record did. */
  readonly by: readonly MovedBy[];
};

/** "Restated +2 −1": what a frozen figure would be now, and what moved it. */
export type Restated = {
  readonly code: string;
  readonly was: Amount | null;
  readonly now: Amount | null;
  readonly plus: readonly RestatedOne[];
  readonly minus: readonly RestatedOne[];
  /** Counted then and now, with another weight: grams that were corrected. */
  readonly changed: readonly {
    readonly id: string;
    readonly was: number;
    readonly now: number;
    readonly by: readonly MovedBy[];
  }[];
  /** It is counted in another way since. */
  readonly isOtherQuery: boolean;
};

/** What became of evidence and of who counts since the report was frozen. */
export type SinceFrozen = {
  /** What came over a record, or over whoever counts, since then; the earliest first. */
  readonly moved: (of: string) => readonly MovedBy[];
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
    const one = restatedOne(was, is, since);
    const isSame =
      one.plus.length === 0 &&
      one.minus.length === 0 &&
      one.changed.length === 0 &&
      sameAmount(one.was, one.now);
    return isSame ? [] : [one];
  });
}

type One = FrozenIndicator['counted'][number];

function restatedOne(was: FrozenIndicator, is: FrozenIndicator, since: SinceFrozen): Restated {
  const [then, today] = [summed(was.counted), summed(is.counted)];
  const gone = [...then.values()].filter(({ id }) => !today.has(id));
  const come = [...today.values()].filter(({ id }) => !then.has(id));
  const isOtherQuery = was.queryHash !== is.queryHash;
  const merged = new Set(gone.map(({ id }) => since.standsFor(id)));
  return {
    code: was.code,
    was: was.value,
    now: is.value,
    plus: come.map((one) => plusOne(one, { merged, isOtherQuery }, since)),
    minus: gone.map((one) => minusOne(one, isOtherQuery, since)),
    changed: [...then.values()].flatMap((one) => {
      const other = today.get(one.id);
      const [before, after] = [one.weight ?? 1, other?.weight ?? 1];
      return other === undefined || before === after
        ? []
        : [{ id: one.id, was: before, now: after, by: massMoved(one, other, since) }];
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

/** All that came over it and over what proves it, each once. */
function movedAbout({ id, evidence }: One, { moved }: SinceFrozen): readonly MovedBy[] {
  const each = [...new Set([id, ...evidence])].flatMap(moved);
  return [...new Map(each.map((one) => [`${one.record} ${one.event}`, one])).values()];
}

const ofMass: readonly Movement[] = ['arrived', 'annulled', 'corrected'];

function massMoved(was: One, is: One, since: SinceFrozen): readonly MovedBy[] {
  const evidence = [...was.evidence, ...is.evidence];
  return movedAbout({ ...was, evidence }, since).filter(({ movement }) =>
    ofMass.includes(movement),
  );
}

type Came = { readonly merged: ReadonlySet<string>; readonly isOtherQuery: boolean };

function plusOne(one: One, { merged, isOtherQuery }: Came, since: SinceFrozen): RestatedOne {
  const { id } = one;
  const moved = movedAbout(one, since);
  const by = (...wanted: readonly Movement[]): readonly MovedBy[] =>
    moved.filter(({ movement }) => wanted.includes(movement));
  const late = by('arrived');
  if (late.length > 0) return { id, because: 'arrived_later', by: late };
  if (merged.has(id)) return { id, because: 'merged', by: by('merged') };
  if (isOtherQuery) return { id, because: 'query', by: [] };
  const mended = by('annulled', 'corrected');
  if (mended.length > 0) return { id, because: 'corrected', by: mended };
  // All of it was here: it became better known, also because what spoke against it was taken back.
  const known = by('verified', 'proved', 'retracted');
  if (known.length > 0) return { id, because: 'reviewed_later', by: known };
  return { id, because: 'parted', by: moved };
}

/** The gravest first; where several came over one, the others say less. */
const gravest = ['annulled', 'retracted', 'rejected', 'merged', 'corrected'] as const;

function minusOne(one: One, isOtherQuery: boolean, since: SinceFrozen): RestatedOne {
  const { id } = one;
  const moved = movedAbout(one, since);
  for (const because of gravest) {
    const by = moved.filter(({ movement }) => movement === because);
    const isMerged = because === 'merged' && since.standsFor(id) !== id;
    if (because === 'merged' ? isMerged : by.length > 0) return { id, because, by };
  }
  return isOtherQuery ? { id, because: 'query', by: [] } : { id, because: 'other', by: moved };
}

function sameAmount(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'whole' || b.kind === 'whole') {
    return a.kind === 'whole' && b.kind === 'whole' && a.value === b.value;
  }
  return a.numerator === b.numerator && a.denominator === b.denominator;
}
