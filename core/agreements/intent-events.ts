import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { Weighed } from '../quantities/weight-entry.ts';

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
  readonly note?: string;
};

export const withdrawals = ['taken', 'gone', 'mistake'] as const;

export type WithdrawOffer = {
  readonly offer: EventId;
  readonly because: (typeof withdrawals)[number];
};

/** Whoever could take it says whether and when; the latest word of each speaks. */
export type AnswerOffer = {
  readonly offer: EventId;
  readonly by: ActorId;
  readonly says: 'coming' | 'not_coming';
  readonly on?: Day;
};

export type IntentPayloads = {
  'intent.offer': Offer;
  'intent.withdraw': WithdrawOffer;
  'intent.answer': AnswerOffer;
};
