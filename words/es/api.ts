import { accountApiWords } from './api-accounts.ts';
import { agreementApiWords } from './api-agreements.ts';
import { climateApiWords } from './api-climate.ts';
import { encounterApiWords } from './api-encounters.ts';
import { evidenceApiWords } from './api-evidence.ts';
import { pathwayApiWords } from './api-pathways.ts';
import { resultApiWords } from './api-results.ts';
import { reportApiWords } from './api-reports.ts';
import { workApiWords } from './api-work.ts';

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
    reports: 'Informes congelados y resultados abiertos, con su versión y su cita',
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
    enterSimulation:
      'Entra a un programa simulado como una persona simulada de este rol; en uno real no existe',
    memberTemplateCsv: 'La plantilla del padrón, vacía, en CSV',
    memberTemplateXlsx: 'La plantilla del padrón en XLSX, con una hoja que explica cada columna',
    membersCsv: 'El padrón en CSV, con las columnas de la plantilla y lo que se puede ver',
    membersXlsx: 'Lo mismo en XLSX',
    imports: 'Listas subidas que aún no se borraron',
    keepImport:
      'Sube una lista de miembros (CSV o XLSX, hasta 5 MB y 20,000 filas); nada entra todavía al registro',
    importPreview: 'Las primeras filas y qué significa probablemente cada columna',
    mapImport: 'Confirma qué significa cada columna y a dónde pertenecen las personas',
    importCheck: 'Qué es cada fila: nueva, conocida, posible duplicado o con problemas',
    answerImport:
      'Lo que una persona dice de las filas: celdas corregidas, quién es, o que quede fuera',
    bringImport: 'Trae al registro lo que se puede; se repite hasta que `all` sea cierto',
    eraseImport: 'Borra la lista subida; lo que ya entró queda',
    importHeldXlsx: 'Las filas por revisar, con el porqué, en XLSX',
    importReportCsv: 'Cada fila y qué fue de ella, en CSV',
    awaitedUploads: 'Qué fotos anunciadas por un teléfono no están',
    upload: 'Cuánto llegó de una foto anunciada',
    storeFile: 'Recibe bytes de una foto anunciada, desde donde terminaron los últimos',
    attachments: 'Las fotos de un registro, hasta donde se pueden ver',
    attachmentFile: 'Una foto de un registro',
    missingFiles: 'Fotos anunciadas que todavía no están',
    accessLog: 'Quién vio los datos de quién, cuándo y para qué',
    breach:
      'De quiénes pudo mostrar datos una cuenta, un teléfono o una clave, y de quiénes los mostró',
    breachCsv: 'La misma lista entera, en CSV',
    accessReview: 'Quién puede entrar y qué puede, para la revisión de cada medio año',
    accessReviewFinish: 'Firma la revisión de los permisos que se vieron',
    keys: 'Las claves de sistemas, sin su secreto',
    keyCreate: 'Una clave nueva, con rol, lugar, permisos y fecha; se muestra una sola vez',
    keyRevoke: 'Retira una clave de inmediato',
    ...accountApiWords,
    ...agreementApiWords,
    ...climateApiWords,
    ...encounterApiWords,
    ...evidenceApiWords,
    ...pathwayApiWords,
    ...resultApiWords,
    ...reportApiWords,
    ...workApiWords,
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
      'Lo que dice la oficina: hasta 200 declaraciones que valen todas o ninguna; el programa pone equipo y número, y el identificador donde quien envía no lo puso. Una declaración posterior puede nombrar a otra anterior por su identificador. Con `mayWait: false` tampoco se guarda nada si alguna tuviera que esperar.',
    queuePreview:
      'Previsualiza lo que un teléfono no pudo enviar: el archivo que guardó o las partes de su texto. Dice de quién es, cuántos registros trae y de qué días, sin guardar nada.',
    queueBring:
      'Guarda lo que un teléfono no pudo enviar. Cada registro se juzga con los permisos de quien lo registró; si el teléfono lo envía después, ya está.',
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
    publicMap: 'Cuántas organizaciones de la alianza trabajan en cada hexágono del mapa',
    posterPdf: 'El afiche de un mes, en PDF, con el código QR de la página pública',
    picturePng: 'La imagen que muestran los enlaces a la página pública, en PNG',
    publicEvents: 'Las líneas anónimas detrás de una cifra, primero lo más nuevo',
    health: 'Si se puede escribir y leer, y qué programa es',
    metrics: 'Mediciones para Prometheus',
    rebuild: 'Calcula de nuevo los libros desde los registros y dice toda diferencia',
    privacyTexts:
      'Para qué se piden datos personales, con el texto vigente de cada permiso; lo que falta definir queda en `null`',
    consents: 'Los permisos de una persona, con toda su historia',
    addPersonalFile:
      'Guarda una foto, una firma o un papel escaneado (JPEG, PNG o WebP, hasta 400 kB), sin los datos que la cámara agrega',
    personalFile: 'Una imagen de una persona; la foto, solo mientras lo permita',
    dataSheet: 'Todo lo que el programa guarda de una persona, en JSON para llevarse',
    dataSheetPdf: 'Lo mismo, en un papel que se lee',
    privacyRequests:
      'Pedidos de derechos con su plazo: todos para quien los atiende, los propios para cada quien',
    cancellation: 'Qué borraría una cancelación y qué quedaría sin nombre',
    cancelPerson: 'Borra lo que nombra a una persona, en todos sus registros; los kilos quedan',
    retention:
      'Cuánto se guarda cada cosa, cuándo se revisó, y quiénes llevan mucho sin movimientos',
    cards: 'Los carnés de una persona',
    issueCard: 'Da un carné con un código que no se puede adivinar',
    revokeCard: 'Anula un carné',
    publicRegister:
      'Cuántas personas y organizaciones participan, por tipo, sexo y distrito, sin que nadie pueda ser reconocido',
    publicCard: 'Verifica un carné: organización, vigencia, y el nombre solo con permiso',
    memberSheet: 'Ficha de datos básicos (Anexo 2, D.S. 005-2010-MINAM) en PDF',
    memberSheetData: 'Los datos de esa ficha',
    memberList: 'Padrón de una asociación en PDF: art. 34, o art. 39 con `municipality`',
    memberListData: 'Los datos de ese padrón',
    cardsPdf: 'Carnés vigentes para imprimir y recortar, diez por hoja',
    backup: 'Guarda ahora una copia de todo en la carpeta de los datos',
  },
};

export type ApiWords = typeof apiWords;
