import { phoneRegister as en } from '../../../../words/en/phone-register.ts';
import {
  phoneRegister as es,
  type PhoneRegisterWords,
} from '../../../../words/es/phone-register.ts';
import type { Language } from '../device/remembered.ts';

/** Comes with the screens that speak it, in both languages. */
export const registerWords: Readonly<Record<Language, PhoneRegisterWords>> = { es, en };
