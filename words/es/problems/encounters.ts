import type { ProblemsOf } from '../../problem-words.ts';

export const encounterProblems: ProblemsOf<'encounters'> = {
  'encounters/more-than-asked': {
    title: 'Más aciertos que preguntas',
    sentence: ({ right, of }) => `La prueba dice ${right} aciertos de ${of} preguntas.`,
    remedy: () => 'Revisar los dos números y registrarla otra vez.',
  },
};
