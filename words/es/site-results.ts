/** The block of results on the public page, from the last approved report. */
export const siteResults = {
  heading: 'Resultados frente a lo prometido',
  lead: (from: string, to: string, approved: string) =>
    `Del ${from} al ${to}, según el informe que una segunda persona aprobó el ${approved}. ` +
    'Las barras son los meses y la línea, lo prometido; un mes sin dato queda en blanco.',
  none: 'Todavía no hay un informe aprobado. Aquí aparecerá cada indicador con su cifra y su meta.',
  atLeast: (amount: string) => `al menos ${amount}`,
  target: (amount: string, by: string) => `Meta: ${amount} al ${by}`,
  targetWithoutDay: (amount: string) => `Meta: ${amount}, sin fecha fijada`,
  noTarget: 'Sin meta fijada',
  women: (amount: string) => `mujeres: ${amount}`,
  men: (amount: string) => `hombres: ${amount}`,
  withheld: 'No se muestra, para no señalar a nadie',
  central: 'Valor central; su rango está en «El clima».',
  noFigure: 'Sin cifra todavía',
  rounded: 'Las personas se cuentan hacia abajo, de 5 en 5. Una persona puede estar en varios.',
  table: 'Ver la tabla de resultados',
  columns: { indicator: 'Indicador', value: 'Cifra', target: 'Meta', track: 'Cómo va' },
  data: 'Resultados abiertos (CSV)',
  citation: 'Cómo citarlos',
};

export type SiteResultsWords = typeof siteResults;
