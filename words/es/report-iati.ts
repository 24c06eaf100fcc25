import { reportFileWords } from './report-files.ts';

/** What the IATI file says beside its codes. */
export const reportIatiWords = {
  simulated: 'SIMULACIÓN, ninguna cifra es real',
  description: (from: string, to: string): string =>
    `Resultados calculados de registros con evidencia, ${from} a ${to}.`,
  atLeast: 'Al menos: personas en pasos de cinco; los grupos de menos de cinco no se publican.',
  share: (permille: string): string => `Y al menos ${permille} % de quienes lo declaran.`,
  unit: (unit: string): string => `Unidad: ${unit}.`,
  units: reportFileWords.units,
  noBaseline: 'Línea de base: por definir.',
  noTarget: 'Meta o su fecha: por definir.',
  proposal: reportFileWords.proposal,
};

export type ReportIatiWords = typeof reportIatiWords;
