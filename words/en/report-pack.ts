import type { ReportPackWords } from '../es/report-pack.ts';

export const reportPackWords: ReportPackWords = {
  title: (programme) => `Report of ${programme}`,
  contents: 'Files and their hash (SHA-256):',
  left: 'Could not be made:',
  reproducible:
    'All of them are made of the frozen report alone (report.json): asked for again, they are the same bytes.',
  evidence: 'The evidence annex is asked for apart: it depends on what whoever asks may see.',
};
