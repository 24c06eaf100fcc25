import * as v from 'valibot';
import { actorId, day } from './events/fields.ts';

/**
 * What a phone reads of answers about people. Apart from the others, because these come with
 * screens that are not opened on the first day.
 */
/** `GET /api/v1/actors/:id/members`: one page of who belongs to an organisation. */
export const membersForPhone = v.object({
  members: v.array(
    v.object({
      role: v.string(),
      until: v.nullable(v.string()),
      other: v.object({ actor: actorId, label: v.nullable(v.string()) }),
    }),
  ),
  next: v.nullable(v.string()),
});

/** `GET /api/v1/actors/:id/cards`. */
export const cardsForPhone = v.object({
  cards: v.array(
    v.object({
      id: v.string(),
      organisationName: v.nullable(v.string()),
      code: v.string(),
      validUntil: day,
      standing: v.string(),
    }),
  ),
});
export type PhoneCards = v.InferOutput<typeof cardsForPhone>;

const fieldValue = v.union([v.string(), v.number(), v.array(v.string())]);

/** The data sheet: what the programme holds of the person who asks. */
export const sheetForPhone = v.object({
  madeAt: v.string(),
  person: v.object({ label: v.string() }),
  details: v.array(v.object({ field: v.string(), value: fieldValue })),
  fields: v.array(v.object({ field: v.string(), value: fieldValue })),
  affiliations: v.array(
    v.object({
      organisation: v.nullable(v.string()),
      role: v.string(),
      until: v.nullable(v.string()),
    }),
  ),
  consents: v.array(
    v.object({
      purpose: v.string(),
      name: v.object({ es: v.string(), en: v.string() }),
      now: v.nullable(v.object({ given: v.boolean() })),
    }),
  ),
  requests: v.array(
    v.object({
      right: v.string(),
      receivedOn: day,
      dueOn: v.nullable(day),
      answeredOn: v.nullable(day),
    }),
  ),
  readsInAll: v.number(),
});
export type PhoneSheet = v.InferOutput<typeof sheetForPhone>;
