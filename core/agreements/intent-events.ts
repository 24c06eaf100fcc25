import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { Day, Instant } from '../quantities/instant.ts';
import type { Centimos } from '../quantities/quantity.ts';
import type { Weighed } from '../quantities/weight-entry.ts';

/** How often something comes again. */
export const everyPeriods = ['once', 'week', 'month', 'year'] as const;
export type Every = (typeof everyPeriods)[number];

/** Who brings the material to whom. */
export const transports = ['provider', 'receiver', 'either'] as const;

/** "I have this to give": an Intent of ValueFlows. How much may be left unsaid. */
export type Offer = {
  readonly provider: ActorId;
  readonly place?: PlaceId;
  readonly material: string;
  readonly grade?: string;
  readonly weighed?: Weighed;
  readonly from: Day;
  readonly until?: Day;
  /** Of what there is every week: days by ISO 8601, Monday is 1. */
  readonly weekdays?: readonly number[];
  readonly transport: (typeof transports)[number];
  /** Left unsaid: of what has weekdays every week, of anything else once. */
  readonly every?: Every;
  /** What is wished for a kilogram. */
  readonly price?: Centimos;
  readonly currency?: string;
  /** Of food: when it will not be fit any more. */
  readonly spoilsAt?: Instant;
  readonly note?: string;
};

export const withdrawals = ['taken', 'gone', 'mistake'] as const;

/** Of an offer, or of what was looked for. */
export type WithdrawOffer = {
  readonly offer: EventId;
  readonly because: (typeof withdrawals)[number];
};

/** Whoever could take it says whether and when; the latest word of each speaks. */
export type AnswerOffer = {
  readonly offer: EventId;
  /** Answered is that somebody brought this offer together with a want; both sides may answer. */
  readonly link?: EventId;
  readonly by: ActorId;
  readonly says: 'coming' | 'not_coming';
  readonly on?: Day;
};

export type IntentPayloads = {
  'intent.offer': Offer;
  'intent.withdraw': WithdrawOffer;
  'intent.answer': AnswerOffer;
};
