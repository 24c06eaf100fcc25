import type { AccountApiWords } from '../es/api-accounts.ts';

/** What the description of the API says of accounts, sessions and phones. */
export const accountApiWords: AccountApiWords = {
  signIn:
    'First step of signing in: e-mail and password. The answer is the same, and takes as long, where there is no such e-mail',
  signInTotp: 'Second step with the code of an app; each code works once',
  signInRecovery: 'Second step with a recovery code; each works once',
  signInPasskeyOptions: 'What the browser has to sign with a passkey',
  signInPasskey: 'Second step with a passkey (WebAuthn)',
  signOut: 'Ends the session of this browser',
  passwordForgotten: 'Asks for a link to choose a password; the answer is the same for any e-mail',
  passwordReset: 'Chooses a password through a one-time link and ends all sessions',
  me: 'Who asks, what they may do, and what they have to do first',
  sessions: 'In which browsers one’s own account is open',
  sessionEnd: 'Ends a session of one’s own',
  sessionsEndOthers: 'Ends all sessions of one’s own but this one',
  passwordChange: 'Changes one’s own password and ends the other sessions',
  lettersChoose: 'Choose whether the letter of the week comes, and in which language',
  totpEnrol: 'A new secret for a code app; it counts once it is confirmed',
  totpConfirm: 'Confirms the new secret with its first code',
  totpRemove: 'Takes the code app away, if another second step is left',
  passkeyOptions: 'What the browser needs to make a passkey',
  passkeyAdd: 'Keeps a passkey',
  passkeyRename: 'Gives a passkey of one’s own another name',
  passkeyRemove: 'Takes a passkey away, if another second step is left',
  recoveryCodes: 'Ten new recovery codes; those before count no more',
  accounts: 'Who may sign in to the office, as what, and since when',
  accountCreate:
    'Gives a person of the register an account and shows once the link to choose a password',
  accountHistory: 'What was done with an account, the newest first',
  accountClose: 'Closes an account and ends its sessions at once',
  accountOpen: 'Opens a closed account again',
  accountResetSecondFactor:
    'Resets the second step of who lost it; she adds another when she signs in',
  accountResetLink: 'A link to choose a password, handed over by hand; shown once and noted',
  invitations:
    'Invitations of phones that the viewer made; who may invite everybody sees everybody’s',
  invitationCreate: 'A one-time code with which a phone becomes a person’s',
  invitationRevoke: 'Takes an invitation back that nobody used',
  devices: 'Phones: one’s own; a leader sees her members’, staff all',
  deviceEnrol: 'With an invitation code the phone is the person’s for a year',
  deviceRevoke: 'Takes a person off a phone, or the whole phone',
  setUpState: 'Whether the programme is set up, and what the set-up asks for',
  setUp: 'Sets the programme up with the first token or a link: partners, first account and dates',
  setUpLink: 'A one-time link, only for commands on the same machine',
};
