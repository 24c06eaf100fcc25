import type { Dimension } from '../../../core/indicators/logframe.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { FrozenReport } from '../../../core/reports/frozen-report.ts';
import { problemWords as problemsEn } from '../../../words/en/problems.ts';
import { reportFileWords as filesEn } from '../../../words/en/report-files.ts';
import { problemWords as problemsEs } from '../../../words/es/problems.ts';
import {
  reportFileWords as filesEs,
  type ReportFileWords,
} from '../../../words/es/report-files.ts';

/** All that the files of a report are worded with, in one language. */
export type ReportSpeech = {
  readonly language: 'es' | 'en';
  readonly words: ReportFileWords;
  readonly titleOf: (problem: Problem) => string;
};

export function reportSpeech(language: 'es' | 'en'): ReportSpeech {
  const problems = language === 'es' ? problemsEs : problemsEn;
  const words = language === 'es' ? filesEs : filesEn;
  return { language, words, titleOf: ({ code }) => problems[code].title };
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
