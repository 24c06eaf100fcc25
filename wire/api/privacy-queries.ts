import * as v from 'valibot';
import { parseDay } from '../../core/quantities/instant.ts';
import { actorId, day, district, eventId, fileId } from '../events/fields.ts';

export const actorPath = v.strictObject({ id: actorId });
export const filePath = v.strictObject({ id: fileId });
export const cardPath = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'uuid')),
});
export const cardCodePath = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
});
export const textsQuery = v.strictObject({ language: v.optional(v.picklist(['es', 'en'])) });
const language = v.optional(v.picklist(['es', 'en']));
/** `why` is noted with the look (`core/access/why.ts`); another word says nothing. */
const why = v.optional(v.pipe(v.string(), v.maxLength(40)));
export const paperQuery = v.strictObject({ language, why });
export const memberSheetQuery = v.strictObject({ actor: actorId, language, why });
/** The list for one municipality, as art. 39 asks; without it all members, as art. 34. */
export const memberListQuery = v.strictObject({
  organisation: actorId,
  municipality: v.optional(district),
  language,
  why,
});
/** One of the two. */
export const cardsQuery = v.strictObject({
  organisation: v.optional(actorId),
  actor: v.optional(actorId),
  language,
  why,
});

/** An image of a person; the content in base 64. */
export const fileBody = v.strictObject({
  purpose: v.picklist(['photo', 'signature', 'scan']),
  content: v.pipe(v.string(), v.minLength(1), v.maxLength(600_000), v.base64()),
});
export const cardBody = v.strictObject({
  organisation: actorId,
  validUntil: v.pipe(
    day,
    v.check((text) => parseDay(text) !== undefined, 'day'),
  ),
});

/** `recorder` only counts while nobody can sign in yet, as for all statements. */
export const cancelBody = v.strictObject({
  request: v.exactOptional(eventId),
  recorder: v.exactOptional(actorId),
});

export type CancelBody = v.InferOutput<typeof cancelBody>;
export type FileBody = v.InferOutput<typeof fileBody>;
export type CardBody = v.InferOutput<typeof cardBody>;
export type MemberListQuery = v.InferOutput<typeof memberListQuery>;
export type CardsQuery = v.InferOutput<typeof cardsQuery>;
