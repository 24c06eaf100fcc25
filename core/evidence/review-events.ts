import type { ActorId, EventId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';

/** What a second person says of a record, having compared it with what proves it. */
export const verdicts = ['verified', 'returned', 'rejected'] as const;
export type Verdict = (typeof verdicts)[number];

/** The latest review of a record speaks. `returned` asks something, `rejected` says why not. */
export type ReviewEvidence = {
  readonly subject: EventId;
  readonly says: Verdict;
  /** Demanded unless verified; it must not name people. */
  readonly note?: string;
};

/** Whoever recorded it answers the question of a review. */
export type ReplyToReview = {
  readonly review: EventId;
  /** The record that was asked about. */
  readonly subject: EventId;
  readonly note: string;
};

/** Takes back a statement that moves no mass; masses are annulled by `flow.void`. */
export type RetractStatement = { readonly subject: EventId; readonly reason: string };

/**
 * A paper that somebody holds: constancia, ordinance, carné, vaccination card, SOAT. Which kinds
 * there are says the programme's folder. What names a person stays in its image, not here.
 */
export type HoldDocument = {
  readonly holder: ActorId;
  /** Code of the programme's documents. */
  readonly document: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly issuedOn: Day;
  /** The last day on which it is valid. */
  readonly expiresOn?: Day;
  readonly link?: string;
  /** Where it holds: UBIGEO. */
  readonly district?: string;
};

export type ReviewPayloads = {
  'evidence.review': ReviewEvidence;
  'evidence.reply': ReplyToReview;
  'evidence.retract': RetractStatement;
  'document.hold': HoldDocument;
};
