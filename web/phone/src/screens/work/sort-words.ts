import { phoneSort } from '../../../../../words/es/phone-sort.ts';
import { inBoth } from '../../app/english.ts';

/** Comes with the screens that speak it. */
export const sortWords = inBoth(phoneSort, ({ sort }) => sort);
