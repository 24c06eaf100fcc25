import * as v from 'valibot';
import { bilingual, instantText, uuidText } from './answer-fields.ts';

/** `GET /health`, after a real write and a real read. */
export const healthAnswer = v.strictObject({
  status: v.picklist(['ok']),
  engine: v.picklist(['embedded', 'server']),
  /** Name of the last migration, such as `0003-service`. */
  schema: v.string(),
  epoch: uuidText,
  programme: v.strictObject({ id: uuidText, code: v.string() }),
  simulated: v.boolean(),
  /** When the heartbeat was written and read back. */
  at: instantText,
  /** Of the embedded engine: what it is meant for. */
  advice: v.optional(bilingual),
});

export type HealthAnswer = v.InferOutput<typeof healthAnswer>;
