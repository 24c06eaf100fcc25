/** What lies beside the files of a report when they are taken all together. */
export const reportPackWords = {
  title: (programme: string): string => `Informe de ${programme}`,
  contents: 'Archivos y su huella (SHA-256):',
  left: 'No se pudieron hacer:',
  reproducible:
    'Todos salen solo del informe congelado (report.json): pedidos otra vez, son los mismos bytes.',
  evidence: 'El anexo de evidencias se pide aparte: depende de lo que puede ver quien lo pide.',
};

export type ReportPackWords = typeof reportPackWords;
