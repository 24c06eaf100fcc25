import { phoneGiving } from '../../../../words/es/phone-giving.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const givingWords = inBoth(phoneGiving, ({ giving }) => giving);
