import type { ProblemsOf } from '../../problem-words.ts';

export const workProblems: ProblemsOf<'sharing' | 'compact'> = {
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
  'compact/damaged': {
    title: 'The text is incomplete',
    sentence: () => 'The code or text is cut or changed and cannot be read.',
    remedy: () => 'Read it again with the camera, or copy all of it and paste it once more.',
  },
  'compact/parts-missing': {
    title: 'Parts of the text are missing',
    sentence: ({ missing, parts }) => `Of ${parts} parts this is missing or cut: ${missing}.`,
    remedy: () => 'Ask for those parts again and paste them with the others, in any order.',
  },
  'compact/two-queues': {
    title: 'They are parts of two different texts',
    sentence: () => 'Among what was pasted there are parts of more than one queue.',
    remedy: () => 'Paste all parts of one first, and then those of the other.',
  },
};
