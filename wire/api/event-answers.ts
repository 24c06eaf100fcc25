import * as v from 'valibot';
import { dayText, instantText, uuidText, wholeGrams } from './answer-fields.ts';
import { problemSchema } from '../events/outcome-schemas.ts';

const state = v.picklist(['accepted', 'quarantined', 'superseded', 'voided', 'corrected']);

/** An event as the ledger has it: what was sent, and what only the receiving side knows. */
const eventEntries = {
  programme: uuidText,
  id: uuidText,
  kind: v.string(),
  occurredAt: instantText,
  recordedAt: instantText,
  device: uuidText,
  deviceSeq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  recorder: uuidText,
  /** Exactly as it was sent; its shape follows from the kind. */
  payload: v.record(v.string(), v.unknown()),
  /** Counts the programme's events in the order in which they were kept, without gaps. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  receivedAt: instantText,
  state,
  /** The instant at which the books count it; null while it waits. */
  effectiveAt: v.nullable(instantText),
};
export const eventAnswer = v.strictObject(eventEntries);

export const eventsAfterAnswer = v.strictObject({
  simulated: v.boolean(),
  epoch: uuidText,
  events: v.array(eventAnswer),
  /** Where to go on; null when this was the last one for now. */
  next: v.nullable(v.string()),
});

export const eventDetailAnswer = v.strictObject({
  ...eventEntries,
  problem: v.nullable(problemSchema),
  blocking: v.nullable(v.strictObject({ event: v.nullable(uuidText), awaits: v.string() })),
  postings: v.array(
    v.strictObject({
      kind: v.string(),
      lot: uuidText,
      holder: uuidText,
      at: uuidText,
      grams: wholeGrams,
    }),
  ),
  amendments: v.array(
    v.strictObject({ id: uuidText, kind: v.string(), occurredAt: instantText, state }),
  ),
});

export const dependentsAnswer = v.strictObject({
  event: uuidText,
  /** What a void would have to take with it, in the order in which it happened. */
  dependents: v.array(
    v.strictObject({ id: uuidText, kind: v.string(), day: dayText, grams: wholeGrams }),
  ),
});

export type EventAnswer = v.InferOutput<typeof eventAnswer>;
export type EventsAfterAnswer = v.InferOutput<typeof eventsAfterAnswer>;
export type EventDetailAnswer = v.InferOutput<typeof eventDetailAnswer>;
export type DependentsAnswer = v.InferOutput<typeof dependentsAnswer>;
