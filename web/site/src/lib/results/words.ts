import { officeResults as wordsEn } from '../../../../../words/en/office-results.ts';
import {
  officeResults as wordsEs,
  type OfficeResultsWords,
} from '../../../../../words/es/office-results.ts';
import type { Language } from '../language.ts';
import { registerWords, type RegisterWords } from '../register/words.ts';

export type ResultWords = RegisterWords & { readonly results: OfficeResultsWords };

/** The words of the pages of results, with those of the register that they also speak. */
export function resultWords(language: Language): ResultWords {
  return { ...registerWords(language), results: language === 'es' ? wordsEs : wordsEn };
}
