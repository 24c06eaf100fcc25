import * as v from 'valibot';
import { isUuid, type ProgrammeId } from '../../core/events/ids.ts';
import { parseDay, type Day } from '../../core/quantities/instant.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';

/**
 * Fields that the files of a programme folder share. A message of a check here is the name of a
 * sentence in `words/…/programme-file.ts`, so that a new check cannot go without its words.
 */
export const say = (name: keyof ProgrammeFileWords): string => name;

export const text = v.pipe(v.string(), v.nonEmpty(say('empty')));
export const code = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, say('code')));
/** Classes of foreign lists keep their own spelling, such as `B3030.11`. */
export const classCode = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]+(?:[-.][a-z0-9]+)*$/, say('code')),
);
export const bilingual = v.strictObject({ es: text, en: text });
export const wholePositive = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value > 0, say('wholePositive')),
);
export const day = v.pipe(
  v.string(),
  v.check((value) => parseDay(value) !== undefined, say('day')),
  v.transform((value) => value as Day),
);
export const programmeId = v.pipe(
  v.string(),
  v.check(isUuid, say('uuid')),
  v.transform((value) => value as ProgrammeId),
);
export const offset = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value) && Math.abs(value) <= 840, say('offset')),
);
export const monthDay = v.pipe(
  v.string(),
  // In a leap year, so that 29 February passes.
  v.check((value) => parseDay(`2028-${value}`) !== undefined, say('monthDay')),
);
export const wholeNumber = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value), say('wholeNumber')),
);
