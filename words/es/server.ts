/** What the running program and its commands say, and the remarks of exported tables. */
export const serverWords = {
  listening: (address: string): string => `Ayni atiende en ${address}`,
  stopping: 'Cerrando: se termina lo que está en curso…',
  stopped: 'Cerrado. Todo lo confirmado está guardado.',
  administratorToken: (token: string): string =>
    `Clave de administración (se muestra solo esta vez; guardarla bien): ${token}`,
  setUpLink: (address: string): string =>
    `Para preparar el programa y hacer la primera cuenta, abrir una vez: ${address}`,
  phoneLink: (address: string): string =>
    `Para registrar pesajes desde un navegador, abrir una vez: ${address}`,
  metricsToken: (token: string): string =>
    `Clave para /metrics (se muestra solo esta vez): ${token}`,
  embeddedAdvice:
    'Base de datos incluida: sirve para probar, mostrar, desarrollar y para una oficina pequeña. ' +
    'Para más, indicar un servidor PostgreSQL en DATABASE_URL (orden move-to).',
  simulated: 'SIMULACIÓN: programa inventado; ninguna cifra es real.',
  pagesMissing: 'Las páginas no están construidas: solo atiende la API (/api/v1).',
  startFailed: 'No se pudo iniciar:',
  portTaken: (port: number): string =>
    `El puerto ${port} está ocupado. Elegir otro con la variable PORT.`,
  configurationWrong: (name: string, value: string): string =>
    `La variable ${name} dice «${value}», y eso no sirve.`,
};

export const csvWords = {
  simulated: 'SIMULACIÓN: ninguna cifra es real',
  period: (from: string | null, to: string | null): string =>
    `Periodo: ${from ?? 'desde el comienzo'} a ${to ?? 'hoy'}`,
  unit: 'Unidad: gramos (columnas terminadas en _g)',
  asOf: (instant: string): string => `Datos hasta ${instant}`,
  total: 'Total',
};

export const cliWords = {
  help: `Órdenes para quien administra (npm run ayni -- ORDEN):

  rebuild [--write]            calcula de nuevo los libros desde los registros y dice si algo
                               difiere; con --write pone lo calculado en su lugar;
                               con --projections solo saldos y resúmenes (rápido)
  new-token                    cambia la clave de administración, si se perdió o la vio quien no debía
  new-link [CORREO]            muestra un enlace de un solo uso para una cuenta de administración
                               más; con el correo de una cuenta, uno para volver a entrar en ella
  backup [CARPETA]             guarda una copia de los datos
  restore ARCHIVO              recupera una copia en una carpeta vacía
  move-to DATABASE_URL         lleva los datos a un servidor PostgreSQL y prueba que son iguales
  files to-bucket|to-disk [--remove]
                               lleva fotos y documentos al depósito S3 configurado, o de vuelta,
                               y prueba cada uno por su huella; con --remove los quita de donde
                               estaban
  close-period AAAA-MM         cierra un mes: lo que llegue después lleva la fecha en que llega
  import weighings ARCHIVO.csv --mapping CORRESPONDENCIA.json
                               trae pesajes de una tabla
  import baselines ARCHIVO.csv --table generation --source FUENTE --method CÓMO
                               trae tablas de lo de antes, como las de MINAM, y revisa sus errores
  help                         muestra esto

Configuración: PORT, HOST, AYNI_DATA, DATABASE_URL (ver npm start -- --help).`,
  newToken: (token: string): string =>
    `Clave de administración nueva (se muestra solo esta vez; la anterior ya no sirve): ${token}`,
  newLink: (link: string, until: string): string =>
    `Enlace de un solo uso (se muestra solo esta vez; sirve hasta ${until}): ${link}`,
  unknownCommand: (command: string): string => `Orden desconocida: ${command}`,
  argumentMissing: (name: string): string => `Falta ${name}.`,
  backedUp: (file: string, rows: number): string => `Copia guardada: ${file} (${rows} filas).`,
  restored: (rows: number): string =>
    `Copia recuperada: ${rows} filas. Los teléfonos volverán a ofrecer lo que tienen.`,
  photosRestored: (photos: number, lost: number): string =>
    `Fotos recuperadas: ${photos}. Faltan ${lost}: los teléfonos que las tienen las enviarán otra vez.`,
  filesBrought: (brought: number, had: number, damaged: number): string =>
    `Archivos llevados y probados iguales: ${brought}. Ya estaban: ${had}. Dañados, que se quedaron donde estaban: ${damaged}.`,
  moved: (rows: number): string =>
    `Datos llevados al servidor y probados iguales: ${rows} filas. ` +
    'Iniciar ahora con DATABASE_URL.',
  rebuilt: (events: number, rows: number): string =>
    `Calculado de nuevo: ${events} registros decididos, ${rows} filas comparadas.`,
  rebuiltSame: 'Ninguna diferencia.',
  rebuiltDiffers: (table: string, rows: number): string => `${table}: difieren ${rows} filas`,
  rebuiltWrote: 'Lo calculado de nuevo se puso en lugar de lo que difería.',
  rebuiltKept: 'Nada se cambió. Para poner lo calculado de nuevo: rebuild --write',
  periodClosed: (month: string): string => `Mes cerrado: ${month}.`,
};

export type ServerWords = typeof serverWords;
export type CsvWords = typeof csvWords;
export type CliWords = typeof cliWords;
