import { officeQuality as wordsEn } from '../../../../../words/en/office-quality.ts';
import {
  officeQuality as wordsEs,
  type OfficeQualityWords,
} from '../../../../../words/es/office-quality.ts';
import type { Language } from '../language.ts';
import { resultWords, type ResultWords } from '../results/words.ts';

export type QualityWords = ResultWords & { readonly quality: OfficeQualityWords };

/** The words of the page of data quality, with those of the results that it also speaks. */
export function qualityWords(language: Language): QualityWords {
  return { ...resultWords(language), quality: language === 'es' ? wordsEs : wordsEn };
}
