import type { Fact } from '../site-facts.ts';

/** Bringing what a phone could not send. */
export const officeQueues = {
  title: 'Traer lo que un teléfono no pudo enviar',
  lead: 'Cuando un teléfono no puede enviar, guarda sus registros en un archivo o los reparte en mensajes. Aquí se traen. Si el teléfono los envía después, no se cuentan dos veces.',
  file: 'Archivo del teléfono',
  fileHelp: 'Lo guarda el teléfono en Ajustes, «Lo que falta enviar».',
  text: 'O el texto de los mensajes',
  textHelp:
    'Pegar todas las partes, en cualquier orden. Las fechas y nombres del mensajero no molestan.',
  look: 'Ver qué trae',
  nothing: {
    sentence: 'Falta el archivo o el texto.',
    remedy: 'Elegir un archivo o pegar las partes.',
  },
  preview: 'Qué trae',
  count: (events: Fact, had: Fact) => `${events} registros; ${had} ya estaban en el programa.`,
  unreadable: (count: Fact) => `${count} no se pueden leer y se rechazarán.`,
  people: 'De quién',
  person: 'Quién registró',
  unknown: 'Nadie que el programa conozca',
  events: 'Registros',
  days: 'Días',
  between: (from: Fact, to: Fact) => (from === to ? from : `${from} a ${to}`),
  rights:
    'Cada registro se juzga con los permisos de quien lo registró, no con los de quien lo trae.',
  bring: 'Traer estos registros',
  done: 'Resultado',
  results: 'Registros que esperan o no se recibieron',
  number: 'N.º',
  result: 'Resultado',
  why: 'Por qué',
  outcomes: {
    accepted: 'Aceptado',
    already_had: 'Ya estaba',
    quarantined: 'En espera',
    refused: 'Rechazado',
  },
  empty: 'No trae ningún registro',
  another: 'Traer otro',
};

export type OfficeQueuesWords = typeof officeQueues;
