import { phoneEncounters } from '../../../../words/es/phone-encounters.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens of encounters. */
export const encounterWords = inBoth(phoneEncounters, ({ encounters }) => encounters);
