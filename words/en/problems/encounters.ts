import type { ProblemsOf } from '../../problem-words.ts';

export const encounterProblems: ProblemsOf<'encounters'> = {
  'encounters/more-than-asked': {
    title: 'More right answers than questions',
    sentence: ({ right, of }) => `The test says ${right} right answers of ${of} questions.`,
    remedy: () => 'Check both numbers and record it again.',
  },
  'encounters/not-found': {
    title: 'Unknown encounter',
    sentence: () => 'This encounter is not in the programme, or not for this account.',
    remedy: () => 'Look for it in the list of encounters.',
  },
  'encounters/space-not-found': {
    title: 'Unknown round table',
    sentence: () => 'This round table is not in the programme.',
    remedy: () => 'Look for it in the list of round tables.',
  },
  'encounters/curriculum-unknown': {
    title: 'Unknown course',
    sentence: ({ curriculum }) => `The programme has no course “${curriculum}”.`,
    remedy: () => 'Choose one from the list of courses.',
  },
  'encounters/certificate-unknown': {
    title: 'Unknown certificate',
    sentence: ({ code }) => `No certificate has the code “${code}”.`,
    remedy: () => 'Compare the code with the one on the paper and type it again.',
  },
  'encounters/nobody-completed': {
    title: 'Nobody to certify',
    sentence: () => 'Nobody completed the course without having a certificate already.',
    remedy: () => 'See on the page of the course how much each person is missing.',
  },
};
