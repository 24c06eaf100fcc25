import type { ProblemsOf } from '../../problem-words.ts';

export const accessProblems: ProblemsOf<'access' | 'programme'> = {
  'access/sign-in': {
    title: 'Signing in is needed',
    sentence: () => 'This is shown only to those who signed in, and no session and no key came.',
    remedy: () => 'Sign in and try again, or send the key of the system.',
  },
  'access/token-wrong': {
    title: 'The token is not valid',
    sentence: () => 'The token that came is not of this program, has expired or was revoked.',
    remedy: () => 'Sign in again, or ask whoever runs the program for another one.',
  },
  'access/no-person': {
    title: 'Who says it is missing',
    sentence: () =>
      'What is recorded bears the name of who says it, and this token is of no person.',
    remedy: () => 'Sign in with an account of your own.',
  },
  'access/not-allowed': {
    title: 'It is not allowed',
    sentence: ({ ability }) => `This needs a right that this account does not have: ${ability}.`,
    remedy: () => 'Ask whoever runs the programme for it, if the work needs it.',
  },
  'access/review-changed': {
    title: 'The list has changed',
    sentence: () => 'Since the review was opened somebody got or lost rights.',
    remedy: () => 'Open the review again, look at what changed and sign it.',
  },
  'access/breach-of-one': {
    title: 'It is not said of which door',
    sentence: () => 'The question is about one single account, phone or key.',
    remedy: () => 'Name exactly one of the three.',
  },
  'access/key-expiry': {
    title: 'A key lasts a year at most',
    sentence: ({ days_max }) =>
      `The last day of the key has to be between today and ${days_max} days from now.`,
    remedy: () => 'Choose a nearer day; where more time is needed, another key is made.',
  },
  'access/key-unfit': {
    title: 'The key does not fit its role',
    sentence: ({ role }) =>
      `A key with the role “${role}” needs the organisation or district that it stands for, and can carry only abilities of that role.`,
    remedy: () => 'Name the organisation or district, or take abilities away.',
  },
  'access/not-yours': {
    title: 'It is for somebody else to record',
    sentence: ({ kind }) =>
      `What this record says (${kind}) is not for its sender to say: it is neither hers nor her organisation’s.`,
    remedy: () => 'Ask the person or the organisation that it speaks of to record it.',
  },
  'access/sign-in-failed': {
    title: 'E-mail and password do not match',
    sentence: () => 'Nobody can sign in with this e-mail and this password.',
    remedy: () => 'Check both and try again, or ask for a link to choose another password.',
  },
  'access/second-factor-failed': {
    title: 'The code does not work',
    sentence: () =>
      'The second step could not be checked: the code or passkey is not of this account, is over, or was used before.',
    remedy: () => 'Wait for the next code and type it, or use a recovery code.',
  },
  'access/sign-in-over': {
    title: 'The sign-in was left half-way',
    sentence: () =>
      'Too much time passed between the password and the second step, or the sign-in is already done.',
    remedy: () => 'Start again with e-mail and password.',
  },
  'access/sign-in-again': {
    title: 'You need to sign in again',
    sentence: () => 'To change how you sign in, you must have signed in less than an hour ago.',
    remedy: () => 'Sign out, sign in again and repeat it.',
  },
  'access/too-many': {
    title: 'Too many attempts',
    sentence: ({ seconds }) =>
      `There were too many attempts in a row; it can be tried again in ${seconds} seconds.`,
    remedy: () =>
      'Wait that long. If the attempts were not yours, tell whoever administers the programme.',
  },
  'access/cross-site': {
    title: 'It came from another page',
    sentence: () =>
      'The browser says that a page of another address sent this; to be safe it was not taken.',
    remedy: () => 'Open the page of the programme and do it there.',
  },
  'access/token-retired': {
    title: 'The first token has done its work',
    sentence: () =>
      'The token of the first start counts only until the programme is set up, and it is.',
    remedy: () =>
      'Sign in with e-mail and password; if nobody can, make a new link on the machine: npm run ayni -- new-link.',
  },
  'access/link-spent': {
    title: 'The link no longer works',
    sentence: () => 'The link is over, was used, or is not complete.',
    remedy: () => 'Ask for a new link.',
  },
  'access/code-spent': {
    title: 'The invitation code does not work',
    sentence: () => 'The code is over, was used, was taken back, or is not typed right.',
    remedy: () => 'Check the letters; if they are right, ask whoever showed it for another code.',
  },
  'access/password-short': {
    title: 'The password is short',
    sentence: ({ least }) => `The password needs at least ${least} letters, figures or signs.`,
    remedy: () => 'Write a phrase of three or four words that do not usually go together.',
  },
  'access/password-long': {
    title: 'The password is too long',
    sentence: ({ most }) => `The password may have at most ${most} letters, figures or signs.`,
    remedy: () => 'Write a shorter one.',
  },
  'access/password-common': {
    title: 'Many people use that password',
    sentence: () => 'That password is among those that are tried first, or repeats itself.',
    remedy: () => 'Write a phrase of three or four words that do not usually go together.',
  },
  'access/password-personal': {
    title: 'The password is made of your own data',
    sentence: () => 'The password is made of the person’s name or e-mail.',
    remedy: () => 'Write a phrase that does not speak of who uses it.',
  },
  'access/email-taken': {
    title: 'That e-mail has an account',
    sentence: () => 'Another account of this programme uses that e-mail.',
    remedy: () => 'Find the account in the list, or use another e-mail.',
  },
  'access/account-exists': {
    title: 'The person has an account',
    sentence: ({ person }) => `The person ${person} has an account already.`,
    remedy: () => 'Use the account there is; if it is closed, open it again.',
  },
  'access/account-unknown': {
    title: 'There is no such account',
    sentence: ({ account }) => `There is no account ${account} in this programme.`,
    remedy: () => 'Find it in the list of accounts.',
  },
  'access/own-account': {
    title: 'It is your own account',
    sentence: () =>
      'Nobody can close their own account or reset their own second step here: the programme could be left without an administrator.',
    remedy: () => 'Ask another administrator of the programme.',
  },
  'access/last-second-factor': {
    title: 'It is the only second step',
    sentence: () => 'Without it nobody could sign in with this account.',
    remedy: () => 'Add another passkey or a code app first.',
  },
  'access/passkey-refused': {
    title: 'The passkey could not be kept',
    sentence: () => 'What the browser sent does not answer what it was asked, or came too late.',
    remedy: () => 'Add the passkey again from the start.',
  },
  'access/not-there': {
    title: 'It is not on the list',
    sentence: ({ id }) => `There is nothing with the id ${id} among what this account can see.`,
    remedy: () => 'Look at the list again: somebody else may have taken it away.',
  },
  'access/person-unknown': {
    title: 'The person is not registered',
    sentence: ({ person }) => `There is no person ${person} in the register of this programme.`,
    remedy: () => 'Register the person first.',
  },
  'access/key-differs': {
    title: 'The secret key of the program is another one',
    sentence: () =>
      'The codes of this account were kept with another secret key (AYNI_SECRET_KEY or the file secret-key).',
    remedy: () =>
      'Put back the secret key there was, or reset the second step of the account so that it is added again.',
  },
  'programme/folder-missing': {
    title: 'The programme folder is missing',
    sentence: ({ folder }) => `There is no programme folder ${folder}.`,
    remedy: () => 'Check the path, or copy the folder of another programme to begin with.',
  },
  'programme/file-invalid': {
    title: 'The programme folder has an error',
    sentence: ({ file, line, field, detail }) =>
      `In ${file}, line ${line}, field “${field}”: ${detail.replace(/\.$/, '')}.`,
    remedy: () => 'Correct this field and start again.',
  },
  'programme/unknown': {
    title: 'This programme is not here',
    sentence: ({ programme }) => `The programme ${programme} is not kept here.`,
    remedy: () => 'Check the address.',
  },
  'programme/organisation-unknown': {
    title: 'The organisation is no partner of the programme',
    sentence: ({ organisation }) => `“${organisation}” is not among the partners of the programme.`,
    remedy: () => 'Choose one of the list of partners.',
  },
};
