import * as v from 'valibot';
import { keyAbilities, keyRoles } from '../../core/access/matrix.ts';
import { parseDay } from '../../core/quantities/instant.ts';
import { actorId, day, district, text } from '../events/fields.ts';
import { uuidText } from './answer-fields.ts';

const realDay = v.pipe(
  day,
  v.check((given) => parseDay(given) !== undefined, 'day'),
);
const cursor = v.pipe(v.string(), v.maxLength(80), v.regex(/^[0-9a-z.:-]+$/, 'cursor'));

/** Days of the programme's clocks, both included. */
export const accessLogQuery = v.strictObject({
  from: v.optional(realDay),
  to: v.optional(realDay),
  account: v.optional(uuidText),
  person: v.optional(uuidText),
  device: v.optional(uuidText),
  key: v.optional(uuidText),
  /** Whose data. */
  subject: v.optional(uuidText),
  what: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,60}$/, 'what'))),
  after: v.optional(cursor),
});

/** One of account, device and key. */
export const breachQuery = v.strictObject({
  account: v.optional(uuidText),
  device: v.optional(uuidText),
  key: v.optional(uuidText),
  from: v.optional(realDay),
  to: v.optional(realDay),
  after: v.optional(uuidText),
});

export const accessReviewBody = v.strictObject({
  seen: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'seen')),
  note: v.optional(text(2_000)),
});

export const keyBody = v.strictObject({
  name: text(80),
  role: v.picklist(keyRoles),
  organisation: v.optional(actorId),
  district: v.optional(district),
  abilities: v.pipe(v.array(v.picklist(keyAbilities)), v.minLength(1), v.maxLength(20)),
  /** The last day on which it counts; at most a year away. */
  expiresOn: realDay,
});

export type AccessLogQuery = v.InferOutput<typeof accessLogQuery>;
export type BreachQuery = v.InferOutput<typeof breachQuery>;
export type KeyBody = v.InferOutput<typeof keyBody>;
