import { phoneRounds } from '../../../../words/es/phone-rounds.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const roundWords = inBoth(phoneRounds, ({ rounds }) => rounds);
