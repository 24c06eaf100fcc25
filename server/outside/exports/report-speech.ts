import type { Dimension } from '../../../core/indicators/logframe.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { FrozenReport } from '../../../core/reports/frozen-report.ts';
import { kit as kitEn } from '../../../words/en/kit.ts';
import { officeResults as resultsEn } from '../../../words/en/office-results.ts';
import { problemWords as problemsEn } from '../../../words/en/problems.ts';
import { reportFileWords as filesEn } from '../../../words/en/report-files.ts';
import { kit as kitEs, type KitWords } from '../../../words/es/kit.ts';
import {
  officeResults as resultsEs,
  type OfficeResultsWords,
} from '../../../words/es/office-results.ts';
import { problemWords as problemsEs } from '../../../words/es/problems.ts';
import {
  reportFileWords as filesEs,
  type ReportFileWords,
} from '../../../words/es/report-files.ts';

/** All that the files of a report are worded with, in one language. */
export type ReportSpeech = {
  readonly language: 'es' | 'en';
  readonly words: ReportFileWords;
  /** What the pages of results say too, so that a report says it alike. */
  readonly pages: Pick<OfficeResultsWords, 'units' | 'tracks'> & { readonly kit: KitWords };
  readonly titleOf: (problem: Problem) => string;
};

export function reportSpeech(language: 'es' | 'en'): ReportSpeech {
  const problems = language === 'es' ? problemsEs : problemsEn;
  const words = language === 'es' ? filesEs : filesEn;
  const { units, tracks } = language === 'es' ? resultsEs : resultsEn;
  const pages = { units, tracks, kit: language === 'es' ? kitEs : kitEn };
  return { language, words, pages, titleOf: ({ code }) => problems[code].title };
}

/** What a value of a split is called; what nobody declared has a name of its own. */
export function nameOfValue(
  report: FrozenReport,
  dimension: Dimension,
  value: string | null,
  { language, words }: ReportSpeech,
): string {
  if (value === null) return dimension === 'sex' ? words.undeclared : words.unknown;
  const given = report.names.find((one) => one.dimension === dimension && one.value === value);
  if (given !== undefined) return given.name[language];
  const sexes: Readonly<Record<string, string>> = words.sexes;
  return (dimension === 'sex' ? sexes[value] : undefined) ?? value;
}
