import * as v from 'valibot';
import { levels } from '../../core/evidence/level.ts';
import { proofKinds } from '../../core/evidence/proofs.ts';
import { reviewedKinds } from '../../core/evidence/reviewable.ts';
import { verdicts } from '../../core/evidence/review-events.ts';
import { parseDay } from '../../core/quantities/instant.ts';
import { actorId, day, district, eventId, instantText } from '../events/fields.ts';
import { attachmentsAnswer } from './evidence-answers.ts';
import { bilingual, count } from './answer-fields.ts';

/** What a list of records that wait for a second person may be asked for. */
export const reviewStates = ['waiting', 'answered', 'returned'] as const;

const realDay = v.pipe(
  day,
  v.check((text) => parseDay(text) !== undefined, 'day'),
);

/** `before`: received until that day; `after`: those behind this record in the list. */
export const reviewsQuery = v.strictObject({
  kind: v.exactOptional(v.picklist(reviewedKinds)),
  district: v.exactOptional(district),
  level: v.exactOptional(v.picklist(['recorded', 'documented'])),
  state: v.exactOptional(v.picklist(reviewStates)),
  photo: v.exactOptional(v.picklist(['yes', 'no'])),
  recorder: v.exactOptional(actorId),
  before: v.exactOptional(realDay),
  after: v.exactOptional(eventId),
});
export type ReviewsAsked = v.InferOutput<typeof reviewsQuery>;

export const reviewPath = v.strictObject({ id: eventId });

const who = v.object({ actor: actorId, name: v.nullable(v.string()) });

export const standingAnswer = v.object({
  level: v.picklist(levels),
  /** When what gave it this level was said. */
  since: instantText,
  proofs: v.array(v.object({ kind: v.picklist(proofKinds), event: eventId, at: instantText })),
  /** Why it was rejected or taken back. */
  reason: v.nullable(v.string()),
  /** Files that were announced and are not here yet. */
  awaited: count,
  question: v.nullable(
    v.object({
      review: eventId,
      by: who,
      at: instantText,
      note: v.string(),
      replies: v.array(v.object({ event: eventId, at: instantText, note: v.string() })),
    }),
  ),
});

export const reviewedRecord = v.object({
  event: eventId,
  kind: v.picklist(reviewedKinds),
  at: instantText,
  receivedAt: instantText,
  recorder: who,
  /** Of whom it speaks; of some nobody. */
  about: v.nullable(v.object({ ...who.entries, district: v.nullable(v.string()) })),
  /** As the event says it; it names nobody but by ids. */
  payload: v.record(v.string(), v.unknown()),
  standing: standingAnswer,
});
export type ReviewedRecord = v.InferOutput<typeof reviewedRecord>;

/** What the ids and codes of payloads are called, as far as whoever asks may know. */
const naming = {
  names: v.record(v.string(), v.string()),
  codes: v.record(v.string(), bilingual),
};

/** `GET /reviews`: what waits for a second person, the longest waiting first. */
export const reviewsAnswer = v.object({
  records: v.array(reviewedRecord),
  ...naming,
  /** How many wait, those that are told included. */
  left: count,
  /** There are more than were counted. */
  more: v.boolean(),
  /** How many whoever asks reviewed today. */
  doneToday: count,
});
export type ReviewsAnswer = v.InferOutput<typeof reviewsAnswer>;

/** `GET /reviews/:id`: one record with what proves it and what was said of it. */
export const reviewAnswer = v.object({
  record: reviewedRecord,
  ...naming,
  attachments: attachmentsAnswer.entries.attachments,
  history: v.array(
    v.object({
      event: eventId,
      at: instantText,
      by: who,
      says: v.picklist([...verdicts, 'replied', 'retracted']),
      note: v.nullable(v.string()),
    }),
  ),
  /** Whoever asks may decide: she did not record it and it does not speak of her. */
  mayReview: v.boolean(),
});
export type ReviewAnswer = v.InferOutput<typeof reviewAnswer>;

/** `GET /asked-back`: questions about what whoever asks recorded, that are not decided yet. */
export const askedBackAnswer = v.object({ records: v.array(reviewedRecord), ...naming });
export type AskedBackAnswer = v.InferOutput<typeof askedBackAnswer>;
