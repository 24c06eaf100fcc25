import type { AffiliationRole } from '../actors/affiliation-roles.ts';
import type { Evidence, ProofLevel } from '../pathways/evidence.ts';
import type { Day } from '../quantities/instant.ts';

/**
 * What an indicator counts, as data: small on purpose. Each condition is answered for one entity
 * by the days on which it holds, as pathways are (`core/pathways/periods.ts`), so that "ever",
 * "within" and "on that day" are three readings of one answer.
 */
export type Query =
  | { readonly measure: 'count'; readonly of: Entity; readonly where: Condition }
  | { readonly measure: 'sum'; readonly of: Summed; readonly where: FlowCondition }
  | {
      readonly measure: 'ratio';
      readonly of: 'commitment';
      readonly numerator: CommitmentCondition;
      readonly denominator: CommitmentCondition;
    };

/** What is counted, each once. `enterprise` and `municipality` are organisations of their kinds. */
export const entities = [
  'person',
  'organisation',
  'enterprise',
  'municipality',
  'policy',
  'chain',
  'space',
] as const;
export type Entity = (typeof entities)[number];

export const summed = ['grams', 'gramsCO2e'] as const;
export type Summed = (typeof summed)[number];

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[]; readonly least?: number }
  | { readonly not: Condition }
  /** An organisation of one of these kinds of the catalogue. */
  | { readonly kind: readonly string[] }
  /** A criterion of the programme's folder; without a version the newest. */
  | { readonly criterion: string; readonly version?: string }
  /** Belongs to an organisation of these kinds, with one of these roles, here. */
  | { readonly affiliated: Affiliated }
  /** Of a policy, or of those of a municipality: it came to this stage (and did not leave it). */
  | { readonly stage: { readonly reached: string; readonly still: boolean } }
  | { readonly exists: Exists }
  /** One after the other, each on a later day than the one before. */
  | { readonly sequence: readonly Exists[]; readonly withinDays?: number };

export type Affiliated = {
  readonly roles: readonly AffiliationRole[];
  readonly kinds: readonly string[];
  readonly district?: string;
};

export const evidenceKinds = [
  'document',
  'attendance',
  'observation',
  'diagnosis',
  'plan',
  'product',
  'stage',
  'begun',
  'agreement',
  'described',
  'meeting',
  'flow',
] as const satisfies readonly Evidence['kind'][];

/** So many pieces of evidence of a kind about the entity. */
export type Exists = {
  readonly evidence: Evidence['kind'];
  readonly where?: FieldCondition;
  readonly least?: number;
  /** Counted are different values of this field, such as days. */
  readonly distinctBy?: string;
  /** All of them in a window of so many days. */
  readonly withinDays?: number;
  readonly atLeast?: ProofLevel;
};

export type FieldValue = string | number | boolean | null;

/** On the fields of one piece of evidence, by their names. */
export type FieldCondition =
  | { readonly all: readonly FieldCondition[] }
  | { readonly any: readonly FieldCondition[] }
  | { readonly not: FieldCondition }
  | { readonly eq: readonly [field: string, value: FieldValue] }
  | { readonly in: readonly [field: string, values: readonly FieldValue[]] }
  | { readonly gte: readonly [field: string, value: number | Day] }
  | { readonly lte: readonly [field: string, value: number | Day] };

/** Flows that are added up: deliveries that somebody accepted, by who took them. */
export type FlowCondition = {
  /** Kinds of actors that take it; empty: any that is at the end of a chain. */
  readonly takers: readonly string[];
  readonly atLeast?: ProofLevel;
};

/** Commitments by their day due: all that fall due in the period, or those kept in time. */
export type CommitmentCondition = 'due' | 'kept_on_time';
