import * as v from 'valibot';
import { district } from '../events/fields.ts';
import { count, uuidText } from './answer-fields.ts';

/** `GET /places`: points of organisations, to be drawn on a map. Never a person's. */
export const placesAnswer = v.strictObject({
  simulated: v.boolean(),
  places: v.array(
    v.strictObject({
      place: uuidText,
      name: v.string(),
      district: v.nullable(v.string()),
      /** Degrees × 10,000,000. */
      latE7: v.number(),
      lngE7: v.number(),
      address: v.nullable(v.string()),
      reference: v.nullable(v.string()),
      actor: uuidText,
      organisation: v.string(),
      kind: v.string(),
    }),
  ),
  /** Places of organisations in all, with a point or without. */
  total: count,
});

export const placesQuery = v.strictObject({ district: v.exactOptional(district) });

export type PlacesAnswer = v.InferOutput<typeof placesAnswer>;
export type PlacesQuery = v.InferOutput<typeof placesQuery>;
