import { phoneRegister } from '../../../../words/es/phone-register.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const registerWords = inBoth(phoneRegister, ({ register }) => register);
