import type { ReportNarrativeWords } from '../es/report-narrative.ts';

export const reportNarrativeWords: ReportNarrativeWords = {
  fileTitle: 'Interim narrative report',
  write: (what) => `[To be written: ${what}]`,
  sections: {
    '1': 'Description',
    '1.1': 'Name of the coordinator of the grant contract',
    '1.2': 'Name and title of the contact person',
    '1.3': 'Name of the beneficiaries and affiliated entities in the action',
    '1.4': 'Title of the action',
    '1.5': 'Contract number',
    '1.6': 'Start date and end date of the reporting period',
    '1.7': 'Target country or region',
    '1.8': 'Final beneficiaries and target groups, including numbers of women and men',
    '2': 'Assessment of the implementation',
    '2.1': 'Executive summary',
    '2.2': 'Results and activities',
    '2.3': 'Updated logframe matrix',
  },
  asks: {
    coordinator: 'who signs the contract; the partners of the programme are in 1.3',
    contact: 'name and title',
    contract: 'number of the contract',
    country: 'country',
    summary:
      'half a page at most: what changed in the period and how likely the final targets are to be reached',
    activities: (code) =>
      `activities of ${code}: what was done, what is late and why, what comes next`,
    noIndicators: 'this result has no indicators in the report',
    target: 'the target of the indicator',
    dates: 'dates of the programme to be set',
  },
  action: 'Of the action:',
  reported: 'Of the period of this report:',
  to: 'to',
  people: 'By indicator of people:',
  women: ['woman', 'women'],
  men: ['man', 'men'],
  others: ['other', 'other'],
  undeclared: ['does not declare', 'do not declare'],
  standing: 'How the indicators stand against their milestone of the month:',
  noParts: (dimension: string): string => `${dimension}: nothing to disaggregate yet.`,
  noFigure: 'no figure',
  value: 'Current value:',
  baseline: 'Baseline:',
  target: 'Target:',
  expected: 'Milestone to date:',
  proofs: 'By its proof:',
  climate: 'Emissions avoided, at least:',
  columns: {
    indicator: 'Indicator',
    baseline: 'Baseline',
    current: 'Current value',
    target: 'Target',
    track: 'Status',
  },
  footnote: (of) =>
    `Indicator ${of.indicator}, version ${of.version}, ${of.timing}, ${of.from} to ${of.to}. ` +
    `Frozen report ${of.sha256}.`,
  climateNote: (run, factors, sha256) =>
    `Computation ${run}, factors ${factors}. Frozen report ${sha256}.`,
  standingNote: (sha256) => `Counted over the indicators of the frozen report ${sha256}.`,
  tracesTo:
    'Each number says at its foot, once in a paragraph or table, from which indicator, version, period and frozen report it is. The evidence annex lists the records.',
};
