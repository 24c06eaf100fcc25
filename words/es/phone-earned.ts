/** What somebody earned month by month, and papers that say what was done. */
export const phoneEarned = {
  income: {
    link: 'Mis ingresos',
    heading: 'Mis ingresos',
    loading: 'Buscando los meses…',
    since: (moment: string) => `Sin señal: como estaba el ${moment}.`,
    never: 'Los meses aún no se bajaron a este teléfono. Abrir esta página con señal, una vez.',
    empty: 'Aquí aparecerán los kilos y los soles de cada mes.',
    emptyNext: 'Registrar un recojo',
    inMonth: (month: string) => `en ${month}`,
    shared: (money: string) => `${money} de repartos`,
    sold: (money: string) => `${money} de ventas propias`,
    days: (count: number) => (count === 1 ? '1 día' : `${count} días`),
    weighings: (count: number) => (count === 1 ? '1 pesaje' : `${count} pesajes`),
    months: 'Mes por mes',
    shares: 'Mi parte en los repartos',
    sharesNone: 'Cuando la asociación reparta una venta, mi parte aparecerá aquí para firmarla.',
    sharesNever: 'Los repartos aún no se bajaron a este teléfono.',
    signed: {
      own_phone: 'Firmado en mi teléfono',
      shown: 'Firmado en el teléfono de la asociación',
    },
    received: (money: string) => `Recibí ${money}`,
    receivedSpoken: (money: string) => `Firmado. Recibido ${money}.`,
    voided: (reason: string) => `Anulado: ${reason}`,
    paper: 'Constancia de mi trabajo (PDF)',
    paperHelp: 'Dice mis kilos y mis ingresos de cada mes, con la fecha de hoy.',
  },
  paper: {
    fetching: 'Bajando el PDF…',
    offline: 'El PDF necesita señal. Lo de esta página se puede mostrar igual.',
    failed: 'No se pudo hacer el PDF ahora. Probar de nuevo en unos minutos.',
    done: 'El PDF está listo.',
    save: 'Guardar el PDF',
    share: 'Compartir el PDF',
    workFile: (day: string) => `constancia-de-trabajo-${day}.pdf`,
    givenFile: (day: string) => `constancia-de-entregas-${day}.pdf`,
  },
};

export type PhoneEarnedWords = typeof phoneEarned;
