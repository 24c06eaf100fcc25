import { phoneSharing } from '../../../../words/es/phone-sharing.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const sharingWords = inBoth(phoneSharing, ({ sharing }) => sharing);
