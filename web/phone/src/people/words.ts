import { phonePeople as en } from '../../../../words/en/phone-people.ts';
import { phonePeople as es, type PhonePeopleWords } from '../../../../words/es/phone-people.ts';
import type { Language } from '../device/remembered.ts';

/** Comes with the screens that speak it, in both languages. */
export const peopleWords: Readonly<Record<Language, PhonePeopleWords>> = { es, en };
