import { phoneEarned } from '../../../../words/es/phone-earned.ts';
import { inBoth } from '../app/english.ts';

/** Apart from the words of sharing out, which only whoever leads needs. */
export const earnedWords = inBoth(phoneEarned, ({ earned }) => earned);
