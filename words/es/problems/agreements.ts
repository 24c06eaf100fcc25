import type { ProblemsOf } from '../../problem-words.ts';

export const agreementProblems: ProblemsOf<'agreements'> = {
  'agreements/not-found': {
    title: 'No hay tal acuerdo, aviso o cadena',
    sentence: ({ id }) => `Nada con el número ${id} se puede mostrar a quien pregunta.`,
    remedy: () => 'Volver a la lista y abrirlo desde ahí. Quien no participa no lo ve.',
  },
};
