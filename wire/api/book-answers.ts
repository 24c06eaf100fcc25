import * as v from 'valibot';
import { count, dayText, uuidText, wholeGrams } from './answer-fields.ts';

export const balancesAnswer = v.strictObject({
  simulated: v.boolean(),
  /** The day at whose end this was so. */
  on: dayText,
  rows: v.array(
    v.strictObject({
      holder: uuidText,
      holderName: v.nullable(v.string()),
      /** Null for what is on its way: the sender holds it until it is accepted. */
      place: v.nullable(uuidText),
      placeName: v.nullable(v.string()),
      material: v.string(),
      grade: v.nullable(v.string()),
      grams: wholeGrams,
      lots: count,
    }),
  ),
  total_g: wholeGrams,
});

const closureColumns = {
  opening_g: wholeGrams,
  collected_g: wholeGrams,
  received_g: wholeGrams,
  accepted_g: wholeGrams,
  converted_in_g: wholeGrams,
  adjusted_in_g: wholeGrams,
  delivered_g: wholeGrams,
  handed_g: wholeGrams,
  converted_out_g: wholeGrams,
  adjusted_out_g: wholeGrams,
  lost_g: wholeGrams,
  disposed_g: wholeGrams,
  closing_g: wholeGrams,
  /** opening + in − out − closing: 0, or the books are wrong. */
  difference_g: wholeGrams,
};

export const closureAnswer = v.strictObject({
  simulated: v.boolean(),
  from: v.nullable(dayText),
  to: v.nullable(dayText),
  rows: v.array(
    v.strictObject({
      holder: uuidText,
      holderName: v.nullable(v.string()),
      material: v.string(),
      ...closureColumns,
    }),
  ),
  totals: v.strictObject(closureColumns),
  difference_g: wholeGrams,
});

export type BalancesAnswer = v.InferOutput<typeof balancesAnswer>;
export type ClosureAnswer = v.InferOutput<typeof closureAnswer>;
export type ClosureColumns = v.InferOutput<typeof closureAnswer>['totals'];
