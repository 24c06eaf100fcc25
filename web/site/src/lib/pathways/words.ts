import { officePathways as wordsEn } from '../../../../../words/en/office-pathways.ts';
import {
  officePathways as wordsEs,
  type OfficePathwaysWords,
} from '../../../../../words/es/office-pathways.ts';
import type { Language } from '../language.ts';
import { registerWords, type RegisterWords } from '../register/words.ts';

export type PathwayWords = RegisterWords & { readonly pathways: OfficePathwaysWords };

/** The words of the pages of pathways, with those of the register that they also speak. */
export function pathwayWords(language: Language): PathwayWords {
  return { ...registerWords(language), pathways: language === 'es' ? wordsEs : wordsEn };
}
