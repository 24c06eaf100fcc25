import type { ReportApiWords } from '../es/api-reports.ts';

/** What the description of the API says of frozen reports and open results. */
export const reportApiWords: ReportApiWords = {
  reports: 'The frozen reports: period, hash, who froze and who approved',
  freezeReport:
    'Freezes the report of a period; answers at once, and `freezing` says how far it is',
  freezing: 'How far a report that is being frozen has come',
  report: 'A frozen report, word for word',
  reportRestated: 'What the figures of a frozen report would be now, and which records moved them',
  approveReport: 'Approves a report that another person froze',
  reportFile: 'A file made of the report alone: sheet, letter, IATI, tables, flows, or all of them',
  reportEvidence: 'The evidence annex (ZIP): records with their hash, and the files one may see',
  publicResults: 'The open results of an approved report, the latest unless a version is named',
  publicResultVersions: 'The versions of the open results, the newest first',
  publicResultsCsv: 'The open results as a table',
  publicResultsDictionary: 'What each column of the open tables means',
  publicResultsCitation: 'How to cite a version of the open results',
};
