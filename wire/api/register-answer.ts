import * as v from 'valibot';
import { uuidText } from './answer-fields.ts';

/**
 * Who can hold stock or gives material, and where: what a phone needs to record without signal. In
 * the order of registration, so that people, who have no name here, keep their number within their
 * association.
 */
export const registerAnswer = v.strictObject({
  epoch: uuidText,
  actors: v.array(
    v.strictObject({
      id: uuidText,
      kind: v.string(),
      /** Organisations only. */
      name: v.nullable(v.string()),
      letter: v.nullable(v.string()),
      district: v.nullable(v.string()),
      parent: v.nullable(uuidText),
    }),
  ),
  places: v.array(
    v.strictObject({
      id: uuidText,
      name: v.string(),
      actor: v.nullable(uuidText),
      district: v.nullable(v.string()),
    }),
  ),
});

export type RegisterAnswer = v.InferOutput<typeof registerAnswer>;
