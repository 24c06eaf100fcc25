import type { ActorId, PlaceId } from '../events/ids.ts';

export const visitPurposes = [
  'formalization',
  'practice',
  'weighing',
  'delivery',
  'place',
  'other',
] as const;

/** Somebody went to see with her own eyes; what she photographed is attached (`core/evidence`). */
export type Visit = {
  readonly visited: ActorId;
  readonly place?: PlaceId;
  readonly purpose: (typeof visitPurposes)[number];
  /** In the visitor's words; it must not name people. */
  readonly found?: string;
};

export type EncounterPayloads = { 'encounter.visit': Visit };
