import * as v from 'valibot';
import { actorId, eventId, instantText } from './fields.ts';

/** How many statements one request may bring. */
export const statementsMost = 200;

/**
 * The body of `POST /statements`: what the office says, without what only devices need. Each
 * payload is that of an event of its kind; the program adds id, device, number and recorder.
 */
export const statementsBody = v.object({
  statements: v.pipe(
    v.array(
      v.object({
        /**
         * Made by the sender (UUIDv7), so that a later statement of the same request can name this
         * one, and a form that is sent twice is taken once; made by the program, if absent.
         */
        id: v.exactOptional(eventId),
        kind: v.string(),
        /** When it was so; now, if absent. */
        occurredAt: v.exactOptional(instantText),
        payload: v.record(v.string(), v.unknown()),
      }),
    ),
    v.minLength(1),
    v.maxLength(statementsMost),
  ),
  /** `false`: what would have to wait for something is refused, and nothing is written. */
  mayWait: v.exactOptional(v.boolean()),
  /** Only of a command on the machine, or before the set-up: in whose name it is said. */
  recorder: v.exactOptional(actorId),
});

export type Statements = v.InferOutput<typeof statementsBody>;
