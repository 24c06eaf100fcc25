import { phoneVisit } from '../../../../../words/es/phone-visit.ts';
import { inBoth } from '../../app/english.ts';

/** Comes with the screens of a visit. */
export const visitWords = inBoth(phoneVisit, ({ visit }) => visit);
