import type { ProblemsOf } from '../../problem-words.ts';

export const workProblems: ProblemsOf<'sharing' | 'compact'> = {
  'sharing/does-not-add-up': {
    title: 'El reparto no cuadra',
    sentence: ({ came, given }) => `Entraron ${came} céntimos y se repartieron ${given}.`,
    remedy: () => 'Revisar costos, fondo y partes hasta que sumen lo que entró.',
  },
  'sharing/stated-twice': {
    title: 'Está dos veces en el reparto',
    sentence: ({ id }) => `${id} aparece dos veces en el mismo reparto.`,
    remedy: () => 'Dejar cada persona y cada venta una sola vez.',
  },
  'sharing/not-in-share': {
    title: 'No está en ese reparto',
    sentence: ({ actor }) => `El actor ${actor} no tiene parte en ese reparto.`,
    remedy: () => 'Firmar solo repartos en los que se tiene parte.',
  },
  'sharing/costs-above-sales': {
    title: 'Los costos son más que lo vendido',
    sentence: ({ came, spent }) => `Entraron ${came} céntimos y los costos suman ${spent}.`,
    remedy: () => 'Revisar los costos: solo se descuenta lo que se pagó de esta venta.',
  },
  'sharing/nobody-to-share': {
    title: 'No hay entre quién repartir',
    sentence: ({ left }) =>
      `Quedan ${left} céntimos por repartir y nadie tiene kilos en esos días.`,
    remedy: () => 'Elegir los días en que se pesó, o repartir en partes iguales.',
  },
  'compact/damaged': {
    title: 'El texto está incompleto',
    sentence: () => 'El código o texto está cortado o cambiado y no se puede leer.',
    remedy: () => 'Leerlo otra vez con la cámara, o copiarlo entero y pegarlo de nuevo.',
  },
  'compact/parts-missing': {
    title: 'Faltan partes del texto',
    sentence: ({ missing, parts }) => `De ${parts} partes falta o está cortada: ${missing}.`,
    remedy: () => 'Pedir esas partes otra vez y pegarlas junto con las demás, en cualquier orden.',
  },
  'compact/two-queues': {
    title: 'Son partes de dos envíos distintos',
    sentence: () => 'Entre lo pegado hay partes de más de un envío.',
    remedy: () => 'Pegar primero todas las partes de uno, y después las del otro.',
  },
};
