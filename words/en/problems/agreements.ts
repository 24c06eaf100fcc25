import type { ProblemsOf } from '../../problem-words.ts';

export const agreementProblems: ProblemsOf<'agreements'> = {
  'agreements/not-found': {
    title: 'There is no such agreement, notice or chain',
    sentence: ({ id }) => `Nothing with the number ${id} can be shown to whoever asks.`,
    remedy: () => 'Go back to the list and open it from there. Who takes no part does not see it.',
  },
};
