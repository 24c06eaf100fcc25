import type { AffiliationRole } from '../actors/affiliation-roles.ts';
import type { agreementTypes } from '../agreements/agreement-events.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import type { Level } from '../evidence/level.ts';
import type { observationMethods } from '../practices/practice-events.ts';
import type { Day, Instant } from '../quantities/instant.ts';
import type { Grams } from '../quantities/quantity.ts';
import type { ChainPart } from './pathway-events.ts';

/** Recorded ≤ documented ≤ verified. What is rejected or retracted counts for nothing. */
export const proofLevels = ['recorded', 'documented', 'verified'] as const;
export type ProofLevel = (typeof proofLevels)[number];

export type WalkerKind = 'actor' | 'policy' | 'chain' | 'space';
/** An actor, or a policy, chain or space by the event that first described it. */
export type WalkerId = ActorId | EventId;

/**
 * Evidence as the evaluator reads it: who is meant is already one identity (merges followed), what
 * was said again is already its latest word. `day` is when it happened, not when it arrived.
 */
type Piece = {
  readonly id: EventId;
  readonly day: Day;
  readonly level: Level;
  /** The phone's clock was ahead of the server's: the day is when it was received. */
  readonly clockAhead: boolean;
};

export type HeldDocument = Piece & {
  readonly kind: 'document';
  readonly holder: ActorId;
  readonly document: string;
  readonly expiresOn: Day | null;
  readonly district: string | null;
};
export type Attendance = Piece & {
  readonly kind: 'attendance';
  readonly person: ActorId;
  readonly curriculum: string;
  readonly module: string | null;
  readonly minutes: number;
  /** Of the session: no minute of a day counts twice. */
  readonly start: Instant;
  readonly end: Instant;
};
export type Observation = Piece & {
  readonly kind: 'observation';
  readonly observed: ActorId;
  readonly people: readonly ActorId[];
  readonly method: (typeof observationMethods)[number];
  readonly baseline: boolean;
  readonly items: readonly { readonly practice: string; readonly present: boolean }[];
};
export type Diagnosis = Piece & {
  readonly kind: 'diagnosis';
  readonly observed: ActorId;
  readonly amounts: readonly string[];
};
export type Plan = Piece & {
  readonly kind: 'plan';
  readonly observed: ActorId;
  readonly practices: number;
};
export type Product = Piece & {
  readonly kind: 'product';
  /** In the order in which they were named. */
  readonly authors: readonly ActorId[];
  readonly confirmed: { readonly id: EventId; readonly day: Day } | null;
  readonly checks: readonly {
    readonly id: EventId;
    readonly day: Day;
    readonly inUse: boolean;
  }[];
};
export type Stage = Piece & {
  readonly kind: 'stage';
  readonly walker: WalkerId;
  readonly pathway: string;
  readonly stage: string;
  readonly numbered: boolean;
  readonly district: string | null;
};
export type Begun = Piece & {
  readonly kind: 'begun';
  readonly walker: WalkerId;
  readonly pathway: string;
  readonly version: string;
  readonly district: string | null;
};
export type Agreement = Piece & {
  readonly kind: 'agreement';
  readonly type: (typeof agreementTypes)[number];
  /** Who signed the latest text, each on which day. */
  readonly signed: readonly { readonly party: ActorId; readonly day: Day }[];
  /** The last day on which it holds. */
  readonly until: Day | null;
};
export type Described = Piece & {
  readonly kind: 'described';
  readonly walker: WalkerId;
  readonly of: Exclude<WalkerKind, 'actor'>;
  readonly district: string | null;
  /** Of chains: the parts that it has, in the order of the trade; none with a gap. */
  readonly parts: readonly { readonly part: ChainPart; readonly actors: readonly ActorId[] }[];
  readonly materials: readonly string[];
};
export type Meeting = Piece & {
  readonly kind: 'meeting';
  readonly space: EventId;
  readonly signed: boolean;
  /** Actors for whom somebody was there. */
  readonly present: readonly ActorId[];
  readonly commitments: number;
};
/** A flow from one hand to another, or several alike of one day under the id of the first. */
export type Handed = Piece & {
  readonly kind: 'flow';
  readonly giver: ActorId | null;
  readonly taker: ActorId;
  /** Whoever brought it in. */
  readonly bringer: ActorId | null;
  readonly material: string;
  readonly count: number;
  readonly grams: Grams;
  readonly settled: boolean;
};

export type Evidence =
  | HeldDocument
  | Attendance
  | Observation
  | Diagnosis
  | Plan
  | Product
  | Stage
  | Begun
  | Agreement
  | Described
  | Meeting
  | Handed;

/** Somebody in an organisation, from one day to another, both included. */
export type Belonging = {
  readonly member: ActorId;
  readonly organisation: ActorId;
  readonly role: AffiliationRole;
  /** Of an association that works in several municipalities: in whose list she stands. */
  readonly district: string | null;
  readonly since: Day;
  readonly until: Day | null;
};

/** What the register says of an actor that may walk. */
export type Participant = {
  readonly id: ActorId;
  /** Code of the catalogue's actor kinds. */
  readonly kind: string;
  readonly district: string | null;
  readonly registeredOn: Day;
};
