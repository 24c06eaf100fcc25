import type { EncounterAttendanceWords, EncounterTestsWords } from '../es/encounter-attendance.ts';

/** The list at the door of an encounter, and the tests before and after it. */
export const encounterAttendance: EncounterAttendanceWords = {
  title: (name) => `Attendance: ${name}`,
  lead: 'Tick whoever came and correct the minutes of who came late or left early.',
  came: 'Came',
  minutes: 'Minutes',
  minutesOf: (name) => `Minutes of ${name}`,
  short: 'min',
  nobody: 'Nobody on the list yet',
  nobodyBody: 'Invite organisations, look for people, or register them below.',
  how: 'Taken from',
  hows: { list: 'The list at the door', signature: 'The list signed on paper' },
  save: 'Save attendance',
  sign: 'Sign',
  signed: 'Signed',
  signTitle: (name) => `Signature of ${name}`,
  signSave: 'Save signature and attendance',
  noSignature: {
    sentence: 'The signature is missing.',
    remedy: 'Sign in the frame or choose a photo of the signed paper.',
  },
  search: 'Add somebody of the register',
  searchButton: 'Search',
  found: 'Found',
  foundNobody: (text) => `Nobody in the register fits “${text}”.`,
  add: 'Note down',
  walkIn: 'Register somebody new',
  walkInHelp: 'With the least; the rest is completed later on her page.',
  givenNames: 'Given names',
  surname: 'First surname',
  sex: 'Sex',
  organisation: 'Comes for',
  noOrganisation: 'No organisation',
  walkInSave: 'Register and note down',
  wrongMinutes: (name) => ({
    sentence: `The minutes of ${name} are between 1 and what the encounter lasted.`,
    remedy: 'Write a number, or take the tick away if she did not come.',
  }),
  nothing: {
    sentence: 'There is nothing new to save.',
    remedy: 'Tick or correct somebody and save.',
  },
  sheetAttach: 'Attach the signed list',
};

export const encounterTests: EncounterTestsWords = {
  title: (name) => `Tests: ${name}`,
  lead: 'Right answers of each person, before and after.',
  of: 'Questions of the test',
  before: 'Before',
  after: 'After',
  beforeOf: (name) => `Before: ${name}`,
  afterOf: (name) => `After: ${name}`,
  save: 'Save tests',
  nobody: 'Nobody to test yet',
  nobodyBody: 'Whoever has attendance recorded will appear here.',
  wrong: (name) => ({
    sentence: `The answers of ${name} cannot be more than the questions.`,
    remedy: 'Check the numbers.',
  }),
};
