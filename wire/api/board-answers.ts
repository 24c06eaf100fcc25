import * as v from 'valibot';
import { postStates } from '../../core/agreements/board.ts';
import { everyPeriods, transports, withdrawals } from '../../core/agreements/intent-events.ts';
import {
  actorId,
  centimos,
  code,
  day,
  district,
  eventId,
  gramsOrNone,
  instantText,
  placeId,
  whole,
} from '../events/fields.ts';

const who = v.object({ actor: actorId, name: v.nullable(v.string()) });
const sides = ['offer', 'want'] as const;

const postFields = {
  event: eventId,
  side: v.picklist(sides),
  at: instantText,
  by: who,
  place: v.nullable(v.object({ place: placeId, name: v.string() })),
  /** Of the place, or of whoever posted it. */
  district: v.nullable(v.string()),
  material: v.string(),
  grade: v.nullable(v.string()),
  grams: v.nullable(gramsOrNone),
  every: v.picklist(everyPeriods),
  from: day,
  until: v.nullable(day),
  weekdays: v.array(whole(1, 7)),
  transport: v.picklist(transports),
  /** What is wished, or would be paid, for a kilogram. */
  price: v.nullable(v.object({ perKg: centimos, currency: v.string() })),
  spoilsAt: v.nullable(instantText),
  note: v.nullable(v.string()),
  state: v.picklist(postStates),
  withdrawn: v.nullable(v.picklist(withdrawals)),
  links: whole(0, 100_000),
  /** The viewer may answer for whoever posted it, and withdraw it. */
  mine: v.boolean(),
};
const post = v.object(postFields);
export type Post = v.InferOutput<typeof post>;

/** `GET /board`: what is offered and wanted, what spoils first, then the newest. */
export const boardAnswer = v.object({
  posts: v.array(post),
  may: v.object({ link: v.boolean() }),
});
export type BoardAnswer = v.InferOutput<typeof boardAnswer>;

/** `GET /board/:id`: one of them, what it was brought together with, and what would fit. */
export const postAnswer = v.object({
  ...postFields,
  answers: v.array(v.object({ by: who, says: v.string(), on: v.nullable(day) })),
  linked: v.array(
    v.object({
      link: eventId,
      other: post,
      answers: v.array(v.object({ by: who, says: v.string(), on: v.nullable(day) })),
      /** For whom the viewer may answer. */
      asWho: v.array(who),
    }),
  ),
  fits: v.array(v.object({ post, sameDistrict: v.boolean() })),
  may: v.object({ link: v.boolean() }),
});
export type PostAnswer = v.InferOutput<typeof postAnswer>;

const filters = {
  side: v.exactOptional(v.picklist(sides)),
  material: v.exactOptional(code),
  district: v.exactOptional(district),
  /** Without it: what is open. */
  state: v.exactOptional(v.picklist(postStates)),
  every: v.exactOptional(v.picklist(['once', 'again'])),
  /** To be handed over on some day from here on, and up to here. */
  from: v.exactOptional(day),
  to: v.exactOptional(day),
};
export const boardQuery = v.strictObject(filters);
export const boardCsvQuery = v.strictObject({
  ...filters,
  language: v.exactOptional(v.picklist(['es', 'en'])),
});
export type BoardQuery = v.InferOutput<typeof boardQuery>;
