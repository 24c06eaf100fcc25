import type { EventId } from '../events/ids.ts';
import type { SourceGrams } from '../lineage/source-shares.ts';
import type { ProofLevel, WalkerId } from '../pathways/evidence.ts';
import type { Periods, Progress } from '../pathways/walk.ts';
import type { Problem } from '../problems/problem.ts';
import type { Day } from '../quantities/instant.ts';
import type { Dimension } from './logframe.ts';

/** A whole number in the unit of its indicator, or a share as its two counts, no quotient. */
export type Amount =
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number };

/** A figure at each level of proof: recorded ≥ documented ≥ verified. */
export type ByLevel<T> = Readonly<Record<ProofLevel, T>>;

/** What a figure is made of: counted entities, commitments, or deliveries. */
export type Counted = {
  readonly id: WalkerId | EventId;
  readonly kind: 'actor' | 'policy' | 'chain' | 'space' | 'commitment' | 'delivery';
  /** The day from which it counts, at each level; null: not at that level. */
  readonly since: ByLevel<Day | null>;
  /** All days on which it holds, at the level of the official figure. */
  readonly holds: Periods;
  /** What is added for it: 1, or grams; 0 for what is only in the denominator of a share. */
  readonly weight: number;
  /** Values on the day on which it qualified; null: not declared, not known. */
  readonly by: Readonly<Partial<Record<Dimension, string | null>>>;
  /** Of a delivery, how much came from each kind of source; '' is not known. */
  readonly sources?: readonly SourceGrams[];
  /** Still so on the day of the figure; `false` is the flag of a cumulative figure. */
  readonly now: boolean;
  /** Nobody saw it again in time. */
  readonly notSeenAgain: boolean;
};

export type Part = { readonly value: string | null; readonly amount: Amount };

/** One way of splitting a figure; its parts and the undeclared add up to it. */
export type Split = { readonly dimension: Dimension; readonly parts: readonly Part[] };

/** "31 of 75 = 41 % (≥ 30: met)": all three have to be so. */
export type SubtargetState = {
  readonly dimension: Dimension;
  readonly value: string;
  readonly have: number;
  /** Those of the figure whose value is declared. */
  readonly declared: number;
  readonly undeclared: number;
  readonly sharePermille: number | null;
  readonly absolute: number | null;
  readonly shareMet: boolean | null;
  readonly absoluteMet: boolean | null;
  readonly met: boolean;
};

/** Against the milestone interpolated for the day: ≥ 95 % on track, 80–95 % at risk, below off. */
export const tracks = ['met', 'on_track', 'at_risk', 'off_track', 'no_milestone'] as const;
export type Track = (typeof tracks)[number];

export type Figure = {
  readonly indicator: string;
  readonly version: string;
  /** Days of the period, both included; `asOf` is its last. */
  readonly from: Day;
  readonly asOf: Day;
  /** The official figure; null with a Problem: what is missing is said, never guessed. */
  readonly value: Amount | null;
  readonly problem: Problem | null;
  readonly levels: ByLevel<Amount> | null;
  readonly splits: readonly Split[];
  readonly counted: readonly Counted[];
  readonly subtargets: readonly SubtargetState[];
  /** The milestone for that day, in the unit of the indicator (a share: thousandths). */
  readonly expected: number | null;
  /** Why there is none, such as dates that nobody set; null: there is one, or no aim. */
  readonly expectedProblem: Problem | null;
  readonly track: Track;
};

/** Why one counts or does not: the conditions as a tree, each with what met it and when. */
export type Why = {
  /** `criterion`, `criterion/requirement`, or the condition as it is written. */
  readonly says: string;
  /** `belongs`: a criterion holds of people only while they have a role in what it is for. */
  readonly of:
    'all' | 'any' | 'not' | 'criterion' | 'requirement' | 'evidence' | 'sequence' | 'belongs';
  readonly holds: Periods;
  readonly met: boolean;
  readonly metOn: Day | null;
  /** So many of so many, where that can be said, and when the next piece can count. */
  readonly progress: Progress | null;
  /** There is evidence enough, but only so well known: it has to be shown or confirmed. */
  readonly known: ProofLevel | null;
  readonly evidence: readonly EventId[];
  /** Of `evidence`: from a phone whose clock was ahead; it counts from when it was received. */
  readonly clockAhead: readonly EventId[];
  readonly below: readonly Why[];
};

/** Who nearly counts: how many of its conditions are met, and which are missing. */
export type Nearly = {
  readonly id: WalkerId;
  readonly met: number;
  readonly needed: number;
  readonly missing: readonly Why[];
  readonly why: Why;
};
