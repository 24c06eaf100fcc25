import * as v from 'valibot';
import { bilingual, dayText, uuidText } from './answer-fields.ts';

const named = { code: v.string(), name: bilingual };
const whole = v.pipe(v.number(), v.integer());

/** What forms let choose beyond the catalogue, and the outlines that tell a point its district. */
export const choicesAnswer = v.strictObject({
  programme: uuidText,
  /** On the clocks of the programme. */
  today: dayText,
  purposes: v.array(v.strictObject({ ...named, needsSignature: v.boolean() })),
  /** The classes of art. 19, D.S. 005-2010-MINAM: what a member's sheet says is collected. */
  wasteKinds: v.array(v.strictObject(named)),
  /** Empty where the programme has no outlines. */
  areas: v.array(
    v.strictObject({
      ubigeo: v.string(),
      rings: v.array(v.array(v.strictObject({ latE7: whole, lngE7: whole }))),
    }),
  ),
});

export type ChoicesAnswer = v.InferOutput<typeof choicesAnswer>;
