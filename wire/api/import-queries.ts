import * as v from 'valibot';
import { text } from '../events/fields.ts';
import { uuidText } from './answer-fields.ts';
import { mappingSchema, standings } from './import-answers.ts';

export const importPath = v.strictObject({ id: uuidText });

/** The file itself is the body of the request. */
export const importUploadQuery = v.strictObject({ name: text(200) });

export const importCheckQuery = v.strictObject({
  /** Only rows that are this; several with commas. */
  standing: v.exactOptional(
    v.pipe(v.string(), v.regex(new RegExp(`^(?:${standings.join('|')})(?:,\\w+)*$`), 'standing')),
  ),
  after: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,7}$/, 'line'))),
});

export const mappingBody = v.strictObject({
  mapping: mappingSchema,
  /** Keep the mapping under this name, for the next list that looks the same. */
  saveAs: v.exactOptional(text(80)),
});

const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));

/** What a person says about rows: cells corrected, whom a row is, or that it stays out. */
export const importRowsBody = v.strictObject({
  rows: v.pipe(
    v.array(
      v.strictObject({
        line,
        cells: v.exactOptional(v.record(text(120), v.pipe(v.string(), v.maxLength(1_000)))),
        same: v.exactOptional(uuidText),
        isNew: v.exactOptional(v.literal(true)),
        aside: v.exactOptional(v.literal(true)),
        /** Everything that was said about the row before is taken back. */
        again: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(500),
  ),
  /** Every suggestion that the check makes is taken. */
  suggestions: v.exactOptional(v.literal(true)),
});
export type ImportRowsBody = v.InferOutput<typeof importRowsBody>;

export const importBringBody = v.strictObject({
  /** People who are there get what the list says otherwise. */
  changes: v.exactOptional(v.boolean()),
});

/** Of a form, whose empty choices mean all. */
const all = v.literal('');

export const membersQuery = v.strictObject({
  organisation: v.exactOptional(v.union([all, uuidText])),
  municipality: v.exactOptional(
    v.union([all, v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,20}$/, 'district'))]),
  ),
});
