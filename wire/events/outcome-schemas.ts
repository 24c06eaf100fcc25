import * as v from 'valibot';
import { eventId, instantText } from './fields.ts';

const sentence = v.object({ sentence: v.string(), remedy: v.string() });

/** RFC 9457 problem details, with the code, both languages and the facts of the sentence. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.string(),
  es: sentence,
  en: sentence,
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  reaction: v.picklist([
    'mend',
    'look',
    'wait',
    'ask-permission',
    'look-elsewhere',
    'send-less',
    'retry',
    'operator',
  ]),
  request: v.exactOptional(v.string()),
});

/**
 * What became of one event of a batch. `already_had` tells in `state` where the event stands that
 * is there; `quarantined` names in `blocking` what it waits for; `refused` is not kept.
 */
export const outcomeSchema = v.object({
  id: v.nullable(eventId),
  outcome: v.picklist(['accepted', 'already_had', 'quarantined', 'refused']),
  state: v.exactOptional(
    v.picklist(['accepted', 'quarantined', 'superseded', 'voided', 'corrected']),
  ),
  effectiveAt: v.exactOptional(instantText),
  problem: v.exactOptional(problemSchema),
  blocking: v.exactOptional(v.object({ event: v.exactOptional(eventId), awaits: v.string() })),
});

/** The answer of `POST /events`: as many outcomes as events, in the same order. */
export const outcomesSchema = v.object({
  epoch: v.string(),
  receivedAt: instantText,
  outcomes: v.array(outcomeSchema),
});
