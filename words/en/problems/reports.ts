import type { ProblemsOf } from '../../problem-words.ts';

export const reportProblems: ProblemsOf<'reports'> = {
  'reports/not-found': {
    title: 'Report unknown',
    sentence: () => 'This report is not among those that the programme froze.',
    remedy: () => 'Look for it in the list of reports.',
  },
  'reports/broken-off': {
    title: 'Freezing broken off',
    sentence: ({ begun }) =>
      `The freezing that began on ${begun} did not end: the system stopped before. No report was left half made.`,
    remedy: () => 'Freeze the same period again.',
  },
  'reports/none-approved': {
    title: 'No approved report yet',
    sentence: () => 'The programme has no approved report yet, and only those are published.',
    remedy: () => 'Come back when a second person has approved a frozen report.',
  },
  'reports/period-unfit': {
    title: 'A period that cannot be frozen',
    sentence: ({ from, to, today }) =>
      `Asked for was ${from} to ${to}, and today is ${today}: a period begins before it ends, and ends today at the latest.`,
    remedy: () => 'Choose other dates.',
  },
  'reports/second-person': {
    title: 'Another person approves',
    sentence: () => 'A report is approved by another person than the one who froze it.',
    remedy: () => 'Ask somebody else who may approve.',
  },
  'reports/already-approved': {
    title: 'Report already approved',
    sentence: () => 'This report has its approval already and does not change.',
    remedy: () => 'See in the report who approved it and when.',
  },
  'reports/iati-incomplete': {
    title: 'Something is missing for IATI',
    sentence: ({ missing }) => `For the IATI file this is missing or does not fit: ${missing}.`,
    remedy: () =>
      'Set the dates of the programme and note in its folder (programme.yaml, iati) who publishes, under which identifier, country and sectors; then freeze again.',
  },
};
