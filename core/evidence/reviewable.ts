import type { Kind } from '../ledger/entries.ts';

/** Statements that indicators and pathways lean on: each of them waits for a second person. */
export const reviewedStatements = [
  'document.hold',
  'pathway.stage',
  'policy.describe',
  'practice.observe',
  'practice.diagnose',
  'product.present',
  'product.check',
  'encounter.visit',
  'encounter.attend',
  'encounter.assess',
  'encounter.minutes',
  'agreement.make',
  'commitment.settle',
  'food.receive',
  'food.deliver',
] as const satisfies readonly Kind[];

/** Flows are compared with their photo; of those that have none there is nothing to look at. */
export const reviewedFlows = [
  'flow.collect',
  'flow.receive',
  'flow.dispatch',
  'flow.accept',
  'flow.sort',
  'flow.transform',
  'flow.dispose',
  'flow.measure',
] as const satisfies readonly Kind[];

export const reviewedKinds = [...reviewedStatements, ...reviewedFlows] as const;
export type ReviewedKind = (typeof reviewedKinds)[number];

export function isReviewed(kind: string): kind is ReviewedKind {
  return reviewedKinds.some((one) => one === kind);
}
