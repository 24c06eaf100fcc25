import { phoneMore } from '../../../../../words/es/phone-more.ts';
import { inBoth } from '../../app/english.ts';

/** Comes with the screens that speak it. */
export const moreWords = inBoth(phoneMore, ({ more }) => more);
