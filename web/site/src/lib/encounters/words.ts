import { officeEncounters as encountersEn } from '../../../../../words/en/office-encounters.ts';
import {
  officeEncounters as encountersEs,
  type OfficeEncountersWords,
} from '../../../../../words/es/office-encounters.ts';
import type { Language } from '../language.ts';
import { registerWords, type RegisterWords } from '../register/words.ts';

export type EncounterWords = RegisterWords & { readonly encounters: OfficeEncountersWords };

/** The words of the pages of encounters, with those of the register. */
export function encounterWords(language: Language): EncounterWords {
  const encounters = language === 'es' ? encountersEs : encountersEn;
  return { ...registerWords(language), encounters };
}
