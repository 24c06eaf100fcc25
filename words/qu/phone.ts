import { phone as spanish, type PhoneWords } from '../es/phone.ts';
import { laidOver } from './lay-over.ts';
import { sourced } from './sourced.ts';

/** The phone in Quechua where there is a word with a source, in Spanish where there is none. */
export const phone: PhoneWords = laidOver(spanish, sourced);
