import type { Role } from '../../core/access/roles.ts';
import type { FieldGroup } from '../../core/actors/personal-fields.ts';
import type { RegisterPayloads } from '../../core/actors/register-events.ts';
import type { Fact } from '../site-facts.ts';

type ByWhom = 'self' | Role | 'system' | 'unknown';
type StatementKind = Exclude<keyof RegisterPayloads, 'period.close'>;

const actor = {
  facts: {
    kind: 'Tipo',
    organisation: 'Organización',
    district: 'Distrito',
    sex: 'Sexo',
    age: 'Nació entre',
    registered: 'Se registró',
    ruc: 'RUC',
    registryEntry: 'Partida',
    size: 'Tamaño',
    sector: 'Rubro',
  },
  rucFine: 'La última cifra corresponde',
  none: 'Ninguna',
  change: (group: Fact) => `Cambiar: ${group}`,
  changeShort: 'Cambiar',
  actions: {
    change: 'Cambiar datos',
    consents: 'Permisos',
    sheet: 'Ver todos sus datos',
  },
  due: {
    title: 'Pendiente',
    none: 'Nada pendiente.',
    consentNeeded: (purpose: Fact) => `Falta preguntar: ${purpose}.`,
    consentRefused: (purpose: Fact) => `No dio permiso: ${purpose}.`,
    sheet: (missing: number, statute: Fact) =>
      missing === 1 ? `Falta 1 dato de: ${statute}.` : `Faltan ${missing} datos de: ${statute}.`,
    organisation: 'No figura en ninguna organización.',
    doubles: (count: number) =>
      count === 1
        ? 'Hay otro registro que se parece mucho.'
        : `Hay ${count} registros que se parecen mucho.`,
    request: (right: Fact, day: Fact) => `Pidió ${right}: responder hasta el ${day}.`,
    requestNoTerm: (right: Fact) => `Pidió ${right}: el programa no fijó plazo.`,
    legal: (fields: Fact) => `Faltan papeles de la organización: ${fields}.`,
    members: 'La lista no tiene integrantes.',
    board: 'No se sabe quién la preside.',
    papers: 'Capacitaciones y vacunas acreditadas: el registro todavía no las lleva.',
  },
  merged: (name: Fact) => `Este registro se juntó con otro: ${name}.`,
  mergedGo: 'Ver el que vale',
  cancelled: (day: Fact) =>
    `Pidió borrar sus datos el ${day}. Quedan los kilos y las fechas, sin nombre.`,
  sections: {
    affiliations: 'Organizaciones',
    data: 'Datos',
    places: 'Lugares',
    consents: 'Permisos',
    card: 'Foto y carné',
    doubles: 'Registros parecidos',
    history: 'Historia',
    members: 'Integrantes',
    board: 'Junta directiva',
    inside: 'Organizaciones que están dentro',
    above: 'Está dentro de',
    documents: 'Papeles para imprimir',
    phones: 'Teléfonos',
    rights: 'Derechos sobre los datos',
  },
  hidden: 'No se muestra',
  hiddenWhy: {
    name: 'El nombre lo ven solo quienes trabajan con la persona.',
    identity: 'El documento lo ven su directiva y quienes llevan el registro.',
    contact: 'El teléfono y el domicilio los ven su directiva y quienes llevan el registro.',
    social: 'Estado civil y estudios los ven solo quienes preparan la ficha de la ley.',
    work: 'La forma de trabajo la ven su directiva y quienes llevan el registro.',
    legal: 'Los papeles los ven quienes llevan el registro.',
    sensitive:
      'Los datos de salud los ve solo quien debe cuidarlos, y se guardan con permiso firmado.',
  } satisfies Readonly<Record<FieldGroup, string>> as Readonly<Record<FieldGroup, string>>,
  nothing: 'Nada registrado.',
  photoOf: (name: Fact) => `Foto de ${name}`,
  noPhoto: 'Sin foto. Se guarda solo con su permiso.',
  cards: {
    none: 'No tiene carné.',
    of: (organisation: Fact) => `Carné de ${organisation}`,
    validUntil: (day: Fact) => `Vigente hasta el ${day}`,
    standing: { valid: 'Vigente', expired: 'Vencido', revoked: 'Anulado' },
    issue: 'Emitir carné',
    issueFor: 'Organización',
    until: 'Vigente hasta',
    revoke: 'Anular',
    print: 'Imprimir carné (PDF)',
    manage: 'Foto y carnés',
    check: 'Verificar en la página pública',
  },
  photoForm: {
    title: 'Guardar foto',
    label: 'Foto de la cara',
    help: 'JPG, PNG o WebP. Se guarda solo si la persona lo permite.',
    button: 'Guardar foto',
  },
  boardOf: {
    none: 'No hay junta directiva registrada.',
  },
  members: {
    all: 'Todas las municipalidades',
    municipality: 'Lista de la municipalidad',
    show: 'Ver lista',
    caption: (name: Fact) => `Integrantes de ${name}`,
    add: 'Registrar integrante',
    addExisting: 'Afiliar a alguien ya registrado',
    next: 'Ver más integrantes',
    none: 'Nadie figura en esta lista todavía.',
    former: 'Ya no figura',
  },
  invite: 'Los teléfonos de sus integrantes se invitan con un QR o un código corto.',
  inviteGo: 'Ir a invitaciones',
};

