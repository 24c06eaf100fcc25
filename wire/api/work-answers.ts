import * as v from 'valibot';
import {
  actorId,
  centimos,
  day,
  eventId,
  gramsOrNone,
  instantText,
  lotId,
  month,
  placeId,
  roundId,
  whole,
} from '../events/fields.ts';

/**
 * What phones and pages read of the work around the flows. Server and phone share these shapes:
 * they let unknown fields pass, so that a phone that comes back after weeks reads a newer server,
 * and they import no wording.
 */
const who = v.object({ actor: actorId, name: v.nullable(v.string()) });
const grams = gramsOrNone;
const of = { material: v.string(), grade: v.nullable(v.string()) };

/** `GET /actors/:id/stock`: what an actor holds, lot by lot, the oldest first. */
export const stockAnswer = v.object({
  at: instantText,
  lots: v.array(
    v.object({
      lot: lotId,
      code: v.string(),
      ...of,
      regime: v.string(),
      originClass: v.string(),
      place: placeId,
      grams,
      since: instantText,
    }),
  ),
});
export type StockAnswer = v.InferOutput<typeof stockAnswer>;

const price = v.object({ currency: v.string(), perKg: centimos, total: centimos });

/** `GET /actors/:id/transfers`: what is on its way from or to an actor, or came lately. */
export const transfersAnswer = v.object({
  at: instantText,
  transfers: v.array(
    v.object({
      event: eventId,
      from: who,
      to: who,
      sentAt: instantText,
      ...of,
      grams,
      lots: v.array(v.object({ lot: lotId, code: v.string(), grams })),
      purpose: v.string(),
      price: v.nullable(price),
      document: v.nullable(v.string()),
      /** null: on its way. */
      accepted: v.nullable(
        v.object({
          event: eventId,
          at: instantText,
          grams,
          returned: grams,
          differenceReason: v.nullable(v.string()),
          deduction: v.nullable(v.object({ grams, reason: v.string() })),
          /** The sender wrote down what the buyer's ticket said. */
          bySender: v.boolean(),
        }),
      ),
    }),
  ),
});
export type TransfersAnswer = v.InferOutput<typeof transfersAnswer>;

/** `GET /actors/:id/yields`: what sorting gave lately, per material that went in. */
export const yieldsAnswer = v.object({
  since: day,
  yields: v.array(
    v.object({
      material: v.string(),
      sorts: whole(0, 1_000_000),
      inGrams: grams,
      outputs: v.array(v.object({ ...of, grams })),
      losses: v.array(v.object({ reason: v.string(), grams })),
    }),
  ),
});
export type YieldsAnswer = v.InferOutput<typeof yieldsAnswer>;

/** `GET /actors/:id/sales?from&to`: what was sold, and what of it was shared already. */
export const salesAnswer = v.object({
  from: day,
  to: day,
  sales: v.array(
    v.object({
      event: eventId,
      day,
      buyer: who,
      ...of,
      grams,
      currency: v.string(),
      perKg: v.nullable(centimos),
      /** What was agreed when it left. */
      total: v.nullable(centimos),
      /** What it is worth after acceptance and deduction; the same as `total` until then. */
      settled: v.nullable(centimos),
      accepted: v.boolean(),
      payment: v.nullable(v.string()),
      document: v.nullable(v.string()),
      sharedIn: v.array(eventId),
    }),
  ),
});
export type SalesAnswer = v.InferOutput<typeof salesAnswer>;

/** `GET /actors/:id/collected?from&to`: what each member brought in, per material. */
export const collectedAnswer = v.object({
  from: day,
  to: day,
  /** Weighed in without saying who collected. */
  nobodyGrams: grams,
  members: v.array(
    v.object({
      member: actorId,
      name: v.nullable(v.string()),
      grams,
      materials: v.array(v.object({ material: v.string(), grams })),
    }),
  ),
});
export type CollectedAnswer = v.InferOutput<typeof collectedAnswer>;

