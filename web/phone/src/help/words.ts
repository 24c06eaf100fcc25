import { phoneHelp } from '../../../../words/es/phone-help.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that help. */
export const helpWords = inBoth(phoneHelp, ({ help }) => help);
