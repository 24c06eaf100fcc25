/** What the description of the API says of encounters, spaces, promises and curricula. */
export const encounterApiWords = {
  curricula: 'Los cursos del programa: a quién, qué se logra, módulos con sus minutos y la fuente',
  curriculumHours: 'Cuántos minutos de un curso tiene cada persona, y quién lo completó',
  certify: 'Emite de una vez los certificados de quienes completaron un curso y no lo tienen',
  certificatePdf: 'Un certificado con su código de comprobación, impreso',
  publicCertificate: 'Lo que cualquiera puede saber de un certificado por su código',
  training: 'Los encuentros de una persona, sus horas de cada curso y sus certificados',
  encounters: 'Los encuentros que corresponde ver, con filtros; primero lo más nuevo',
  encountersIcs: 'Los mismos como calendario (iCalendar); sin nombres de personas',
  encounter: 'Un encuentro: personas, asistencia, pruebas, acta, firmas y compromisos',
  encounterIcs: 'Un encuentro como calendario (iCalendar)',
  invitationPdf: 'La hoja de invitación a un encuentro, con su código QR',
  signatureSheetPdf: 'La lista para firmar en la puerta',
  meetingMinutesPdf: 'El acta de un encuentro, impresa',
  spaces: 'Los espacios de articulación y si cada uno funciona hoy, con lo que falta',
  space: 'Un espacio con sus reuniones, tipos de actores y compromisos',
  commitments: 'Los compromisos por fecha, y cuántos se cumplieron a tiempo',
};

export type EncounterApiWords = { [K in keyof typeof encounterApiWords]: string };
