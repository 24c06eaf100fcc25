import type { ProblemsOf } from '../../problem-words.ts';

export const reportProblems: ProblemsOf<'reports'> = {
  'reports/not-found': {
    title: 'Informe desconocido',
    sentence: () => 'Este informe no está entre los congelados del programa.',
    remedy: () => 'Buscarlo en la lista de informes.',
  },
  'reports/broken-off': {
    title: 'Congelamiento interrumpido',
    sentence: ({ begun }) =>
      `El congelamiento que empezó el ${begun} no terminó: el sistema se detuvo antes. No quedó ningún informe a medias.`,
    remedy: () => 'Congelar otra vez el mismo periodo.',
  },
  'reports/none-approved': {
    title: 'Todavía sin informe aprobado',
    sentence: () => 'El programa aún no tiene un informe aprobado, y solo esos se publican.',
    remedy: () => 'Volver cuando una segunda persona haya aprobado un informe congelado.',
  },
  'reports/period-unfit': {
    title: 'Periodo que no se puede congelar',
    sentence: ({ from, to, today }) =>
      `Se pidió del ${from} al ${to}, y hoy es ${today}: el periodo empieza antes de terminar y termina a más tardar hoy.`,
    remedy: () => 'Elegir otras fechas.',
  },
  'reports/second-person': {
    title: 'Aprueba otra persona',
    sentence: () => 'Un informe lo aprueba una persona distinta de quien lo congeló.',
    remedy: () => 'Pedir la aprobación a otra persona con ese permiso.',
  },
  'reports/already-approved': {
    title: 'Informe ya aprobado',
    sentence: () => 'Este informe ya tiene su aprobación, y no cambia.',
    remedy: () => 'Mirar en el informe quién lo aprobó y cuándo.',
  },
  'reports/iati-incomplete': {
    title: 'Falta algo para IATI',
    sentence: ({ missing }) => `Para el archivo IATI falta o no cuadra: ${missing}.`,
    remedy: () =>
      'Fijar las fechas del programa y anotar en su carpeta (programme.yaml, iati) quién publica, con qué identificador, país y sectores; después congelar otra vez.',
  },
};
