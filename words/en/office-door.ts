import type { OfficeDoorWords } from '../es/office-door.ts';

/** At the door of an encounter: who is invited one by one, who is new, a list on paper. */
export const officeDoor: OfficeDoorWords = {
  searchLabel: 'ID card, name, document or phone',
  searchHelp: 'A code reader works too: reading a card shows the person.',
  invite: {
    title: 'Invite a person',
    help: 'Besides the organisations. The person will stand on the list at the door.',
    add: 'Invite',
    remove: (name) => `Take back the invitation of ${name}`,
    removeShort: 'Take back',
    people: 'People invited one by one',
    nobody: 'Nobody yet.',
  },
  twice: {
    title: 'This person may be registered already',
    lead: 'Before saving, see whether it is the same one.',
    same: 'It is the same: note down',
    another: 'It is another one: register and note down',
  },
  paper: {
    summary: 'Type in a list from paper',
    help: 'One person a line, as on the paper: ID card, document, or “Surnames, Given names”. If the person was not there all the time, the minutes after a semicolon.',
    example: 'Quispe Mamani, Rosa; 120',
    label: 'List',
    read: 'Look these people up',
    tooMany: (most) => ({
      sentence: `Up to ${most} lines fit at a time.`,
      remedy: 'Type the list in parts.',
    }),
    empty: {
      sentence: 'The list is empty.',
      remedy: 'Write one line for each person.',
    },
    checkTitle: 'Check before noting down',
    checkLead: 'Nothing is saved yet. Where several people are alike, choose who it is.',
    who: (text) => `Who “${text}” is`,
    minutes: (text) => `Minutes of “${text}”`,
    skip: 'Do not note down',
    asNew: (text) => `Register as new: ${text}`,
    already: 'is on the list already',
    nobody: 'Nobody fits',
    nobodyHelp: 'Written as “Surnames, Given names”, the person can be registered as new.',
    save: (people) => (people === 1 ? 'Note down 1 person' : `Note down ${people} people`),
    saveAny: 'Note down the chosen ones',
    wrongMinutes: (text) => ({
      sentence: `The minutes of “${text}” go from 1 to how long the encounter lasted.`,
      remedy: 'Correct the number.',
    }),
    again: 'Change the list',
  },
};
