import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { Day, Instant } from '../quantities/instant.ts';

export const encounterTypes = [
  'training',
  'round_table',
  'assembly',
  'fair',
  'recognition',
  'exchange',
] as const;

/** A round table that goes on: *espacio de articulación*. Said again, the latest speaks. */
export type DescribeSpace = {
  readonly space?: EventId;
  readonly name: string;
  readonly purpose: string;
  /** UBIGEO; none is of the whole programme. */
  readonly district?: string;
};

/** One encounter: a session, a meeting, a fair. Said again with `encounter`, the latest speaks. */
export type PlanEncounter = {
  readonly encounter?: EventId;
  readonly type: (typeof encounterTypes)[number];
  readonly title: string;
  readonly holder: ActorId;
  /** Of trainings: code of a curriculum of the programme, and of its module. */
  readonly curriculum?: string;
  readonly module?: string;
  readonly space?: EventId;
  readonly start: Instant;
  readonly minutes: number;
  readonly place?: PlaceId;
  readonly where?: string;
  /** UBIGEO */
  readonly district?: string;
  readonly invited: readonly ActorId[];
};

export type CancelEncounter = { readonly encounter: EventId; readonly reason: string };

export const attendanceMethods = ['qr', 'list', 'signature'] as const;

/** She was there, so long. Said again of the same person, the latest speaks; 0 is "was not". */
export type Attend = {
  readonly encounter: EventId;
  readonly person: ActorId;
  readonly minutes: number;
  readonly how: (typeof attendanceMethods)[number];
  /** For which organisation she came. */
  readonly as?: ActorId;
};

/** A test before or after: how many answers were right, of how many. */
export type Assess = {
  readonly encounter: EventId;
  readonly person: ActorId;
  readonly phase: 'before' | 'after';
  readonly right: number;
  readonly of: number;
};

/** She finished a curriculum: `minutes` of attendance, in `encounters`. */
export type Certify = {
  readonly person: ActorId;
  readonly curriculum: string;
  readonly version: string;
  readonly minutes: number;
  readonly encounters: readonly EventId[];
};

/** What was talked about and agreed. Said again with `record`, the latest speaks. */
export type KeepMinutes = {
  readonly record?: EventId;
  readonly encounter: EventId;
  readonly topics: readonly string[];
  readonly agreed: readonly string[];
};

export const signingMethods = ['own_phone', 'shown', 'paper'] as const;

export type SignMinutes = {
  readonly minutes: EventId;
  readonly signer: ActorId;
  readonly as?: ActorId;
  readonly how: (typeof signingMethods)[number];
};

/** Somebody promises something by a day: in a meeting, in an agreement, or alone. */
export type MakeCommitment = {
  readonly by: ActorId;
  readonly to?: ActorId;
  readonly what: string;
  readonly due: Day;
  readonly minutes?: EventId;
  readonly agreement?: EventId;
};

/** Kept or cancelled. What proves it is attached to this statement. The latest speaks. */
export type SettleCommitment = {
  readonly commitment: EventId;
  readonly says: 'fulfilled' | 'cancelled';
  readonly on: Day;
  readonly note?: string;
};

export type MeetingPayloads = {
  'space.describe': DescribeSpace;
  'encounter.plan': PlanEncounter;
  'encounter.cancel': CancelEncounter;
  'encounter.attend': Attend;
  'encounter.assess': Assess;
  'encounter.certify': Certify;
  'encounter.minutes': KeepMinutes;
  'encounter.sign': SignMinutes;
  'commitment.make': MakeCommitment;
  'commitment.settle': SettleCommitment;
};
