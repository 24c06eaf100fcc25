/** How a version of the open results is cited. */
export const reportCitationWords = {
  simulated: 'SIMULACIÓN, ninguna cifra es real. ',
  cite: (of: {
    readonly who: string;
    readonly programme: string;
    readonly from: string;
    readonly to: string;
    readonly approved: string;
    readonly version: string;
    readonly sha256: string;
    readonly licence: string;
  }): string =>
    `${of.who} (${of.approved.slice(0, 4)}). ${of.programme}: resultados abiertos del ${of.from} ` +
    `al ${of.to}, aprobados el ${of.approved}. Versión ${of.version}, SHA-256 ${of.sha256}. ` +
    of.licence,
  licence: (licence: string): string => `Licencia ${licence}.`,
  noLicence: 'Licencia por definir por el programa.',
};

export type ReportCitationWords = typeof reportCitationWords;
