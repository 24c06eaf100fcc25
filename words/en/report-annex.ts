import type { ReportAnnexWords } from '../es/report-annex.ts';

export const reportAnnexWords: ReportAnnexWords = {
  title: (programme) => `Evidence annex of ${programme}`,
  made: (day) =>
    `Made on ${day}: the files are those that were there and that whoever asked could see.`,
  lists: 'evidence: records behind each figure. attachments: their photos and papers.',
  withheld: (count) => `Files that are left out, each in the list with the reason: ${count}.`,
  careful: 'It may show people: keep it with care and do not publish it.',
};
