import type { EventId } from '../events/ids.ts';
import type { Kind } from '../ledger/entries.ts';
import type { Instant } from '../quantities/instant.ts';

/** What came over a record after a report was frozen. */
export const movements = [
  'arrived',
  'annulled',
  'corrected',
  'retracted',
  'rejected',
  'verified',
  'proved',
  'merged',
  'said',
] as const;
export type Movement = (typeof movements)[number];

/** A statement that came after a report was frozen, and the record that it moved. */
export type MovedBy = {
  readonly record: EventId;
  readonly kind: Kind;
  readonly movement: Movement;
  /** What did it; of what arrived it is the record itself. */
  readonly event: EventId;
  /** When the server had it. */
  readonly at: Instant;
};

/** Statements that prove another one by being there. */
const proving: readonly Kind[] = [
  'evidence.attach',
  'share.sign',
  'encounter.attend',
  'encounter.sign',
  'agreement.sign',
  'product.confirm',
];

/**
 * What a statement does to the record that it touches; undefined where it moves no figure: a
 * question changes no level, nor does its answer.
 *
 * @param says of a review
 */
export function movementOf({
  kind,
  says,
  isRecord,
}: {
  readonly kind: Kind;
  readonly says: string | null;
  readonly isRecord: boolean;
}): Movement | undefined {
  if (isRecord) return 'arrived';
  switch (kind) {
    case 'flow.void':
      return 'annulled';
    case 'flow.correct':
      return 'corrected';
    case 'evidence.retract':
      return 'retracted';
    case 'evidence.reply':
      return undefined;
    case 'evidence.review':
      return says === 'verified' || says === 'rejected' ? says : undefined;
    case 'actor.merge':
    case 'actor.unmerge':
      return 'merged';
    default:
      return proving.includes(kind) ? 'proved' : 'said';
  }
}
