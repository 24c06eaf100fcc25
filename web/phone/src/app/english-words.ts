import { kit } from '../../../../words/en/kit.ts';
import { phone } from '../../../../words/en/phone.ts';
import { phoneCodes as codes } from '../../../../words/en/phone-codes.ts';
import { phonePeople as people } from '../../../../words/en/phone-people.ts';
import { phoneRegister as register } from '../../../../words/en/phone-register.ts';
import { problemWords } from '../../../../words/en/problems-on-phone.ts';

/** All that the phone says in English, by room. */
export const englishWords = { kit, phone, codes, people, register, problemWords };
export type EnglishWords = typeof englishWords;
