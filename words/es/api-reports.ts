/** What the description of the API says of frozen reports and open results. */
export const reportApiWords = {
  reports: 'Los informes congelados: periodo, huella, quién congeló y quién aprobó',
  freezeReport: 'Congela el informe de un periodo; responde enseguida, y `freezing` dice cómo va',
  freezing: 'Cómo va un informe que se está congelando',
  report: 'Un informe congelado, palabra por palabra',
  reportRestated:
    'Qué serían ahora las cifras de un informe congelado, y qué registros las movieron',
  approveReport: 'Aprueba un informe que congeló otra persona',
  reportFile:
    'Un archivo hecho solo del informe: planilla, carta, IATI, tablas, movimientos o todos',
  reportEvidence:
    'El anexo de evidencias (ZIP): registros con su huella y los archivos que se pueden ver',
  publicResults: 'Los resultados abiertos de un informe aprobado, el último si no se dice cuál',
  publicResultVersions:
    'Las versiones de los resultados abiertos, de la más nueva a la más antigua',
  publicResultsCsv: 'Los resultados abiertos como tabla',
  publicResultsDictionary: 'Qué significa cada columna de las tablas abiertas',
  publicResultsCitation: 'Cómo citar una versión de los resultados abiertos',
};

export type ReportApiWords = { [K in keyof typeof reportApiWords]: string };
