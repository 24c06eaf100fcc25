/** Names of months and marks of figures. Numbers are written the Peruvian way in both languages. */
export const kit = {
  monthsShort: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'],
  monthsLong: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  kg: 'kg',
  tonnes: 't',
  lessThan: (figure: string) => `menos de ${figure}`,
};

export type KitWords = typeof kit;
