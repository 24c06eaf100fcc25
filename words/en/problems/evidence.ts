import type { ProblemsOf } from '../../problem-words.ts';

export const evidenceProblems: ProblemsOf<'evidence'> = {
  'evidence/not-announced': {
    title: 'The record of the photo is missing',
    sentence: ({ sha256 }) =>
      `A photo (${sha256}) arrived that no accepted record of whoever sends it announces.`,
    remedy: () => 'Send first the record to which the photo belongs; the photo goes after it.',
  },
  'evidence/damaged': {
    title: 'The photo arrived damaged',
    sentence: () => 'What arrived of the photo is not what its record announces. It was dropped.',
    remedy: () => 'Send it again from the beginning.',
  },
  'evidence/not-plain': {
    title: 'The photo cannot be kept like this',
    sentence: ({ media }) =>
      `It is no ${media} image, or still has in it what cameras write: place, time, device.`,
    remedy: () => 'Take the photo with the app, which removes that, and record it anew.',
  },
  'evidence/too-large': {
    title: 'The file is too large',
    sentence: ({ bytes, most }) => `The file has ${bytes} bytes; at most ${most} are kept.`,
    remedy: () => 'Make it smaller, or split it, and attach it again.',
  },
  'evidence/unknown': {
    title: 'There is no such photo',
    sentence: ({ sha256 }) => `There is no photo ${sha256} that may be shown to whoever asks.`,
    remedy: () => 'See whether the photo was sent from the phone that took it.',
  },
  'evidence/reason-missing': {
    title: 'The reason is missing',
    sentence: () => 'Evidence is returned or rejected without saying why.',
    remedy: () => 'Write what is missing or does not agree, for whoever recorded it.',
  },
};
