import { phonePhotos } from '../../../../words/es/phone-photos.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that take photos. */
export const photoWords = inBoth(phonePhotos, ({ photos }) => photos);
