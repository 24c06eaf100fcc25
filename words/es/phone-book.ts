/** Mi cuaderno: today, week, month, days that passed, money and prices. Masses come written. */
export const phoneBook = {
  spans: {
    label: 'De cuándo',
    day: 'Hoy',
    week: 'Semana',
    month: 'Mes',
  },
  headings: {
    day: 'Hoy',
    week: 'Esta semana',
    month: 'Este mes',
  },
  total: {
    day: (day: string) => `recogidos hoy, ${day}`,
    week: (from: string, to: string) => `recogidos del ${from} al ${to}`,
    month: (month: string) => `recogidos en ${month}`,
    past: 'recogidos ese día',
  },
  others: (mass: string) => `Además, ${mass} anotados para otras personas.`,
  thisPhone: 'Según lo anotado en este teléfono.',
  since: (moment: string) =>
    `Con lo que el programa sabía al ${moment} y lo anotado después en este teléfono.`,
  materials: 'Por material',
  daysWorked: (count: number) => (count === 1 ? '1 día con recojo' : `${count} días con recojo`),
  weekHeading: 'Días con recojo',
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  weekdayShort: ['L', 'Ma', 'Mi', 'J', 'V', 'S', 'D'],
  withRecords: (day: string) => `${day}: con recojo`,
  withoutRecords: (day: string) => `${day}: sin anotar`,
  money: 'Ingresos',
  earned: {
    thisMonth: 'Este mes',
    lastMonth: (month: string) => `En ${month}`,
    none: 'Todavía no hay repartos ni ventas propias.',
  },
  moneySince: (moment: string) => `Según el programa, ${moment}.`,
  lastMonth: (mass: string, month: string) => `${mass} en ${month}`,
  best: 'Mejores precios',
  bestHelp: 'El precio más alto de cada material en las ventas propias y de la asociación.',
  perKg: (price: string) => `${price} por kg`,
  noBuyer: 'comprador sin nombre',
  list: 'Registros de hoy',
  past: 'Otros días',
  pastCount: (count: number) => (count === 1 ? '1 registro' : `${count} registros`),
  more: 'Ver días anteriores',
  emptyWeek: 'Aquí aparecerá lo recogido en la semana.',
  emptyMonth: 'Aquí aparecerá lo recogido en el mes.',
  noDay: 'De ese día no hay registros en este teléfono.',
  reading: 'Leyendo el cuaderno…',
};

export type PhoneBookWords = typeof phoneBook;
