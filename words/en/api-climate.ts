import type { ClimateApiWords } from '../es/api-climate.ts';

export const climateApiWords: ClimateApiWords = {
  climate: 'The climate account: figure, range, what is assumed and missing; signed, not a credit',
  climatePublished: 'The account of climate that was published last, and what it would be now',
  climateComposition:
    'What the waste of each district is made of, by source, with what went round beside it',
  climateRun: 'A run of the climate account as it was made',
  climateFactors: 'The factors of a version, each with its source',
  climateOfActor: 'Which kilograms somebody took part in; not additive with those of others',
  climateBaselines:
    'What is known of before, by source: generation, composition, kilograms and fuel',
  importBaselines:
    'Brings in a table of what was before; says of each row what cannot be read or believed',
};
