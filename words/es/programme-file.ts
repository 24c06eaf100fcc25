/**
 * What is wrong with a file of the programme folder: the `detail` of `programme/file-invalid`, for
 * the person who wrote the file. File, line and field are said by the Problem around it.
 */
export const programmeFileEs = {
  fileMissing: () => 'El archivo no está en la carpeta.',
  yaml: (message: string) => `No es YAML bien escrito: ${message}`,
  json: (message: string) => `No es JSON bien escrito: ${message}`,
  ring: () => 'Un contorno tiene tres esquinas o más y termina donde empieza.',
  missing: () => 'Falta este campo.',
  unknownField: () => 'Este campo no se conoce: puede estar mal escrito.',
  wrongType: (expected: string, received: string) =>
    `Se esperaba ${expected} y se encontró ${received}.`,
  code: () => 'Un código lleva solo letras minúsculas, números y guiones.',
  empty: () => 'No puede estar vacío.',
  uuid: () => 'Se esperaba un UUID en minúsculas.',
  day: () => 'Se esperaba un día real escrito AAAA-MM-DD.',
  offset: () => 'La diferencia con UTC va de -840 a 840 minutos.',
  wholePositive: () => 'Se esperaba un número entero mayor que cero.',
  shorterThanLaw: (months: number, least: number, law: string) =>
    `Son ${months} meses y la ley pide al menos ${least} (${law}).`,
  monthDay: () => 'Se esperaba un mes y día reales escritos MM-DD.',
  percent: () => 'Se esperaba un porcentaje entero de 1 a 100.',
  permille: () => 'Se esperaba un número entero de 1 a 1000.',
  notEarlier: (code: string) => `«${code}» no es un requisito anterior de la misma ruta.`,
  allOptional: () => 'Todos sus requisitos son opcionales: nadie la terminaría.',
  decimal: () => 'Se esperaba un número decimal escrito entre comillas, con punto.',
  range: () => 'Un rango lleva `low` y `high`, y el valor central queda entre ambos.',
  version: () => 'Se esperaba una versión como 0.1.0.',
  sha256: () => 'Se esperaban 64 cifras hexadecimales.',
  wholeShares: () => 'Las partes suman 1000 milésimas.',
  bundleOrGases: () => 'Un factor lleva `co2e` con su `gwp`, o `gases`: uno de los dos.',
  wholeNumber: () => 'Se esperaba un número entero.',
  unknownCode: (list: string, code: string) => `«${code}» no está en ${list}.`,
  doubled: (code: string) => `«${code}» ya aparece antes: cada código va una sola vez.`,
  ubigeo: (code: string) =>
    `«${code}» no es un UBIGEO: son seis cifras y empieza con 01 a 25 (departamento).`,
  order: (from: string, to: string) => `Termina (${to}) antes de empezar (${from}).`,
  overlap: (line: number) => `Sus fechas se cruzan con las de la línea ${line}.`,
  loop: (path: string) => `Una familia no puede depender de sí misma: ${path}.`,
  fieldName: () => 'El nombre de un campo lleva solo letras.',
  condition: () =>
    'No es una condición: se esperaba all, any, not, kind, criterion, affiliated, stage, exists o sequence, con sus campos (docs/queries.md).',
  fieldCondition: () =>
    'No es una condición sobre campos: se esperaba all, any, not, eq, in, gte o lte, como eq: [campo, valor].',
  unitOfQuery: (unit: string, counts: string) =>
    `La unidad es «${unit}» y la consulta cuenta «${counts}».`,
  criterionOfOthers: (criterion: string, counts: string) =>
    `El criterio «${criterion}» no es de «${counts}»: nadie contaría nunca.`,
  stageOfOthers: (counts: string) =>
    `Las etapas son de políticas y municipalidades, no de «${counts}».`,
  noSuchField: (field: string, evidence: string, fields: string) =>
    `La evidencia «${evidence}» no tiene el campo «${field}». Tiene: ${fields}.`,
  fieldType: (field: string, type: string) => `El campo «${field}» se compara con ${type}.`,
  timingOfQuery: (timing: string, measure: string) =>
    `Con la medida «${measure}» no va el tiempo «${timing}».`,
  dimensionOfOthers: (dimension: string, counts: string) =>
    `«${counts}» no se puede dividir por «${dimension}».`,
  milestonesFall: (month: number) =>
    `Va después del hito del mes ${month} y no puede ser del mismo mes, de uno anterior ni de un valor menor.`,
  notDisaggregated: (dimension: string) =>
    `Falta «${dimension}» en disaggregate: nadie podría ver esta submeta.`,
  aimsAtNothing: () => 'Una submeta necesita sharePermille, absolute o los dos.',
  rankTaken: (rank: number) => `El rango ${rank} ya lo tiene otro.`,
};

export type ProgrammeFileWords = typeof programmeFileEs;
