import type { ReportIatiWords } from '../es/report-iati.ts';
import { reportFileWords } from './report-files.ts';

export const reportIatiWords: ReportIatiWords = {
  simulated: 'SIMULATION, no figure is real',
  description: (from, to) => `Results computed from records with evidence, ${from} to ${to}.`,
  atLeast: 'At least: people in steps of five; groups of fewer than five are not published.',
  share: (permille) => `And at least ${permille} % of those who declare it.`,
  unit: (unit) => `Unit: ${unit}.`,
  units: reportFileWords.units,
  noBaseline: 'Baseline: to be set.',
  noTarget: 'Target or its date: to be set.',
  proposal: reportFileWords.proposal,
};
