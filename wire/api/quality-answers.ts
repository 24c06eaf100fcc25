import * as v from 'valibot';
import { qualityRules } from '../../core/evidence/quality-rules.ts';
import { count, dayText, uuidText } from './answer-fields.ts';

const who = v.strictObject({ actor: uuidText, name: v.nullable(v.string()) });

/** One thing to look at: whom it is about, when it happened and who can mend it. */
const toLookAt = v.strictObject({
  id: uuidText,
  opens: v.picklist(['person', 'organisation', 'record', 'doubles']),
  about: who,
  /** Of a likely double: the other one. */
  other: v.nullable(who),
  day: v.nullable(dayText),
  /** Who recorded it; of a likely double whoever may merge. */
  mends: v.nullable(who),
});

export const qualityAnswer = v.strictObject({
  simulated: v.boolean(),
  asOf: dayText,
  rules: v.array(
    v.strictObject({
      rule: v.picklist(qualityRules),
      /** Of those that the reader may read; null: dates of the programme are not set. */
      count: v.nullable(count),
      /** There may be more than were counted. */
      atLeast: v.boolean(),
      rows: v.array(toLookAt),
    }),
  ),
});

export type QualityAnswer = v.InferOutput<typeof qualityAnswer>;
export type QualityFound = QualityAnswer['rules'][number];
export type ToLookAt = QualityFound['rows'][number];
