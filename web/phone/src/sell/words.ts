import { phoneSell } from '../../../../words/es/phone-sell.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const sellWords = inBoth(phoneSell, ({ sell }) => sell);
