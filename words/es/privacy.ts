import type { Why } from '../../core/access/why.ts';
import type { Role } from '../../core/access/roles.ts';

/** Words of the data sheet that a person reads of herself, and of the page that checks a card. */
export type PrivacyWords = {
  /** Who did something, without naming anybody. */
  readonly byWhom: Readonly<Record<Role | 'self' | 'system' | 'unknown', string>>;
  readonly whys: Readonly<Record<Why, string>>;
  /** Kinds of records in the log, as a person reads them; others go under `other`. */
  readonly events: Readonly<Record<string, string>>;
  readonly otherEvents: string;
  readonly toBeSet: string;
  readonly sheet: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly intro: (programme: string, day: string) => string;
    readonly unnamed: string;
    readonly controller: string;
    readonly controllerRows: readonly [string, string, string, string];
    readonly who: string;
    readonly cancelled: (day: string) => string;
    readonly fields: string;
    readonly fieldsNote: string;
    readonly details: string;
    readonly detailsNote: string;
    readonly affiliations: string;
    readonly places: string;
    readonly consents: string;
    readonly consentsNote: string;
    readonly files: string;
    readonly cards: string;
    readonly requests: string;
    readonly reads: string;
    readonly readsNote: (shown: number, all: number) => string;
    readonly log: string;
    readonly logNote: string;
    readonly nothing: string;
    readonly columns: Readonly<
      Record<
        | 'what'
        | 'says'
        | 'since'
        | 'until'
        | 'by'
        | 'purpose'
        | 'organisation'
        | 'role'
        | 'place'
        | 'address'
        | 'allowed'
        | 'how'
        | 'day'
        | 'kind'
        | 'code'
        | 'standing'
        | 'right'
        | 'due'
        | 'outcome'
        | 'why'
        | 'count',
        string
      >
    >;
    readonly yes: string;
    readonly no: string;
    readonly neverAsked: string;
    readonly open: string;
    readonly late: string;
    readonly filePurposes: Readonly<Record<'photo' | 'signature' | 'scan', string>>;
    readonly cardStandings: Readonly<Record<'valid' | 'expired' | 'revoked', string>>;
    readonly bornBetween: (from: number, to: number) => string;
    readonly rights: (contact: string) => string;
  };
  readonly card: {
    readonly title: string;
    readonly standings: Readonly<Record<'valid' | 'expired' | 'revoked', string>>;
    readonly meanings: Readonly<Record<'valid' | 'expired' | 'revoked', string>>;
    readonly organisation: string;
    readonly noOrganisation: string;
    readonly name: string;
    readonly nameNotShown: string;
    readonly validUntil: string;
    readonly wasValidUntil: string;
    readonly code: string;
    readonly checkedOn: (day: string) => string;
    readonly programme: string;
    readonly unknown: string;
    readonly unknownMeaning: (code: string) => string;
    readonly tooMany: string;
    readonly tryAgain: string;
    readonly codeLabel: string;
    readonly codeHelp: string;
    readonly verify: string;
    readonly compare: string;
  };
};

