import { phoneCodes } from '../../../../words/es/phone-codes.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const codesWords = inBoth(phoneCodes, ({ codes }) => codes);
