import * as v from 'valibot';
import { bilingual, count, wholeGrams } from './answer-fields.ts';

const problem = v.strictObject({
  code: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
});

/** What household waste is made of, source by source; none is taken for the truth. */
export const climateCompositionAnswer = v.strictObject({
  simulated: v.boolean(),
  districts: v.array(
    v.strictObject({
      district: v.string(),
      name: v.string(),
      /** The twelve months of the kilograms in circular chains; null: there is no account yet. */
      months: v.nullable(v.strictObject({ from: v.string(), to: v.string() })),
      /** What is missing altogether. */
      problem: v.nullable(problem),
      tables: v.array(
        v.strictObject({
          year: v.string(),
          source: v.string(),
          method: v.string(),
          /** What is doubtful about the table. */
          marks: v.array(problem),
          /** What could not be done with it. */
          problems: v.array(problem),
          classes: v.array(
            v.strictObject({
              /** Of MINAM's dictionary; null: the table calls it otherwise. */
              class: v.nullable(v.string()),
              name: bilingual,
              kilograms: count,
              /** Of all classes, in parts per million. */
              sharePpm: count,
              /** Of our materials of this class; null where that cannot be said. */
              circular_g: v.nullable(wholeGrams),
            }),
          ),
          /** In circular chains, of materials without a class in this table. */
          elsewhere_g: v.nullable(wholeGrams),
        }),
      ),
    }),
  ),
});

export type ClimateCompositionAnswer = v.InferOutput<typeof climateCompositionAnswer>;
