import * as v from 'valibot';
import { parseDay } from '../../core/quantities/instant.ts';
import { day, district } from '../events/fields.ts';

/** Of the calendar: 30 February has the form of a day and is none. */
const realDay = v.pipe(
  day,
  v.check((text) => parseDay(text) !== undefined, 'day'),
);

/** `from` and `to`: days of the programme's clock, both included. */
export const spanQuery = v.strictObject({
  from: v.exactOptional(realDay),
  to: v.exactOptional(realDay),
});
export const offersQuery = v.strictObject({ district: v.exactOptional(district) });

const language = v.exactOptional(v.picklist(['es', 'en']));
export const spanPaperQuery = v.strictObject({ ...spanQuery.entries, language });
/** `months`: how many, this one included; 1 to 36, otherwise 12. */
export const workPaperQuery = v.strictObject({
  months: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[1-9]|[12]\d|3[0-6])$/, '1 to 36'))),
  language,
});
/** `count`: how many labels for sacks; 1 to 240, otherwise a sheet of 24. */
export const labelsQuery = v.strictObject({
  kind: v.exactOptional(v.picklist(['sacks', 'places'])),
  count: v.exactOptional(
    v.pipe(v.string(), v.regex(/^(?:[1-9]\d?|1\d\d|2[0-3]\d|240)$/, '1 to 240')),
  ),
  language,
});
