import type { ReportCitationWords } from '../es/report-citation.ts';

export const reportCitationWords: ReportCitationWords = {
  simulated: 'SIMULATION, no figure is real. ',
  cite: (of) =>
    `${of.who} (${of.approved.slice(0, 4)}). ${of.programme}: open results from ${of.from} to ` +
    `${of.to}, approved on ${of.approved}. Version ${of.version}, SHA-256 ${of.sha256}. ` +
    of.licence,
  licence: (licence) => `Licence ${licence}.`,
  noLicence: 'Licence to be set by the programme.',
};
