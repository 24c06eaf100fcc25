import type { AccountLetters } from '../es/account-letters.ts';

/** What is written to people about their accounts. */
export const accountLetters: AccountLetters = {
  forgotten: {
    subject: ({ programme }) => `Link to choose a password: ${programme.en}`,
    text: ({ programme, link }) =>
      `Somebody asked to choose another password for the account of this e-mail at “${programme.en}”.\n\n` +
      `To choose it, open this link. It works once, for one hour:\n\n${link}\n\n` +
      'If it was not you, there is nothing to do: the password stays the same.',
  },
  welcome: {
    subject: ({ programme }) => `New account: ${programme.en}`,
    text: ({ programme, link }) =>
      `There is an account with this e-mail at “${programme.en}”.\n\n` +
      `To choose the password, open this link. It works once, for three days:\n\n${link}\n\n` +
      'If the link is over, ask whoever administers the programme for another.',
  },
};
