import type { ProblemsOf } from '../../problem-words.ts';

export const workProblems: ProblemsOf<'sharing'> = {
  'sharing/does-not-add-up': {
    title: 'The share-out does not add up',
    sentence: ({ came, given }) => `${came} céntimos came in and ${given} were handed out.`,
    remedy: () => 'Check costs, fund and parts until they equal what came in.',
  },
  'sharing/stated-twice': {
    title: 'It stands in the share-out twice',
    sentence: ({ id }) => `${id} appears twice in the same share-out.`,
    remedy: () => 'Leave each person and each sale once.',
  },
  'sharing/not-in-share': {
    title: 'Not in that share-out',
    sentence: ({ actor }) => `Actor ${actor} has no part in that share-out.`,
    remedy: () => 'Sign only for share-outs in which one has a part.',
  },
  'sharing/costs-above-sales': {
    title: 'Costs are greater than what was sold',
    sentence: ({ came, spent }) => `${came} céntimos came in and the costs are ${spent}.`,
    remedy: () => 'Check the costs: only what this sale paid for is taken off.',
  },
  'sharing/nobody-to-share': {
    title: 'Nobody to share among',
    sentence: ({ left }) =>
      `${left} céntimos are left to share and nobody has kilograms in those days.`,
    remedy: () => 'Choose the days on which it was weighed, or share in equal parts.',
  },
};
