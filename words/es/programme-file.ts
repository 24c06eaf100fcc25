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
  wholeNumber: () => 'Se esperaba un número entero.',
  unknownCode: (list: string, code: string) => `«${code}» no está en ${list}.`,
  doubled: (code: string) => `«${code}» ya aparece antes: cada código va una sola vez.`,
  ubigeo: (code: string) =>
    `«${code}» no es un UBIGEO: son seis cifras y empieza con 01 a 25 (departamento).`,
  order: (from: string, to: string) => `Termina (${to}) antes de empezar (${from}).`,
  overlap: (line: number) => `Sus fechas se cruzan con las de la línea ${line}.`,
  loop: (path: string) => `Una familia no puede depender de sí misma: ${path}.`,
  rankTaken: (rank: number) => `El rango ${rank} ya lo tiene otro.`,
};

export type ProgrammeFileWords = typeof programmeFileEs;
