import * as v from 'valibot';
import { uuidText } from './answer-fields.ts';
import { listedActor } from './directory-answers.ts';

const found = v.strictObject({
  ...listedActor.entries,
  /** By what it was found. */
  by: v.picklist(['name', 'document', 'ruc', 'phone', 'card']),
});

/** `GET /search`: the best of each sort, for one box that searches everywhere. */
export const searchAnswer = v.strictObject({
  simulated: v.boolean(),
  people: v.array(found),
  organisations: v.array(found),
  places: v.array(
    v.strictObject({
      place: uuidText,
      name: v.string(),
      district: v.nullable(v.string()),
      address: v.nullable(v.string()),
      reference: v.nullable(v.string()),
      /** Whose it is, if it is an organisation's. */
      actor: v.nullable(uuidText),
    }),
  ),
  lots: v.array(v.strictObject({ lot: uuidText, code: v.string(), material: v.string() })),
});

export const searchQuery = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(200)),
});

export type SearchAnswer = v.InferOutput<typeof searchAnswer>;
