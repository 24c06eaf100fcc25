import * as v from 'valibot';

/**
 * The fields of which answers are made. Answers are strict objects: what may leave is listed field
 * by field, so a test that parses every answer with its schema finds anything that slipped out.
 */

/** Names are data of the programme; organisations bear the same one in both languages. */
export const bilingual = v.strictObject({ es: v.string(), en: v.string() });

/** Grams as a whole number, of any sign. */
export const wholeGrams = v.pipe(v.number(), v.integer());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** RFC 3339 in UTC with milliseconds. */
export const instantText = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
);
export const dayText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const uuidText = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
);

/** Basis points: 10,000 are the whole. */
export const shareBp = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

/** Stands where a figure would let someone read a person: fewer than five people behind it. */
export const withheldKey = 'withheld';

/** The one way an instant leaves: `2026-11-23T03:05:32.000Z`. */
export function instantOut(at: number): string {
  return new Date(at).toISOString();
}
