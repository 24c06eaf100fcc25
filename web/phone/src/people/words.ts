import { phonePeople } from '../../../../words/es/phone-people.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const peopleWords = inBoth(phonePeople, ({ people }) => people);
