import type { ProblemsOf } from '../../problem-words.ts';

export const resultProblems: ProblemsOf<'results'> = {
  'results/indicator-unknown': {
    title: 'Ese indicador no existe',
    sentence: ({ indicator }) => `El marco lógico no tiene un indicador «${indicator}».`,
    remedy: () => 'Elegir uno de la lista de indicadores del programa.',
  },
  'results/partner-unknown': {
    title: 'Ese socio no existe',
    sentence: ({ partner }) => `El programa no tiene un socio «${partner}».`,
    remedy: () => 'Elegir uno de los socios que están en la carpeta del programa.',
  },
  'results/dates-reversed': {
    title: 'El programa terminaría antes de empezar',
    sentence: ({ from, to }) =>
      from === ''
        ? `Hay un último día (${to}) sin primer día.`
        : `El primer día es ${from} y el último, ${to}.`,
    remedy: () => 'Revisar las dos fechas; el último día puede quedar vacío.',
  },
  'results/milestones-fall': {
    title: 'Los hitos bajan o se repiten',
    sentence: ({ month, value }) =>
      `El hito del mes ${month} (${value}) va después de uno de un mes igual o posterior, o de un valor mayor.`,
    remedy: () => 'Escribir los hitos por mes, cada mes una vez y sin que el valor baje.',
  },
  'results/below-zero': {
    title: 'La cantidad es menor que cero',
    sentence: ({ indicator, value }) =>
      `«${value}» no puede ser un valor de ${indicator}: lo que cuenta nunca es menos de 0.`,
    remedy: () => 'Escribir 0 o un número mayor.',
  },
  'results/nobody-there': {
    title: 'No hay nada con ese código que se pueda abrir',
    sentence: ({ id }) => `No hay una persona, organización o cosa ${id} que este indicador mire.`,
    remedy: () => 'Volver a la lista del indicador y abrir desde ahí.',
  },
  'results/dates-unset': {
    title: 'Faltan las fechas del programa',
    sentence: () => 'Nadie ha fijado todavía el primer día del programa.',
    remedy: () => 'La coordinación puede fijarlo en los ajustes del marco lógico.',
  },
  'results/target-unset': {
    title: 'Falta la meta',
    sentence: ({ indicator }) => `El indicador ${indicator} no tiene meta fijada.`,
    remedy: () => 'La coordinación puede fijarla en los ajustes del marco lógico.',
  },
  'results/no-forecast': {
    title: 'De este indicador no hay pronóstico',
    sentence: ({ indicator }) =>
      `El indicador ${indicator} dice cómo está algo en un día o en un periodo: no se acumula.`,
    remedy: () => 'Mirar sus meses anteriores.',
  },
  'results/climate-missing': {
    title: 'Falta el cálculo del clima',
    sentence: () => 'Todavía no hay un cálculo de emisiones con sus factores y su línea de base.',
    remedy: () => 'Revisar la página de clima: dice qué factor o línea de base falta.',
  },
};
