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
  decimal: () => 'Expected a decimal number in quotes, with a point.',
  range: () => 'A range has `low` and `high`, and the central value lies between them.',
  version: () => 'Expected a version such as 0.1.0.',
  sha256: () => 'Expected 64 hexadecimal digits.',
  wholeShares: () => 'The parts add up to 1000 thousandths.',
  bundleOrGases: () => 'A factor has `co2e` with its `gwp`, or `gases`: one of both.',
  wholeNumber: () => 'Expected a whole number.',
  unknownCode: (list, code) => `“${code}” is not in ${list}.`,
  doubled: (code) => `“${code}” appears before: each code stands once.`,
  ubigeo: (code) =>
    `“${code}” is no UBIGEO: it has six digits and begins with 01 to 25 (department).`,
  order: (from, to) => `It ends (${to}) before it begins (${from}).`,
  overlap: (line) => `Its dates overlap with those on line ${line}.`,
  loop: (path) => `A family cannot hang from itself: ${path}.`,
  fieldName: () => 'The name of a field has only letters.',
  condition: () =>
    'This is no condition: expected all, any, not, kind, criterion, affiliated, stage, exists or sequence, with its fields (docs/queries.md).',
  fieldCondition: () =>
    'This is no condition on fields: expected all, any, not, eq, in, gte or lte, such as eq: [field, value].',
  unitOfQuery: (unit, counts) => `The unit is “${unit}” and the query counts “${counts}”.`,
  criterionOfOthers: (criterion, counts) =>
    `Criterion “${criterion}” is not for “${counts}”: nobody would ever count.`,
  stageOfOthers: (counts) => `Stages are of policies and municipalities, not of “${counts}”.`,
  noSuchField: (field, evidence, fields) =>
    `Evidence “${evidence}” has no field “${field}”. It has: ${fields}.`,
  fieldType: (field, type) => `Field “${field}” is compared with ${type}.`,
  timingOfQuery: (timing, measure) => `Timing “${timing}” does not go with measure “${measure}”.`,
  dimensionOfOthers: (dimension, counts) => `“${counts}” cannot be split by “${dimension}”.`,
  milestonesFall: (month) =>
    `It follows the milestone of month ${month} and may not be of the same month, an earlier one, or a lower value.`,
  notDisaggregated: (dimension) =>
    `“${dimension}” is not in disaggregate: nobody could look at this sub-target.`,
  aimsAtNothing: () => 'A sub-target needs sharePermille, absolute, or both.',
  rankTaken: (rank) => `Rank ${rank} is taken by another.`,
};
