import type { ProgrammeFileWords } from '../es/programme-file.ts';

/** See the Spanish catalogue: details of `programme/file-invalid`. */
export const programmeFileEn: ProgrammeFileWords = {
  fileMissing: () => 'The file is not in the folder.',
  yaml: (message) => `This is not well-formed YAML: ${message}`,
  json: (message) => `It is not well-formed JSON: ${message}`,
  ring: () => 'An outline has three corners or more and ends where it begins.',
  missing: () => 'This field is missing.',
  unknownField: () => 'This field is not known: it may be misspelt.',
  wrongType: (expected, received) => `Expected ${expected} and found ${received}.`,
  code: () => 'A code has only lower-case letters, digits and dashes.',
  empty: () => 'It must not be empty.',
  uuid: () => 'Expected a UUID in lower case.',
  day: () => 'Expected a real day written YYYY-MM-DD.',
  offset: () => 'The difference to UTC is from -840 to 840 minutes.',
  wholePositive: () => 'Expected a whole number above zero.',
  shorterThanLaw: (months: number, least: number, law: string) =>
    `It is ${months} months and the law asks for at least ${least} (${law}).`,
  monthDay: () => 'Expected a real month and day written MM-DD.',
  percent: () => 'Expected a whole percentage from 1 to 100.',
  permille: () => 'Expected a whole number from 1 to 1000.',
  notEarlier: (code) => `“${code}” is no earlier requirement of the same pathway.`,
  allOptional: () => 'All its requirements are optional: nobody would complete it.',
  wholeNumber: () => 'Expected a whole number.',
  unknownCode: (list, code) => `“${code}” is not in ${list}.`,
  doubled: (code) => `“${code}” appears before: each code stands once.`,
  ubigeo: (code) =>
    `“${code}” is no UBIGEO: it has six digits and begins with 01 to 25 (department).`,
  order: (from, to) => `It ends (${to}) before it begins (${from}).`,
  overlap: (line) => `Its dates overlap with those on line ${line}.`,
  loop: (path) => `A family cannot hang from itself: ${path}.`,
  rankTaken: (rank) => `Rank ${rank} is taken by another.`,
};
