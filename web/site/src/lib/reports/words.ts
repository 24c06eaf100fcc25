import { officeReports as wordsEn } from '../../../../../words/en/office-reports.ts';
import {
  officeReports as wordsEs,
  type OfficeReportsWords,
} from '../../../../../words/es/office-reports.ts';
import type { Language } from '../language.ts';
import { resultWords, type ResultWords } from '../results/words.ts';

export type ReportWords = ResultWords & { readonly reports: OfficeReportsWords };

/** The words of the pages of frozen reports, with those of the results that they also speak. */
export function reportWords(language: Language): ReportWords {
  return { ...resultWords(language), reports: language === 'es' ? wordsEs : wordsEn };
}
