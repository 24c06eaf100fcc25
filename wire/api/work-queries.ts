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
