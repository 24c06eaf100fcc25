import type { PhoneStockWords } from '../es/phone-stock.ts';

export const phoneStock: PhoneStockWords = {
  heading: 'Stock',
  total: 'in stock',
  empty: 'What is in stock will appear here, by material. It fills as people weigh in.',
  emptyNext: 'Weigh in members',
  since: {
    fresh: (moment) => `Up to date: ${moment}.`,
    kept: (moment) =>
      `No signal: what was known on ${moment}, and what this phone recorded afterwards.`,
    none: 'No signal: only what this phone recorded. The rest will be known with signal.',
    refused:
      'The programme does not show the stock to this notebook: only what was recorded here is seen.',
    loading: 'Asking for the latest…',
  },
  lots: (count) => (count === 1 ? '1 lot' : `${count} lots`),
  days: (count) =>
    count === 0 ? 'of today' : count === 1 ? 'since yesterday' : `${count} days ago`,
  ungraded: 'Not graded',
  elsewhere: 'another place',
  count: 'Count',
  countHeading: (material) => `Count ${material}`,
  recorded: (mass) => `On record: ${mass}`,
  same: (mass) => `It agrees: ${mass}. There is nothing to adjust.`,
  missing: (mass) => `${mass} are missing`,
  over: (mass) => `${mass} too many`,
  why: 'Why?',
  missingReason: 'Say why first',
  next: 'Next',
  save: (mass) => `Save: there are ${mass}`,
  saved: (mass, material) => `Counted: ${mass} of ${material}`,
  undone: 'The adjustment was voided.',
  nothingLeft: 'Nothing is left',
  reasons: {
    scale_difference: 'Difference between scales',
    moisture: 'It dried: lost moisture',
    unrecorded_out: 'It left without a record',
    unrecorded_in: 'It came without a record',
    theft: 'Theft',
    spillage: 'Spilt or damaged',
    stock_take: 'Not known',
  },
};
