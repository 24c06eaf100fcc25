/** Who, and how many of them: “1 mujer”, “28 mujeres”. */
const who: Readonly<Record<'women' | 'men' | 'others' | 'undeclared', readonly [string, string]>> =
  {
    women: ['mujer', 'mujeres'],
    men: ['hombre', 'hombres'],
    others: ['otro', 'otros'],
    undeclared: ['no declara', 'no declaran'],
  };

/** The interim narrative report, sections in the funder's order; what a person writes is marked. */
export const reportNarrativeWords = {
  fileTitle: 'Informe narrativo intermedio',
  write: (what: string): string => `[Por escribir: ${what}]`,
  sections: {
    '1': 'Descripción',
    '1.1': 'Nombre del coordinador del contrato de subvención',
    '1.2': 'Nombre y cargo de la persona de contacto',
    '1.3': 'Nombre de los beneficiarios y entidades afiliadas de la acción',
    '1.4': 'Título de la acción',
    '1.5': 'Número de contrato',
    '1.6': 'Fechas de inicio y de fin del periodo',
    '1.7': 'País o región',
    '1.8': 'Beneficiarios finales y grupos destinatarios, con números de mujeres y hombres',
    '2': 'Evaluación de la ejecución',
    '2.1': 'Resumen ejecutivo',
    '2.2': 'Resultados y actividades',
    '2.3': 'Matriz del marco lógico actualizada',
  },
  asks: {
    coordinator: 'quién firma el contrato; los socios del programa están en 1.3',
    contact: 'nombre y cargo',
    contract: 'número del contrato',
    country: 'país',
    summary:
      'media página como máximo: qué cambió en el periodo y qué tan probable es llegar a las metas finales',
    activities: (code: string): string =>
      `actividades de ${code}: qué se hizo, qué se atrasó y por qué, qué sigue`,
    noIndicators: 'este resultado no tiene indicadores en el informe',
    target: 'la meta del indicador',
    dates: 'fechas del programa por definir',
  },
  action: 'De la acción:',
  reported: 'Del periodo de este informe:',
  to: 'a',
  people: 'Por indicador de personas:',
  ...who,
  standing: 'Cómo van los indicadores frente a su hito del mes:',
  noParts: (dimension: string): string => `${dimension}: todavía no hay nada que desagregar.`,
  noFigure: 'sin cifra',
  value: 'Valor actual:',
  baseline: 'Línea de base:',
  target: 'Meta:',
  expected: 'Hito a la fecha:',
  proofs: 'Según su prueba:',
  climate: 'Emisiones evitadas, al menos:',
  columns: {
    indicator: 'Indicador',
    baseline: 'Línea de base',
    current: 'Valor actual',
    target: 'Meta',
    track: 'Estado',
  },
  footnote: (of: {
    readonly indicator: string;
    readonly version: string;
    readonly timing: string;
    readonly from: string;
    readonly to: string;
    readonly sha256: string;
  }): string =>
    `Indicador ${of.indicator}, versión ${of.version}, ${of.timing}, ${of.from} a ${of.to}. ` +
    `Informe congelado ${of.sha256}.`,
  climateNote: (run: string, factors: string, sha256: string): string =>
    `Cálculo ${run}, factores ${factors}. Informe congelado ${sha256}.`,
  standingNote: (sha256: string): string =>
    `Contado en los indicadores del informe congelado ${sha256}.`,
  tracesTo:
    'Cada número lleva al pie, una vez por párrafo o tabla, de qué indicador, versión, periodo e informe congelado sale. El anexo de evidencias lista los registros.',
};

export type ReportNarrativeWords = typeof reportNarrativeWords;
