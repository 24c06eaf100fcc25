import { problemWords as problemsEn } from '../../../../../words/en/problems.ts';
import { siteClimate as wordsEn } from '../../../../../words/en/site-climate.ts';
import { problemWords as problemsEs } from '../../../../../words/es/problems.ts';
import {
  siteClimate as wordsEs,
  type SiteClimateWords,
} from '../../../../../words/es/site-climate.ts';
import type { ProblemWords } from '../../../../../words/problem-words.ts';
import type { ClimateAnswer } from '../../../../../wire/api/climate-answers.ts';
import { wordsOf, type Language, type Words } from '../language.ts';

export type ClimateWords = Words & {
  readonly climate: SiteClimateWords;
  readonly problems: Readonly<Record<string, ProblemWords | undefined>>;
};

/** The words of the site, with those of the climate account and of all problems. */
export function climateWords(language: Language): ClimateWords {
  return {
    ...wordsOf(language),
    climate: language === 'es' ? wordsEs : wordsEn,
    problems: language === 'es' ? problemsEs : problemsEn,
  };
}

/** What happened and what to do; a code without words reads as itself. */
export function problemSaid(
  { code, facts }: ClimateAnswer['problems'][number],
  words: ClimateWords,
): { readonly title: string; readonly sentence: string; readonly remedy: string } {
  const found = words.problems[code];
  if (found === undefined) return { title: code, sentence: code, remedy: '' };
  return { title: found.title, sentence: found.sentence(facts), remedy: found.remedy(facts) };
}