const history = {
  by: (who: Fact) => `Lo registró ${who}.`,
  someone: 'una persona',
  joined: 'Se registró en esta organización',
  device: (device: Fact) => `Equipo ${device}`,
  late: (day: Fact) => `Llegó el ${day}.`,
  before: 'Antes',
  now: 'Ahora',
  empty: 'vacío',
  hidden: 'cambió; no se muestra',
  more: 'Ver lo anterior',
  kinds: {
    'actor.register': 'Se registró',
    'actor.change': 'Cambiaron sus datos',
    'actor.affiliate': 'Organización',
    'actor.merge': 'Se juntó con otro registro',
    'actor.unmerge': 'Se separó de otro registro',
    'actor.consent': 'Permiso',
    'actor.cancel': 'Se borraron sus datos',
    'privacy.request': 'Pidió un derecho sobre sus datos',
    'privacy.answer': 'Se respondió a su pedido',
    'place.register': 'Se registró un lugar',
    'place.change': 'Cambió un lugar',
  } satisfies Readonly<Record<StatementKind, string>> as Readonly<Record<string, string>>,
  given: 'Sí',
  refused: 'No, o se retiró',
  words: {
    role: 'Cargo',
    purpose: 'Para',
    given: 'Permite',
    how: 'Cómo',
    right: 'Derecho',
    outcome: 'Respuesta',
    municipality: 'Municipalidad',
    since: 'Desde',
    until: 'Hasta',
  } as Readonly<Record<string, string>>,
};

const consent = {
  title: (name: Fact) => `Permisos de ${name}`,
  lead: 'Cada permiso se da o se niega por separado, y se puede retirar cuando se quiera.',
  never: 'No se preguntó',
  yes: 'Permite',
  no: 'No permite',
  text: (version: Fact) => `Texto ${version}`,
  whoGets: 'Quién recibe los datos',
  kept: 'Cuánto se guardan',
  otherwise: 'Si no se da',
  how: 'Cómo se da',
  howHelp: 'Leer el texto en voz alta si hace falta.',
  give: 'Registrar el permiso',
  refuse: 'No da permiso',
  withdraw: 'Retirar el permiso',
  needsSignature: 'Son datos sensibles: solo por escrito y con firma.',
  sign: 'Firmar aquí',
  signHelp: 'Con el dedo o el lápiz, dentro del recuadro.',
  clear: 'Borrar y firmar de nuevo',
  scan: 'O subir una foto del papel firmado',
  signed: 'Ver la firma',
  notYet: 'Los textos son nuestros y falta que los aprueben los socios del programa.',
  before: 'Lo que se dijo antes',
  listen: 'Escuchar',
  stop: 'Callar',
};

const cancel = {
  title: (name: Fact) => `Borrar los datos de ${name}`,
  lead:
    'Es su derecho de cancelación. Se borra lo que nombra a la persona; los kilos y las fechas ' +
    'quedan sin nombre, porque la cuenta del programa no puede cambiar.',
  erased: 'Se borra',
  stays: 'Se queda, sin nombre',
  fields: (fields: Fact) => `Datos: ${fields}`,
  noFields: 'No hay datos personales guardados',
  statements: (count: number) =>
    count === 1
      ? 'Lo personal de 1 registro de su historia'
      : `Lo personal de ${count} registros de su historia`,
  files: (count: number) =>
    count === 1 ? '1 imagen: foto, firma o papel' : `${count} imágenes: foto, firmas, papeles`,
  notes: (count: number) => (count === 1 ? '1 nota' : `${count} notas`),
  cards: (count: number) =>
    count === 1 ? '1 carné, que deja de verificarse' : `${count} carnés, que dejan de verificarse`,
  events: (count: number) =>
    count === 1 ? '1 registro, sin su nombre' : `${count} registros, sin su nombre`,
  collected: (mass: Fact) => `${mass} recogidos`,
  details: (details: Fact) => `Para contar: ${details}`,
  organisations: (names: Fact) => `Que participó en ${names}`,
  forever: 'No se puede deshacer. En las copias de respaldo queda hasta que se reemplacen.',
  word: 'BORRAR',
  confirm: (word: Fact) => `Escribir ${word} para confirmar`,
  button: 'Borrar sus datos',
  link: 'Borrar sus datos',
  request: 'Responde al pedido',
  noRequest: 'Sin pedido registrado',
};