export const privacyWords: PrivacyWords = {
  byWhom: {
    self: 'La misma persona',
    recycler: 'Alguien de su asociación',
    leader: 'La directiva de la asociación',
    mse: 'Una micro o pequeña empresa',
    market: 'La directiva de la galería o el mercado',
    buyer: 'Una empresa compradora',
    officer: 'La municipalidad',
    monitoring: 'El equipo de monitoreo',
    coordinator: 'La coordinación del programa',
    data_officer: 'Quien cuida los datos personales',
    administrator: 'La administración del programa',
    public: 'Cualquiera',
    system: 'Un sistema conectado',
    unknown: 'No se sabe',
  },
  whys: {
    service: 'Trabajo de cada día',
    formalization: 'Papeles de formalización y registro',
    monitoring: 'Cuentas del programa',
    upkeep: 'Ordenar el registro',
    right: 'Pedido de la propia persona',
    supervision: 'Revisión de quién vio qué',
    accounts: 'Cuentas y teléfonos',
  },
  events: {
    'actor.register': 'Registro de la persona',
    'actor.change': 'Cambios en sus datos',
    'actor.affiliate': 'Afiliaciones',
    'actor.merge': 'Unión de registros repetidos',
    'actor.unmerge': 'Separación de registros unidos',
    'actor.consent': 'Permisos',
    'actor.cancel': 'Cancelación',
    'privacy.request': 'Pedidos',
    'privacy.answer': 'Respuestas a pedidos',
    'place.register': 'Lugares',
    'place.change': 'Cambios de lugares',
    'flow.collect': 'Pesajes de lo recogido',
  },
  otherEvents: 'Otros movimientos',
  toBeSet: 'Por definir por los socios del programa',
  sheet: {
    title: (name) => `Hoja de datos de ${name}`,
    heading: 'Mis datos en el programa',
    intro: (programme, day) =>
      `Esto es todo lo que ${programme} guarda sobre esta persona el ${day}: qué dice cada dato, quién lo dijo y cuándo, para qué se usa y quién lo miró.`,
    unnamed: 'Persona sin nombre en el registro',
    controller: 'Quién responde por los datos',
    controllerRows: ['Responsable', 'Domicilio', 'Dónde dirigirse', 'Oficial de datos personales'],
    who: 'Quién',
    cancelled: (day) => `Los datos que nombraban a la persona se borraron el ${day}.`,
    fields: 'Datos que nombran a la persona',
    fieldsNote: 'Se borran si la persona pide la cancelación.',
    details: 'Datos que no nombran a nadie',
    detailsNote: 'Quedan para las cuentas del programa, también después de una cancelación.',
    affiliations: 'Organizaciones',
    places: 'Lugares',
    consents: 'Permisos',
    consentsNote: 'Cada permiso se puede dar o retirar en cualquier momento, por separado.',
    files: 'Imágenes',
    cards: 'Carnés',
    requests: 'Pedidos hechos',
    reads: 'Quién miró estos datos',
    readsNote: (shown, all) =>
      shown < all ? `Las últimas ${shown} de ${all} veces.` : 'Lo que uno mismo mira no se anota.',
    log: 'Registros en los que aparece',
    logNote: 'Cuántos hay de cada clase. No se borran: sostienen las cuentas de kilos.',
    nothing: 'No hay nada.',
    columns: {
      what: 'Dato',
      says: 'Dice',
      since: 'Desde',
      until: 'Hasta',
      by: 'Lo dijo',
      purpose: 'Para',
      organisation: 'Organización',
      role: 'Como',
      place: 'Lugar',
      address: 'Dirección',
      allowed: 'Permite',
      how: 'Cómo',
      day: 'Día',
      kind: 'Clase',
      code: 'Código',
      standing: 'Estado',
      right: 'Derecho',
      due: 'Plazo',
      outcome: 'Respuesta',
      why: 'Motivo',
      count: 'Cuántos',
    },
    yes: 'Sí',
    no: 'No',
    neverAsked: 'No se preguntó',
    open: 'Pendiente',
    late: 'fuera de plazo',
    filePurposes: { photo: 'Foto', signature: 'Firma', scan: 'Papel escaneado' },
    cardStandings: { valid: 'Vigente', expired: 'Vencido', revoked: 'Anulado' },
    bornBetween: (from, to) => `entre ${from} y ${to}`,
    rights: (contact) =>
      `Se puede pedir en cualquier momento: saber para qué se usan los datos, verlos, llevárselos, corregirlos, cancelarlos u oponerse a un uso. Es gratis. Dónde pedirlo: ${contact}. Si la respuesta no llega o no convence, se puede reclamar ante la Autoridad Nacional de Protección de Datos Personales.`,
  },
  card: {
    title: 'Verificar un carné',
    standings: { valid: 'VIGENTE', expired: 'VENCIDO', revoked: 'ANULADO' },
    meanings: {
      valid: 'El carné vale hoy.',
      expired: 'El carné ya pasó su último día.',
      revoked: 'El carné ya no vale: se anuló, o la persona ya no figura en la organización.',
    },
    organisation: 'Organización',
    noOrganisation: 'Sin nombre en el registro',
    name: 'Nombre',
    nameNotShown: 'No se muestra: la persona no lo permite en esta página.',
    validUntil: 'Vale hasta',
    wasValidUntil: 'Valía hasta',
    code: 'Código',
    checkedOn: (day) => `Verificado el ${day}`,
    programme: 'Programa',
    unknown: 'NO EXISTE',
    unknownMeaning: (code) => `El programa no dio ningún carné con el código ${code}.`,
    tooMany: 'Hay demasiadas consultas en este momento. Esperar un minuto y volver a intentar.',
    tryAgain: 'Revisar el código letra por letra, o leer otra vez el QR.',
    codeLabel: 'Código del carné',
    codeHelp: 'Diez letras y números, debajo del QR.',
    verify: 'Verificar',
    compare: 'Comparar el nombre y el código con los del carné.',
  },
};
