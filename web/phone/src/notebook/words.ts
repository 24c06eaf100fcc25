import { phoneBook } from '../../../../words/es/phone-book.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const bookWords = inBoth(phoneBook, ({ book }) => book);