const rights = {
  title: 'Pedidos sobre datos personales',
  lead: 'Derechos de la Ley 29733 con su plazo. Se responden aunque la respuesta sea no.',
  new: (name: Fact) => `Pedido de ${name}`,
  newLink: 'Registrar un pedido',
  right: 'Qué pide',
  received: 'Recibido el',
  note: 'En palabras de la persona',
  save: 'Registrar pedido',
  person: 'Persona',
  due: 'Responder hasta',
  noTerm: 'sin plazo fijado',
  days: (days: number) => (days === 1 ? 'falta 1 día' : `faltan ${days} días`),
  late: 'fuera de plazo',
  state: 'Estado',
  open: 'Por responder',
  answer: 'Responder',
  answerTitle: 'Responder el pedido',
  outcome: 'Respuesta',
  answered: 'Respondido el',
  answerNote: 'Qué se respondió',
  answerSave: 'Guardar respuesta',
  tabs: { open: 'Por responder', all: 'Todos' },
  empty: {
    title: 'No hay pedidos por responder',
    body: 'Cuando alguien pida ver, corregir o borrar sus datos, aparecerá aquí con su plazo.',
  },
  counted: { working: 'Plazos en días hábiles.', calendar: 'Plazos en días calendario.' },
  do: {
    sheet: 'Abrir sus datos',
    change: 'Corregir sus datos',
    cancel: 'Borrar sus datos',
    consents: 'Ver sus permisos',
  },
};

const documents = {
  title: 'Papeles para imprimir',
  lead: 'Padrón de cada asociación y carnés de sus integrantes, en PDF.',
  personsHelp: 'La ficha de una persona se imprime desde su página:',
  sheet: 'Ficha de datos (Anexo 2)',
  list: 'Padrón de integrantes',
  listFor: (district: Fact) => `Padrón para ${district}`,
  cards: 'Carnés de la organización',
  none: 'No hay asociaciones registradas.',
  dataTitle: (name: Fact) => `Datos de ${name}`,
  dataLead: 'Todo lo que el programa guarda de la persona, quién lo escribió y quién lo miró.',
  pdf: 'Descargar PDF',
  json: 'Descargar JSON',
  listen: 'Escuchar',
  stop: 'Callar',
  responsible: 'Responsable de los datos',
  officer: 'Oficial de datos personales',
  notSet: 'por definir por los socios del programa',
  fields: 'Datos guardados',
  purpose: 'Para',
  written: 'Escrito por',
  reads: 'Quién miró estos datos',
  readsAll: (shown: Fact, all: Fact) => `Los últimos ${shown} de ${all}.`,
  noReads: 'Nadie los miró todavía.',
  events: 'Registros que hablan de la persona',
  stays: 'Datos que no la nombran',
  byWhom: {
    self: 'la misma persona',
    recycler: 'una recicladora o un reciclador',
    leader: 'la directiva de su asociación',
    mse: 'una MYPE',
    market: 'un mercado, galería o gremio',
    buyer: 'un comprador',
    officer: 'la municipalidad',
    monitoring: 'monitoreo del programa',
    coordinator: 'coordinación del programa',
    data_officer: 'oficial de datos personales',
    administrator: 'administración del sistema',
    public: 'alguien sin cuenta',
    system: 'un sistema o el propio programa',
    unknown: 'no se sabe quién',
  } satisfies Readonly<Record<ByWhom, string>> as Readonly<Record<string, string>>,
  merged: (count: number) =>
    count === 1
      ? 'Se juntó 1 registro más que era la misma persona.'
      : `Se juntaron ${count} registros más que eran la misma persona.`,
};

/** What is known of one person or organisation, what they allow and what they may ask. */
export const officeActor = { actor, history, consent, cancel, rights, documents };

export type OfficeActorWords = typeof officeActor;
