import type { ResultApiWords } from '../es/api-results.ts';

export const resultApiWords: ResultApiWords = {
  results: 'The logframe with all its figures on a day, their parts, milestones and months',
  resultSettings: 'What coordination set of the logframe: dates, baselines, targets and milestones',
  resultQuality: 'What may be wrong in what was recorded, by rule, and who can mend it',
  resultIndicator: 'One indicator and who or what counts in its figure, by pages',
  resultWhy: 'Why somebody counts or does not: each condition with what met it and when',
  resultNearly: 'Who nearly counts and what is missing, whoever is nearest first',
  resultForecast:
    'What it will be at the end, by those who are on the way and by the straight line',
};
