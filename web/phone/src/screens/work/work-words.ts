import { phoneWork } from '../../../../../words/es/phone-work.ts';
import { inBoth } from '../../app/english.ts';

/** Comes with the screens that speak it. */
export const workWords = inBoth(phoneWork, ({ work }) => work);
