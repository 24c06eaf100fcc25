/** What `npm run demo` says while it fills its data folder. */
export const simulationWords = {
  filling: (folder: string): string =>
    `SIMULACIÓN: se llena ${folder} con un programa inventado de 30 meses (una sola vez).`,
  again: (folder: string): string =>
    `La carga anterior de ${folder} quedó a medias: se borra y comienza de nuevo.`,
  progress: (day: string, events: string): string => `${day} · ${events} registros`,
  filled: (events: string, seconds: string): string =>
    `SIMULACIÓN lista: ${events} registros en ${seconds} s.`,
  exact: (kilograms: string): string =>
    `Comprobado: el registro da al gramo lo que la simulación sabe por su cuenta ` +
    `(${kilograms} kg recogidos).`,
  differs: (rows: string): string =>
    `ATENCIÓN: el registro y la simulación no coinciden. Es una falla del programa:\n${rows}`,
  notOurs: (folder: string): string =>
    `La carpeta ${folder} tiene datos que no son de una simulación: no se toca. ` +
    'Indicar otra carpeta vacía en AYNI_DATA.',
  databaseIgnored:
    'La simulación usa siempre su propia carpeta: DATABASE_URL no se toma en cuenta.',
  rejected: (code: string): string => `La simulación fue rechazada (${code}).`,
};

export type SimulationWords = typeof simulationWords;
