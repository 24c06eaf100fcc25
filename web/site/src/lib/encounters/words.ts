import { officeEncounters as encountersEn } from '../../../../../words/en/office-encounters.ts';
import {
  officeEncounters as encountersEs,
  type OfficeEncountersWords,
} from '../../../../../words/es/office-encounters.ts';
import { officeDoor as doorEn } from '../../../../../words/en/office-door.ts';
import { officeDoor as doorEs, type OfficeDoorWords } from '../../../../../words/es/office-door.ts';
import type { Language } from '../language.ts';
import { registerWords, type RegisterWords } from '../register/words.ts';

export type EncounterWords = RegisterWords & {
  readonly encounters: OfficeEncountersWords;
  readonly door: OfficeDoorWords;
};

/** The words of the pages of encounters, with those of the register. */
export function encounterWords(language: Language): EncounterWords {
  const encounters = language === 'es' ? encountersEs : encountersEn;
  const door = language === 'es' ? doorEs : doorEn;
  return { ...registerWords(language), encounters, door };
}
