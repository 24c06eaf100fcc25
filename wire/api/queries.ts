import * as v from 'valibot';
import { parseDay, parseMonth } from '../../core/quantities/instant.ts';
import { actorId, code, day, eventId, month, placeId } from '../events/fields.ts';
import { figureClasses, flowsBy } from './public-answers.ts';

/**
 * What may stand behind the question mark. As on the wire of events, a schema only checks; what
 * the texts mean (a month's first day, a cursor) is worked out by the question.
 */
const dayOrMonth = v.pipe(
  v.string(),
  v.regex(/^(?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'day or month'),
  v.check((text) => (parseDay(text) ?? parseMonth(text)) !== undefined, 'day or month'),
);
/** Of the calendar: 30 February has the form of a day and is none. */
const realDay = v.pipe(
  day,
  v.check((text) => parseDay(text) !== undefined, 'day'),
);
const cursor = v.pipe(v.string(), v.maxLength(80), v.regex(/^[0-9a-z.:-]+$/, 'cursor'));

export const eventsAfterQuery = v.strictObject({
  after: v.optional(cursor),
  /** How many at most; 1 to 500. */
  limit: v.optional(v.pipe(v.string(), v.regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/, '1 to 500'))),
});
export const eventPath = v.strictObject({ id: eventId });
export const lotPath = v.strictObject({
  /** The lot's id, or the code that people read. */
  lot: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
});
export const traceQuery = v.strictObject({ direction: v.optional(v.picklist(['up', 'down'])) });
export const balancesQuery = v.strictObject({
  place: v.optional(placeId),
  holder: v.optional(actorId),
  material: v.optional(code),
  on: v.optional(realDay),
});
export const closureQuery = v.strictObject({
  from: v.optional(dayOrMonth),
  to: v.optional(dayOrMonth),
});
export const flowsQuery = v.strictObject({
  by: v.optional(v.picklist(flowsBy)),
  from: v.optional(dayOrMonth),
  to: v.optional(dayOrMonth),
  material: v.optional(code),
  association: v.optional(actorId),
});
/** The poster, and the picture of a link: of a month, or of the one that leads the public page. */
export const posterQuery = v.strictObject({
  month: v.optional(month),
  language: v.optional(v.picklist(['es', 'en'])),
});
/** `write`: put what was made again in the place of what differs. */
export const rebuildQuery = v.strictObject({
  write: v.optional(v.picklist(['yes', 'no'])),
  /** `yes`: only balances, rollups and registers from the journal, without deciding anew. */
  projections: v.optional(v.picklist(['yes', 'no'])),
});
export const publicEventsQuery = v.strictObject({
  month: v.optional(month),
  material: v.optional(code),
  association: v.optional(actorId),
  class: v.optional(v.picklist(figureClasses)),
  after: v.optional(cursor),
});

export type EventsAfterQuery = v.InferOutput<typeof eventsAfterQuery>;
export type BalancesQuery = v.InferOutput<typeof balancesQuery>;
export type ClosureQuery = v.InferOutput<typeof closureQuery>;
export type FlowsQuery = v.InferOutput<typeof flowsQuery>;
export type PublicEventsQuery = v.InferOutput<typeof publicEventsQuery>;
