/** What lies beside the lists of an evidence annex. */
export const reportAnnexWords = {
  title: (programme: string): string => `Anexo de evidencias de ${programme}`,
  made: (day: string): string =>
    `Hecho el ${day}: los archivos son los que había y podía ver quien lo pidió ese día.`,
  lists: 'evidence: registros que sostienen cada cifra. attachments: sus fotos y documentos.',
  withheld: (count: number): string =>
    `Archivos que no van, cada uno en la lista con su porqué: ${count}.`,
  careful: 'Puede mostrar personas: guardar con cuidado y no publicar.',
};

export type ReportAnnexWords = typeof reportAnnexWords;
