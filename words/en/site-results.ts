import type { SiteResultsWords } from '../es/site-results.ts';

/** The block of results on the public page, from the last approved report. */
export const siteResults: SiteResultsWords = {
  heading: 'Results against what was promised',
  lead: (from, to, approved) =>
    `From ${from} to ${to}, by the report that a second person approved on ${approved}. ` +
    'Bars are months and the line is what was promised; a month without a figure stays blank.',
  none: 'No report is approved yet. Each indicator will appear here with its figure and target.',
  atLeast: (amount) => `at least ${amount}`,
  target: (amount, by) => `Target: ${amount} by ${by}`,
  targetWithoutDay: (amount) => `Target: ${amount}, no day set`,
  noTarget: 'No target set',
  women: (amount) => `women: ${amount}`,
  men: (amount) => `men: ${amount}`,
  withheld: 'Not shown, to point at nobody',
  central: 'Central value; its range stands under “Climate”.',
  noFigure: 'No figure yet',
  rounded: 'People are rounded down to fives. One person may be in several.',
  table: 'See the table of results',
  columns: { indicator: 'Indicator', value: 'Figure', target: 'Target', track: 'How it goes' },
  data: 'Open results (CSV)',
  citation: 'How to cite them',
};
