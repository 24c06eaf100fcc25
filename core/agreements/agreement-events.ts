import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { Centimos, Grams } from '../quantities/quantity.ts';
import type { Weighed } from '../quantities/weight-entry.ts';
import type { Every, transports } from './intent-events.ts';

/** "I look for this": the other side of an offer. */
export type Want = {
  readonly receiver: ActorId;
  readonly place?: PlaceId;
  readonly material: string;
  readonly grade?: string;
  readonly weighed?: Weighed;
  readonly every: Every;
  readonly from: Day;
  readonly until?: Day;
  readonly weekdays?: readonly number[];
  readonly transport: (typeof transports)[number];
  /** What would be paid for a kilogram. */
  readonly price?: Centimos;
  readonly currency?: string;
  readonly note?: string;
};

/** Somebody sees that these two fit. Who offers and who wants still decide. */
export type LinkIntents = { readonly offer: EventId; readonly want: EventId };

export const agreementTypes = [
  'memorandum',
  'supply',
  'donation',
  'clean_production',
  'articulation',
] as const;

/** What a clause promises in grams, so that flows can fulfil it. */
export type Promised = {
  readonly provider: ActorId;
  readonly receiver: ActorId;
  readonly material: string;
  readonly grams: Grams;
  readonly every: Every;
};

export type Clause = {
  readonly text: string;
  readonly due?: Day;
  readonly promised?: Promised;
};

/** Said again with `agreement`, the latest text speaks and has to be signed again. */
export type MakeAgreement = {
  readonly agreement?: EventId;
  readonly type: (typeof agreementTypes)[number];
  readonly title: string;
  readonly parties: readonly ActorId[];
  readonly from: Day;
  readonly until?: Day;
  readonly number?: string;
  readonly clauses: readonly Clause[];
};

export type SignAgreement = {
  readonly agreement: EventId;
  /** The statement whose text was read; left unsaid, the one that spoke when it was signed. */
  readonly text?: EventId;
  readonly party: ActorId;
  readonly on: Day;
  readonly how: 'own_phone' | 'shown' | 'paper';
};

export const agreementEnds = ['fulfilled', 'expired', 'cancelled', 'replaced'] as const;

export type EndAgreement = {
  readonly agreement: EventId;
  readonly on: Day;
  readonly because: (typeof agreementEnds)[number];
  readonly note?: string;
};

/** State of conservation (D.S. 055-2017-EF art. 2 asks for it in words of its own). */
export const foodStates = ['fresh', 'ripe', 'use_today', 'unfit'] as const;

/** One line of the register of donated food (D.S. 055-2017-EF art. 2). */
export type FoodItem = {
  readonly name: string;
  readonly unit: string;
  readonly count: number;
  readonly grams: Grams;
  readonly brand?: string;
  readonly state: (typeof foodStates)[number];
  readonly value?: Centimos;
  readonly currency?: string;
  readonly expires?: Day;
};

/** What was taken in. `transfer` is the flow in which the same grams moved. */
export type ReceiveFood = {
  readonly donor: ActorId;
  readonly receiver: ActorId;
  readonly offer?: EventId;
  readonly transfer?: EventId;
  readonly on: Day;
  readonly items: readonly FoodItem[];
};

/** What was given on: to an institution, or to a kitchen or person who is registered. */
export type DeliverFood = {
  readonly giver: ActorId;
  readonly receiver: ActorId;
  readonly receipts: readonly EventId[];
  readonly transfer?: EventId;
  readonly on: Day;
  readonly items: readonly FoodItem[];
  readonly rations?: number;
  readonly signed: 'signature' | 'stamp' | 'own_phone';
};

/** Whose turn it is on which weekday (ISO 8601). Said again, the latest speaks. */
export type SetFoodRota = {
  readonly holder: ActorId;
  readonly from: Day;
  readonly turns: readonly { readonly weekday: number; readonly kitchen: ActorId }[];
};

export type AgreementPayloads = {
  'intent.want': Want;
  'intent.link': LinkIntents;
  'agreement.make': MakeAgreement;
  'agreement.sign': SignAgreement;
  'agreement.end': EndAgreement;
  'food.receive': ReceiveFood;
  'food.deliver': DeliverFood;
  'food.rota': SetFoodRota;
};
