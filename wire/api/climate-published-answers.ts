import * as v from 'valibot';
import { dayText, instantText } from './answer-fields.ts';
import { frozenClimate, restatedClimate } from './report-answers.ts';

/** The account of climate that was published last, and what it would be now. */
export const climatePublishedAnswer = v.strictObject({
  simulated: v.boolean(),
  /** Null: no approved report says one. */
  published: v.nullable(
    v.strictObject({
      from: dayText,
      to: dayText,
      approvedAt: instantText,
      climate: frozenClimate,
      /** What it would be now is being worked out: this is from before. */
      recalculating: v.boolean(),
      /** Null: it says the same, or ends within a month. */
      restated: v.nullable(restatedClimate),
    }),
  ),
});
export type ClimatePublishedAnswer = v.InferOutput<typeof climatePublishedAnswer>;
export type Published = NonNullable<ClimatePublishedAnswer['published']>;
