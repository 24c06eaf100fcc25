import type { ProblemsOf } from '../../problem-words.ts';

export const encounterProblems: ProblemsOf<'encounters'> = {
  'encounters/more-than-asked': {
    title: 'More right answers than questions',
    sentence: ({ right, of }) => `The test says ${right} right answers of ${of} questions.`,
    remedy: () => 'Check both numbers and record it again.',
  },
};
