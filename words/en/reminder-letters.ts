import type { ReminderLetters } from '../es/reminder-letters.ts';

const said = {
  expires: (on: string, isPast: boolean) => (isPast ? `expired on ${on}` : `expires on ${on}`),
  answer: (on: string, isPast: boolean) =>
    isPast ? `the answer was due on ${on}` : `answer due by ${on}`,
  due: (on: string, isPast: boolean) => (isPast ? `was due on ${on}` : `due by ${on}`),
};

export const reminderLetters: ReminderLetters = {
  subject: (programme, simulated) =>
    `${simulated ? 'SIMULATION · ' : ''}What expires and what awaits an answer: ${programme.en}`,
  intro: (programme) =>
    `This expires, awaits an answer or is due in the next 30 days in “${programme.en}”.`,
  row: ({ who, what, name, on, isPast }) => `- ${who}: ${name}, ${said[what](on, isPast)}`,
  more: (count) => `- and ${count} more`,
  ofPersons: (count) =>
    count === 1 ? '- 1 requirement of members' : `- ${count} requirements of members`,
  see: (link) => `See whose they are and what to bring:\n${link}`,
  asked: (count, link) =>
    (count === 1
      ? 'There is 1 question about a record of one’s own.'
      : `There are ${count} questions about records of one’s own.`) + ` Answer:\n${link}`,
  end: (link) =>
    `This e-mail comes once a week, and only when there is something. It names no persons. Stop it or change its language:\n${link}`,
};
