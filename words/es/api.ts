import { accountApiWords } from './api-accounts.ts';

/** The frame of the API's description; `/api/docs` shows it in both languages. */
export const apiWords = {
  description:
    'De dónde vienen y a dónde van los kilogramos de una alianza de economía circular. Las masas ' +
    'de las respuestas son gramos enteros (`…_g`); los instantes, RFC 3339 en UTC; los días y ' +
    'meses, del reloj del programa. Todo rechazo es un problema (RFC 9457) con su código, su ' +
    'oración y su remedio en español e inglés.',
  tags: {
    events: 'Escribir en el registro y leerlo',
    lots: 'El pasaporte de un lote y su recorrido',
    books: 'Saldos y cierre',
    register: 'Personas y organizaciones',
    privacy: 'Datos personales: consentimientos, derechos y accesos',
    accounts: 'Entrar, cuentas, teléfonos y claves',
    public: 'Cifras abiertas, sin clave',
    service: 'Salud y mediciones del programa en marcha',
  },
  tokens: {
    bearer:
      'La clave de un sistema, de un teléfono o de las mediciones; la del primer inicio, hasta que el programa esté configurado. Quién puede qué: docs/access.md.',
    session: 'La sesión de un navegador.',
  },
  why: 'Para qué se mira este dato personal; queda anotado junto con quien mira.',
  endpoints: {
    ...accountApiWords,
    actors: 'El directorio: filtros, orden, páginas y cuentas de lo que se puede ver',
    actorsCsv: 'Lo mismo en una tabla CSV; queda anotado',
    search:
      'Personas, organizaciones, lugares y lotes por lo que se recuerda de un nombre, número o código',
    doubles: 'Pares de registros que probablemente son uno, con sus razones',
    doublesOf: 'Quién puede ser la misma persona u organización',
    doublesCheck: 'Antes de registrar: quién puede ser la misma',
    notSame: 'Recuerda que dos registros son dos',
    mergePreview: 'Qué pasaría al juntar dos registros, o al separarlos; no hace nada',
    actorMembers: 'Quiénes pertenecen a una organización, por nombre',
    places: 'Dónde están las organizaciones, para el mapa',
    actorHistory: 'Quién dijo qué de ella, y cuándo',
    actor: 'Una persona u organización, hasta donde se puede ver',
    statements:
      'Lo que dice la oficina: hasta 200 declaraciones que valen todas o ninguna; el programa pone identificador, equipo y número',
    recordEvents:
      'Registra hasta 500 eventos en una transacción, con un resultado por evento: el mismo id ' +
      'con el mismo contenido es `already_had`; con otro contenido se rechaza con ' +
      '`events/id-taken` (409) en su propio resultado; lo que necesita algo que aún no llega se ' +
      'guarda como `quarantined` y se acepta solo. El cuerpo puede ir en gzip.',
    eventsAfter: 'El registro en su orden, a partir de un número',
    event: 'Un evento, sus líneas en los libros y sus enmiendas',
    dependents: 'Lo que una anulación de este evento tendría que llevarse',
    lot: 'Un lote por su id o por el código que se lee: qué es y qué fue de él',
    trace: 'Lo que entró en un lote (up) o salió de él (down), en gramos, y su origen',
    balances: 'Quién tiene qué y dónde, ahora o al final de un día',
    closure: 'Inicial + entradas − salidas − pérdidas = final, por tenedor y material',
    register: 'Quiénes pueden tener material, y dónde; personas sin nombre',
    programme: 'Quiénes, dónde, con qué materiales, y cuántos participan',
    choices: 'Qué se puede elegir en los formularios, y los contornos de los distritos',
    flows: 'Gramos recogidos, entregados, perdidos y en acopio, con totales que cierran',
    flowsCsv: 'Lo mismo en una tabla CSV, con sus notas al comienzo',
    sankey: 'Los caminos de la masa: orígenes, tenedores, destinos, pérdidas, acopio',
    publicEvents: 'Las líneas anónimas detrás de una cifra, primero lo más nuevo',
    health: 'Si se puede escribir y leer, y qué programa es',
    metrics: 'Mediciones para Prometheus',
    rebuild: 'Calcula de nuevo los libros desde los registros y dice toda diferencia',
    backup: 'Guarda ahora una copia de todo en la carpeta de los datos',
  },
};

export type ApiWords = typeof apiWords;
