import type { EventId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { ProofLevel, WalkerId, WalkerKind } from './evidence.ts';

/** Days on which something holds, both included; `to` null: no end is known. */
export type Period = { readonly from: Day; readonly to: Day | null };

/** Periods in their order, neither touching nor overlapping. */
export type Periods = readonly Period[];

export const measures = [
  'minutes',
  'modules',
  'practices',
  'times',
  'flows',
  'weeks',
  'givers',
  'links',
  'members',
  'meetings',
  'parts',
  'documents',
  'stages',
  'signatures',
  'commitments',
  'all',
] as const;

/** How far it is: so many of so many. */
export type Progress = {
  readonly measure: (typeof measures)[number];
  readonly have: number;
  readonly need: number;
  /** The first day on which the next piece can count, such as a second visit. */
  readonly earliest?: Day;
};

export const requirementStates = [
  'met',
  'partly',
  'missing',
  'expired',
  'waiting',
  'refused',
] as const;

/** A requirement on a day. */
export type RequirementState = {
  readonly code: string;
  readonly state: (typeof requirementStates)[number];
  /** The first day on which it was ever met. */
  readonly metOn: Day | null;
  /** Met without a break since. */
  readonly since: Day | null;
  /** The last day on which it is (or was) met. */
  readonly expiresOn: Day | null;
  /** It expires so soon that it has to be said. */
  readonly remind: boolean;
  /** `waiting`: the last day for the answer. */
  readonly answerBy: Day | null;
  /** `refused`: nobody answered in time, and the law takes that for a no. */
  readonly bySilence: boolean;
  /** When it has to be met, and whether that day passed (or passed before it was). */
  readonly dueBy: Day | null;
  readonly late: boolean;
  readonly progress: readonly Progress[];
  /** There is evidence enough, but only so well known: it has to be shown or confirmed. */
  readonly known: ProofLevel | null;
  /** What met it, or what there is of it. */
  readonly evidence: readonly EventId[];
  /** What was offered and turned down. */
  readonly rejected: readonly EventId[];
  /** Of `evidence`: what came from a phone whose clock was ahead. */
  readonly clockAhead: readonly EventId[];
};

export const walkStates = ['walking', 'waiting', 'refused', 'complete', 'lapsed'] as const;

/** A walk on a day: `lapsed` was complete and is no more. */
export type Walk = {
  readonly walker: { readonly kind: WalkerKind; readonly id: WalkerId };
  readonly pathway: string;
  /** In force for this walk on this day. */
  readonly version: string;
  readonly district: string | null;
  readonly begunOn: Day;
  readonly asOf: Day;
  readonly state: (typeof walkStates)[number];
  /** The first day on which everything needed was met. */
  readonly completedOn: Day | null;
  /** When all that is needed was met, over all days up to this one. */
  readonly complete: Periods;
  /** The last day on which a requirement came to be met; else the day it began: stuck since. */
  readonly movedOn: Day;
  readonly requirements: readonly RequirementState[];
  /** Requirements that can be worked on now. */
  readonly next: readonly string[];
  /** What ends when, soonest first; only what holds. */
  readonly expires: readonly { readonly requirement: string; readonly on: Day }[];
  /** The stage reached last, if the pathway has stages. */
  readonly stage: { readonly code: string; readonly on: Day } | null;
};
