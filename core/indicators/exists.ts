import { knownAs } from '../pathways/answer.ts';
import {
  proofLevels,
  type Evidence,
  type ProofLevel,
  type WalkerId,
} from '../pathways/evidence.ts';
import { listOf } from '../pathways/list-of.ts';
import { atLeast, between, never, union } from '../pathways/periods.ts';
import type { Period, Periods } from '../pathways/walk.ts';
import type { World } from '../pathways/world.ts';
import { addDays, type Day } from '../quantities/instant.ts';
import { fieldValue } from './evidence-fields.ts';
import type { Exists, FieldCondition, FieldValue } from './query.ts';

export type Looking = {
  readonly world: World;
  readonly asOf: Day;
  /** Only what is known at least so well counts. */
  readonly counting: ProofLevel;
};

/** Pieces of evidence about somebody that fit, up to the day, in order. */
export function fitting(exists: Exists, of: WalkerId, looking: Looking): readonly Evidence[] {
  const least = higher(exists.atLeast ?? 'recorded', looking.counting);
  return looking.world
    .kindAbout(of, exists.evidence)
    .filter(
      (piece) =>
        piece.day <= looking.asOf &&
        knownAs(piece, least) &&
        (exists.where === undefined || fits(exists.where, piece)),
    );
}

/**
 * The days on which there are so many pieces: from the day on which there were enough; with a
 * window, on the days whose window has enough.
 */
export function existsHolds(exists: Exists, of: WalkerId, looking: Looking): Periods {
  const groups = new Map<FieldValue, Periods[]>();
  for (const piece of fitting(exists, of, looking)) {
    const key = exists.distinctBy === undefined ? piece.id : fieldValue(piece, exists.distinctBy);
    const counts = between(piece.day, windowEnd(piece.day, exists.withinDays));
    listOf(groups, key ?? null).push(counts);
  }
  return atLeast(
    [...groups.values()].map((periods) => ({ periods: union(periods), weight: 1 })),
    exists.least ?? 1,
  );
}

/** A window of n days is n days of the calendar, the first one included. */
function windowEnd(day: Day, withinDays: number | undefined): Day | null {
  return withinDays === undefined ? null : addDays(day, withinDays - 1);
}

/**
 * One after the other, each reached by pieces on later days than the one before; all of it within
 * so many days, if that is said. It holds from the first day on which it was so.
 */
export function sequenceHolds(
  steps: readonly Exists[],
  withinDays: number | undefined,
  of: WalkerId,
  looking: Looking,
): Periods {
  const [first] = steps;
  if (first === undefined) return never;
  const starts = fitting(first, of, looking).map(({ day }) => day);
  const ends = [...new Set(starts)].flatMap((start): Period[] => {
    const until = windowEnd(start, withinDays);
    const end = lastStepOn(steps, { start, until }, of, looking);
    return end === undefined ? [] : [{ from: end, to: null }];
  });
  const earliest = ends.map(({ from }) => from).sort()[0];
  return earliest === undefined ? never : between(earliest, null);
}

/** The day on which the last step is reached, taking each as early as it can be. */
function lastStepOn(
  steps: readonly Exists[],
  { start, until }: { readonly start: Day; readonly until: Day | null },
  of: WalkerId,
  looking: Looking,
): Day | undefined {
  let reached: Day | undefined;
  for (const step of steps) {
    const from: Day = reached === undefined ? start : addDays(reached, 1);
    const seen = new Set<FieldValue>();
    const day = fitting(step, of, looking)
      .filter((piece) => piece.day >= from && (until === null || piece.day <= until))
      .find((piece) => {
        const key = step.distinctBy === undefined ? piece.id : fieldValue(piece, step.distinctBy);
        seen.add(key ?? null);
        return seen.size >= (step.least ?? 1);
      })?.day;
    if (day === undefined) return undefined;
    reached = day;
  }
  return reached;
}

/** A condition on the fields of one piece. What is not known is neither more nor less. */
export function fits(where: FieldCondition, piece: Evidence): boolean {
  if ('all' in where) return where.all.every((one) => fits(one, piece));
  if ('any' in where) return where.any.some((one) => fits(one, piece));
  if ('not' in where) return !fits(where.not, piece);
  if ('eq' in where) return fieldValue(piece, where.eq[0]) === where.eq[1];
  if ('in' in where) {
    const had = fieldValue(piece, where.in[0]);
    return had !== undefined && where.in[1].includes(had);
  }
  if ('gte' in where) return compares(fieldValue(piece, where.gte[0]), where.gte[1]) >= 0;
  const order = compares(fieldValue(piece, where.lte[0]), where.lte[1]);
  return order <= 0;
}

/** Below, same or above; NaN, which is neither, where they cannot be compared. */
function compares(had: FieldValue | undefined, bound: number | string): number {
  if (typeof had === 'number' && typeof bound === 'number') return had - bound;
  if (typeof had === 'string' && typeof bound === 'string') {
    return had < bound ? -1 : Number(had > bound);
  }
  return Number.NaN;
}

export function higher(a: ProofLevel, b: ProofLevel): ProofLevel {
  return proofLevels.indexOf(a) >= proofLevels.indexOf(b) ? a : b;
}
