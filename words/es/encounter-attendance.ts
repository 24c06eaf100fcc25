/** The list at the door of an encounter, and the tests before and after it. */
export const encounterAttendance = {
  title: (name: string) => `Asistencia: ${name}`,
  lead: 'Marcar a quien vino y corregir los minutos de quien llegó tarde o salió antes.',
  came: 'Vino',
  minutes: 'Minutos',
  minutesOf: (name: string) => `Minutos de ${name}`,
  short: 'min',
  nobody: 'Nadie en la lista todavía',
  nobodyBody: 'Invitar a organizaciones, buscar a las personas o registrarlas aquí abajo.',
  how: 'De dónde sale',
  hows: { list: 'De la lista de la puerta', signature: 'De la lista firmada en papel' },
  save: 'Guardar asistencia',
  sign: 'Firmar',
  signed: 'Firmó',
  signTitle: (name: string) => `Firma de ${name}`,
  signSave: 'Guardar firma y asistencia',
  noSignature: {
    sentence: 'Falta la firma.',
    remedy: 'Firmar en el recuadro o elegir una foto del papel firmado.',
  },
  search: 'Agregar a alguien del padrón',
  searchButton: 'Buscar',
  found: 'Encontrados',
  foundNobody: (text: string) => `Nadie en el padrón coincide con «${text}».`,
  add: 'Anotar',
  walkIn: 'Registrar a alguien nuevo',
  walkInHelp: 'Con lo mínimo; lo demás se completa después en su ficha.',
  givenNames: 'Nombres',
  surname: 'Primer apellido',
  sex: 'Sexo',
  organisation: 'Viene por',
  noOrganisation: 'Ninguna organización',
  walkInSave: 'Registrar y anotar',
  wrongMinutes: (name: string) => ({
    sentence: `Los minutos de ${name} van de 1 a lo que duró el encuentro.`,
    remedy: 'Escribir un número, o quitar la marca si no vino.',
  }),
  nothing: {
    sentence: 'No hay nada nuevo que guardar.',
    remedy: 'Marcar o corregir a alguien y guardar.',
  },
  sheetAttach: 'Adjuntar la lista firmada',
};

export const encounterTests = {
  title: (name: string) => `Pruebas: ${name}`,
  lead: 'Respuestas correctas de cada persona, antes y después.',
  of: 'Preguntas de la prueba',
  before: 'Antes',
  after: 'Después',
  beforeOf: (name: string) => `Antes: ${name}`,
  afterOf: (name: string) => `Después: ${name}`,
  save: 'Guardar pruebas',
  nobody: 'Nadie por evaluar todavía',
  nobodyBody: 'Aparecerá aquí quien tenga asistencia registrada.',
  wrong: (name: string) => ({
    sentence: `Las respuestas de ${name} no pueden pasar de las preguntas.`,
    remedy: 'Revisar los números.',
  }),
};

export type EncounterAttendanceWords = typeof encounterAttendance;
export type EncounterTestsWords = typeof encounterTests;
