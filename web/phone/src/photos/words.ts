import { phonePhotos as en } from '../../../../words/en/phone-photos.ts';
import { phonePhotos as es, type PhonePhotosWords } from '../../../../words/es/phone-photos.ts';
import type { Language } from '../device/remembered.ts';

/** Comes with the screens that take photos, in both languages. */
export const photoWords: Readonly<Record<Language, PhonePhotosWords>> = { es, en };
