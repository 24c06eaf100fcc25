import * as v from 'valibot';
import { dayText } from './answer-fields.ts';
import { actorId } from '../events/fields.ts';

/** The body of `POST /queues` and `POST /queues/preview`: a file's text, or pasted parts. */
export const queueBody = v.strictObject({ text: v.pipe(v.string(), v.minLength(1)) });

/** What a queue would bring, before it is recorded. */
export const queuePreviewAnswer = v.strictObject({
  events: v.number(),
  /** Of these the log has so many already. */
  had: v.number(),
  /** Nobody could read these. */
  unreadable: v.number(),
  people: v.array(
    v.strictObject({
      actor: actorId,
      name: v.nullable(v.string()),
      events: v.number(),
      from: dayText,
      to: dayText,
      kinds: v.array(v.strictObject({ kind: v.string(), events: v.number() })),
    }),
  ),
});
export type QueuePreviewAnswer = v.InferOutput<typeof queuePreviewAnswer>;
