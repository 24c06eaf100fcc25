import type { ActorId, EventId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';

/** Who walks: an actor, or a policy or value chain by the event that first described it. */
export type Walker =
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'policy' | 'chain'; readonly id: EventId };

/** Said where a walk does not begin by itself, or when it goes on under a newer version. */
export type BeginPathway = {
  readonly walker: Walker;
  /** Code of a pathway of the programme. */
  readonly pathway: string;
  readonly version: string;
  /** Of procedures that are walked in each municipality: UBIGEO. */
  readonly district?: string;
  readonly on: Day;
};

/** Something official happened: submitted, granted, refused, approved, in force, repealed… */
export type ReachStage = {
  readonly walker: Walker;
  readonly pathway: string;
  /** Code of a stage that the pathway names. */
  readonly stage: string;
  readonly on: Day;
  readonly district?: string;
  /** Of the document or file: without it a stage is said, not documented. */
  readonly number?: string;
  /** Where it was published. */
  readonly gazette?: string;
  readonly link?: string;
  readonly note?: string;
};

export const instruments = [
  'ordinance',
  'decree',
  'resolution',
  'plan',
  'directive',
  'agreement_of_council',
  'other',
] as const;

/** Said again with `policy`, the latest description speaks. */
export type DescribePolicy = {
  readonly policy?: EventId;
  readonly title: string;
  readonly instrument: (typeof instruments)[number];
  /** UBIGEO of the municipality whose policy it is. */
  readonly district: string;
  readonly authors: readonly ActorId[];
  /** What it changes, for whom. */
  readonly changes: string;
  readonly replaces?: EventId;
};

/** The stages of a value chain, from who discards to who uses again. */
export const chainParts = ['source', 'collector', 'conditioner', 'transformer', 'user'] as const;
export type ChainPart = (typeof chainParts)[number];

/** Said again with `chain`, the latest description speaks. A part without actors is a gap. */
export type DescribeChain = {
  readonly chain?: EventId;
  readonly name: string;
  readonly materials: readonly string[];
  readonly parts: readonly { readonly part: ChainPart; readonly actors: readonly ActorId[] }[];
  readonly note?: string;
};

export type PathwayPayloads = {
  'pathway.begin': BeginPathway;
  'pathway.stage': ReachStage;
  'policy.describe': DescribePolicy;
  'chain.describe': DescribeChain;
};
