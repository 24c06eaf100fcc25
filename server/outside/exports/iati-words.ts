import type { Bilingual } from '../../../core/materials/catalogue.ts';
import type { PublicIndicator } from '../../../core/reports/public-results.ts';
import { reportIatiWords as wordsEn } from '../../../words/en/report-iati.ts';
import { reportIatiWords as wordsEs } from '../../../words/es/report-iati.ts';
import { tenths } from './amounts.ts';

type Words = typeof wordsEs;

/** IATI files say everything in both languages at once. */
function both(say: (words: Words, language: 'es' | 'en') => string): Bilingual {
  return { es: say(wordsEs, 'es'), en: say(wordsEn, 'en') };
}

export const iatiWords = {
  atLeast: both((words) => words.atLeast),
  share: (permille: number): Bilingual => both((words) => words.share(tenths(permille))),
  simulated: (name: Bilingual): Bilingual =>
    both((words, language) => `${words.simulated}: ${name[language]}`),
  description: (period: { readonly from: string; readonly to: string }): Bilingual =>
    both((words) => words.description(period.from, period.to)),
  /** How it is verified, and what is not set yet. */
  indicator: (one: PublicIndicator): Bilingual =>
    both((words, language) =>
      [
        `${one.verification[language]}.`,
        words.unit(words.units[one.unit]),
        ...(one.baseline === null || one.baseline.on === null ? [words.noBaseline] : []),
        ...(one.target === null || one.target.on === null ? [words.noTarget] : []),
        ...(one.proposal ? [words.proposal] : []),
      ].join(' '),
    ),
};
