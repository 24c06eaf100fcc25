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
  /**
   * Who recorded it, and who else can: of the board of where it belongs, of the district. Of a
   * likely double whoever may merge: nobody is named.
   */
  mends: v.array(
    v.strictObject({
      ...who.entries,
      as: v.picklist(['recorder', 'leader', 'officer']),
      /** Which page of hers the reader may open; null: none, her name may not be shown. */
      opens: v.nullable(v.picklist(['person', 'organisation'])),
    }),
  ),
});

/** All rules with their first rows, or one rule with those of a page. */
export const qualityQuery = v.strictObject({
  rule: v.exactOptional(v.picklist(qualityRules)),
  page: v.exactOptional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/, '1 to 99999'))),
});
export type QualityAsked = v.InferOutput<typeof qualityQuery>;

export const qualityAnswer = v.strictObject({
  simulated: v.boolean(),
  asOf: dayText,
  rules: v.array(
    v.strictObject({
      rule: v.picklist(qualityRules),
      /** Of those that the reader may read; null: dates of the programme are not set. */
      count: v.nullable(count),
      /** The register is still being looked through for likely doubles: there may be more. */
      atLeast: v.boolean(),
      page: count,
      pages: count,
      rows: v.array(toLookAt),
    }),
  ),
});

export type QualityAnswer = v.InferOutput<typeof qualityAnswer>;
export type QualityFound = QualityAnswer['rules'][number];
export type ToLookAt = QualityFound['rows'][number];
