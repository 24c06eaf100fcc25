import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { Day, Month } from '../quantities/instant.ts';

export const observationMethods = ['visit', 'photo', 'self'] as const;

/** What was seen of practices: each present or absent. `baseline`: how it was at the beginning. */
export type ObservePractices = {
  readonly observed: ActorId;
  readonly place?: PlaceId;
  readonly method: (typeof observationMethods)[number];
  readonly baseline: boolean;
  /** Who works by these practices there; others are not credited. */
  readonly people: readonly ActorId[];
  readonly items: readonly { readonly practice: string; readonly present: boolean }[];
};

export const consumed = [
  'electricity',
  'water',
  'fabric',
  'other_input',
  'organic_waste',
  'packaging_waste',
  'textile_waste',
] as const;
export const consumedUnits = ['wh', 'litre', 'gram', 'centimo', 'unit'] as const;

/** Answers of a diagnosis, and what is consumed or discarded in a month, in whole units. */
export type DiagnosePractices = {
  readonly observed: ActorId;
  readonly method: (typeof observationMethods)[number];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly amounts: readonly {
    readonly what: (typeof consumed)[number];
    readonly unit: (typeof consumedUnits)[number];
    readonly amount: number;
    readonly month: Month;
    /** Read off a bill or a meter, or estimated by the owner. */
    readonly from: 'bill' | 'meter' | 'estimate';
  }[];
};

/** Which practices somebody means to take up, each by when. The latest plan speaks. */
export type PlanPractices = {
  readonly observed: ActorId;
  readonly practices: readonly { readonly practice: string; readonly by: Day }[];
};

export const productTypes = [
  'ordinance_draft',
  'procedure',
  'plan_line',
  'budget_line',
  'tender_terms',
  'inspection_protocol',
  'programme_activity',
  'other',
] as const;

/** What an official made with what she learnt. */
export type PresentProduct = {
  readonly authors: readonly ActorId[];
  readonly type: (typeof productTypes)[number];
  readonly title: string;
  readonly madeOn: Day;
  /** UBIGEO of the municipality. */
  readonly district: string;
  readonly number?: string;
};

/** The head of the unit says that it is the unit's, and used. */
export type ConfirmProduct = { readonly product: EventId; readonly on: Day };

/** Whether it is still used, later. */
export type CheckProduct = {
  readonly product: EventId;
  readonly inUse: boolean;
  readonly on: Day;
  readonly note?: string;
};

export type PracticePayloads = {
  'practice.observe': ObservePractices;
  'practice.diagnose': DiagnosePractices;
  'practice.plan': PlanPractices;
  'product.present': PresentProduct;
  'product.confirm': ConfirmProduct;
  'product.check': CheckProduct;
};
