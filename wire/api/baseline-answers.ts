import * as v from 'valibot';
import { baselineTables } from '../../core/emissions/baseline-table.ts';
import { count } from './answer-fields.ts';

const problem = v.strictObject({
  code: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
});
const toLookAt = v.array(v.strictObject({ line: count, problems: v.array(problem) }));
const told = v.pipe(v.string(), v.minLength(3), v.maxLength(500));

/** A table as text (CSV with comma, semicolon or tab), and where it is from. */
export const importBaselinesBody = v.strictObject({
  table: v.picklist(baselineTables),
  source: told,
  method: told,
  csv: v.pipe(v.string(), v.maxLength(5_000_000)),
  /** Rows that can hardly be believed come in too, and stay marked. */
  doubtful: v.optional(v.boolean(), false),
  /** Without it the table is only looked over. */
  write: v.optional(v.boolean(), false),
});

export const importBaselinesAnswer = v.strictObject({
  rows: count,
  brought: count,
  there: count,
  elsewhere: count,
  doubtful: toLookAt,
  held: toLookAt,
});

/** What was brought in, source by source; none is taken for the truth. */
export const baselinesAnswer = v.strictObject({
  rows: v.array(
    v.strictObject({
      table: v.picklist(baselineTables),
      subject: v.string(),
      period: v.string(),
      about: v.string(),
      content: v.record(v.string(), v.nullable(v.number())),
      source: v.string(),
      method: v.string(),
      marks: v.array(problem),
    }),
  ),
});
export type BaselinesAnswer = v.InferOutput<typeof baselinesAnswer>;