/** `GET /actors/:id/shares`: the rule in force and the share-outs; a member sees her own lines. */
export const sharesAnswer = v.object({
  rule: v.nullable(
    v.object({
      event: eventId,
      base: v.string(),
      fundPermille: whole(0, 1_000),
      decidedOn: day,
      note: v.nullable(v.string()),
    }),
  ),
  shares: v.array(
    v.object({
      event: eventId,
      day,
      from: day,
      to: day,
      currency: v.string(),
      base: v.string(),
      fundPermille: whole(0, 1_000),
      came: centimos,
      costs: v.array(v.object({ what: v.string(), amount: centimos })),
      fund: centimos,
      lines: v.array(
        v.object({
          member: actorId,
          name: v.nullable(v.string()),
          grams,
          amount: centimos,
          signed: v.nullable(v.object({ at: instantText, how: v.string() })),
        }),
      ),
      voided: v.nullable(v.string()),
    }),
  ),
});
export type SharesAnswer = v.InferOutput<typeof sharesAnswer>;

/** `GET /actors/:id/work`: a person's own months: kilograms, money of share-outs and sales. */
export const workAnswer = v.object({
  months: v.array(
    v.object({
      month,
      grams,
      weighings: whole(0, 1_000_000),
      days: whole(0, 31),
      materials: v.array(v.object({ material: v.string(), grams })),
      /** Céntimos per currency, from share-outs and from sales of her own. */
      earned: v.array(v.object({ currency: v.string(), shared: centimos, sold: centimos })),
    }),
  ),
  /** The best price for each material, of her own sales and those of her association. */
  best: v.array(
    v.object({
      material: v.string(),
      currency: v.string(),
      perKg: centimos,
      day,
      buyer: v.nullable(v.string()),
    }),
  ),
});
export type WorkAnswer = v.InferOutput<typeof workAnswer>;

/** `GET /actors/:id/given`: what was collected from a workshop, a stall or a market. */
export const givenAnswer = v.object({
  months: v.array(
    v.object({
      month,
      grams,
      pickups: whole(0, 1_000_000),
      materials: v.array(v.object({ material: v.string(), grams })),
      by: v.array(v.object({ actor: actorId, name: v.nullable(v.string()), grams })),
    }),
  ),
});
export type GivenAnswer = v.InferOutput<typeof givenAnswer>;

const offer = v.object({
  event: eventId,
  at: instantText,
  provider: who,
  place: v.nullable(
    v.object({
      place: placeId,
      name: v.string(),
      district: v.nullable(v.string()),
      reference: v.nullable(v.string()),
    }),
  ),
  ...of,
  grams: v.nullable(grams),
  from: day,
  until: v.nullable(day),
  weekdays: v.array(whole(1, 7)),
  transport: v.string(),
  /** What is wished for a kilogram; phones that heard it before it was told do without. */
  price: v.nullish(v.object({ perKg: centimos, currency: v.string() })),
  /** Of food: when it will not be fit any more. */
  spoilsAt: v.nullish(instantText),
  note: v.nullable(v.string()),
  withdrawn: v.nullable(v.string()),
  answers: v.array(v.object({ by: who, says: v.string(), on: v.nullable(day) })),
  photos: whole(0, 1_000),
});
/** `GET /actors/:id/offers` (her own) and `GET /offers` (that anybody may still answer). */
export const offersAnswer = v.object({ offers: v.array(offer) });
export type OffersAnswer = v.InferOutput<typeof offersAnswer>;

/** `GET /actors/:id/rounds`: the rounds that an association walks now. */
export const roundsAnswer = v.object({
  rounds: v.array(
    v.object({
      round: roundId,
      name: v.string(),
      weekdays: v.array(whole(1, 7)),
      stops: v.array(
        v.object({
          place: placeId,
          name: v.string(),
          district: v.nullable(v.string()),
          reference: v.nullable(v.string()),
          actor: v.nullable(actorId),
        }),
      ),
    }),
  ),
});
export type RoundsAnswer = v.InferOutput<typeof roundsAnswer>;
