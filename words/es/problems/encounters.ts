import type { ProblemsOf } from '../../problem-words.ts';

export const encounterProblems: ProblemsOf<'encounters'> = {
  'encounters/more-than-asked': {
    title: 'Más aciertos que preguntas',
    sentence: ({ right, of }) => `La prueba dice ${right} aciertos de ${of} preguntas.`,
    remedy: () => 'Revisar los dos números y registrarla otra vez.',
  },
  'encounters/not-found': {
    title: 'Encuentro desconocido',
    sentence: () => 'Este encuentro no está en el programa o no corresponde a esta cuenta.',
    remedy: () => 'Buscarlo en la lista de encuentros.',
  },
  'encounters/space-not-found': {
    title: 'Espacio desconocido',
    sentence: () => 'Este espacio de articulación no está en el programa.',
    remedy: () => 'Buscarlo en la lista de espacios.',
  },
  'encounters/curriculum-unknown': {
    title: 'Curso desconocido',
    sentence: ({ curriculum }) => `El programa no tiene el curso «${curriculum}».`,
    remedy: () => 'Elegir uno de la lista de cursos.',
  },
  'encounters/certificate-unknown': {
    title: 'Certificado desconocido',
    sentence: ({ code }) => `Ningún certificado tiene el código «${code}».`,
    remedy: () => 'Comparar el código con el del papel y escribirlo otra vez.',
  },
  'encounters/nobody-completed': {
    title: 'Nadie por certificar',
    sentence: () => 'Nadie completó el curso sin tener ya su certificado.',
    remedy: () => 'Revisar en la página del curso cuánto le falta a cada persona.',
  },
};
