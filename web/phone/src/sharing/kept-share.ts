import * as v from 'valibot';
import { actorId, centimos, day, eventId, text } from '../../../../wire/events/fields.ts';

/** What was chosen and typed of a share-out that is not saved yet. */
export const keptShareSchema = v.object({
  association: actorId,
  chosen: v.array(eventId),
  span: v.nullable(v.object({ from: day, to: day })),
  leftOut: v.array(actorId),
  added: v.array(actorId),
  reason: v.string(),
  costs: v.array(v.object({ what: text(120), amount: centimos })),
});
export type KeptShare = v.InferOutput<typeof keptShareSchema>;
