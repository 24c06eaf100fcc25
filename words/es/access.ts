import type { Ability } from '../../core/access/abilities.ts';
import type { Scope } from '../../core/access/matrix.ts';
import type { Role } from '../../core/access/roles.ts';
import type { Via } from '../../core/access/viewer.ts';
import type { Why } from '../../core/access/why.ts';
import { roleWords } from './roles.ts';

/** Who may do and see what: for the document that is made from the code, the CSV and pages. */
export type AccessWords = {
  readonly simulated: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly abilities: Readonly<Record<Ability, string>>;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly vias: Readonly<Record<Via, string>>;
  readonly whys: Readonly<Record<Why, string>>;
  readonly breach: {
    readonly title: string;
    readonly columns: Readonly<
      Record<'actor' | 'name' | 'groups' | 'looks' | 'firstAt' | 'lastAt', string>
    >;
  };
  readonly page: {
    readonly title: string;
    readonly intro: string;
    readonly ability: string;
    readonly who: string;
    readonly how: string;
    readonly may: string;
    readonly record: { readonly title: string; readonly intro: string; readonly by: string };
    readonly kind: string;
    readonly recordRules: Readonly<Record<RecordRule, string>>;
    readonly see: { readonly title: string; readonly intro: string };
    readonly persons: string;
    readonly organisations: string;
    readonly ifAllowed: (purposes: string, groups: string) => string;
    readonly nothing: string;
    readonly doors: { readonly title: string; readonly intro: string; readonly keys: string };
    readonly open: string;
    readonly everybody: string;
    readonly addresses: { readonly title: string; readonly intro: string };
    readonly address: string;
    readonly noted: string;
    readonly wide: string;
    readonly narrow: string;
  };
};

/** The rules of `core/access/may-record.ts`, as the document tells them. */
export type RecordRule =
  | 'inOwnName'
  | 'stock'
  | 'handwork'
  | 'amend'
  | 'register'
  | 'change'
  | 'affiliate'
  | 'merge'
  | 'consent'
  | 'request'
  | 'answer'
  | 'place'
  | 'close';

export const accessWords: AccessWords = {
  simulated: 'SIMULACIÓN',
  roles: roleWords,
  abilities: {
    'events.add': 'Registrar',
    'events.read': 'Leer el registro de eventos',
    'queues.bring': 'Traer lo que un teléfono no pudo enviar',
    'books.read': 'Ver saldos y cierre',
    'work.read': 'Ver existencias, entregas, rondas y ofrecimientos',
    'visits.add': 'Registrar visitas',
    'progress.read': 'Leer el avance: rutas, prácticas, encuentros y acuerdos',
    'progress.state': 'Declarar avances: documentos, etapas, prácticas y productos',
    'evidence.review': 'Revisar evidencia registrada por otra persona',
    'encounters.hold': 'Organizar encuentros y pasar asistencia',
    'agreements.make': 'Hacer y firmar acuerdos',
    'results.read': 'Ver resultados, indicadores y quiénes cuentan',
    'results.set': 'Fijar fechas, líneas de base, metas e hitos del marco lógico',
    'results.freeze': 'Congelar el informe de un periodo',
    'results.approve': 'Aprobar un informe que congeló otra persona',
    'actors.find': 'Buscar en el directorio',
    'actors.read': 'Ver una ficha',
    'actors.write': 'Inscribir y cambiar',
    'actors.merge': 'Juntar y separar registros',
    'actors.import': 'Importar listas',
    'actors.export': 'Exportar listas',
    'consent.take': 'Tomar consentimientos',
    'files.add': 'Guardar fotos y firmas',
    'files.read': 'Ver fotos y firmas',
    'privacy.handle': 'Atender derechos de datos',
    'privacy.own': 'Ejercer los derechos propios',
    'access.read': 'Ver quién miró qué',
    'access.review': 'Revisar los permisos',
    'accounts.manage': 'Dar y quitar cuentas',
    'devices.invite': 'Invitar teléfonos',
    'devices.manage': 'Retirar teléfonos',
    'keys.manage': 'Dar y retirar claves de sistemas',
    'own.account': 'Manejar la cuenta propia',
    'programme.setup': 'Configurar el programa',
    'maintenance.run': 'Respaldar, rehacer libros y cerrar meses',
    'metrics.read': 'Leer las mediciones',
    'public.read': 'Ver lo público',
  },
  scopes: {
    all: 'todo',
    district: 'su distrito',
    organisation: 'su organización',
    self: 'lo propio',
    none: '—',
  },
  vias: {
    nobody: 'sin ingresar',
    session: 'sesión de navegador',
    device: 'teléfono abierto con PIN',
    sending: 'teléfono cerrado que envía',
    key: 'clave de un sistema',
    bootstrap: 'clave del primer inicio',
    operator: 'comando en la máquina',
    metrics: 'clave de mediciones',
  },
  whys: {
    service: 'trabajar juntos',
    formalization: 'trámites de formalización y registro',
    monitoring: 'contar para el programa',
    upkeep: 'ordenar el padrón',
    right: 'atender un derecho',
    supervision: 'revisar accesos',
    accounts: 'cuentas y teléfonos',
  },
  breach: {
    title: 'Datos que pudo ver',
    columns: {
      actor: 'identificador',
      name: 'nombre',
      groups: 'grupos de datos',
      looks: 'veces que se mostró',
      firstAt: 'primera vez',
      lastAt: 'última vez',
    },
  },
  page: {
    title: 'Quién puede hacer y ver qué',
    intro:
      'Lo que no está en estas tablas está negado. Los permisos salen de los cargos vigentes del padrón; nadie se los da a sí mismo.',
    ability: 'Permiso',
    who: 'Quién',
    how: 'Cómo',
    may: 'Qué puede',
    record: {
      title: 'Quién registra qué',
      intro:
        'Cada evento se revisa al llegar. Un identificador que nadie conoce todavía solo puede ser de quien envía, y espera.',
      by: 'Regla',
    },
    kind: 'Evento',
    recordRules: {
      inOwnName:
        'Quien registra es la persona que envía; un sistema registra en nombre de su organización.',
      stock:
        'El tenedor y quien recoge son la misma persona, o pertenecen a la organización que dirige; monitoreo y coordinación, cualquiera.',
      handwork:
        'Además, quien pertenece a una asociación, con el material de su asociación: es trabajo de manos.',
      amend: 'Lo que la misma persona registró, o lo del material de quien dirige.',
      register:
        'En su propia organización, o una persona sin organización; monitoreo, coordinación, oficial de datos y administración, cualquiera. Una recicladora no inscribe a otras.',
      change: 'A sí misma, a quien pertenece a su organización, o a cualquiera según la tabla.',
      affiliate:
        'Nadie a sí mismo. Los cargos del equipo del programa, solo administración. En su organización, a quien ya pertenece o a quien inscribió.',
      merge: 'Coordinación y oficial de datos.',
      consent: 'La persona misma, o quien puede tomar consentimientos de ella.',
      request: 'La persona misma, quien puede tomar su consentimiento, y oficial de datos.',
      answer: 'Oficial de datos.',
      place: 'Como los cambios de la persona u organización de quien es el lugar.',
      close: 'Administración.',
    },
    see: {
      title: 'Quién ve qué de quién',
      intro:
        'De las personas que alcanza con «Ver una ficha». De sí misma, cada persona ve todo. Nombre, tipo y distrito de una organización los ve quien ingresó y puede ver fichas.',
    },
    persons: 'De personas',
    organisations: 'De organizaciones',
    ifAllowed: (purposes, groups) => `con permiso de la persona (${purposes}): ${groups}`,
    nothing: '—',
    doors: {
      title: 'Con qué se llega',
      intro: 'Lo que cada puerta recorta o abre por encima de los cargos.',
      keys: 'Una clave de sistema se recorta a un rol, un lugar y algunos de estos permisos:',
    },
    open: 'todo, menos las mediciones',
    everybody: 'toda persona que ingresó',
    addresses: {
      title: 'Direcciones de la API',
      intro:
        'Cada dirección con el permiso que pide. «Acotada»: basta un alcance menor y se muestra solo lo que alcanza. «Anotada»: queda escrito quién vio los datos de quién y para qué.',
    },
    address: 'Dirección',
    noted: 'Anotada',
    wide: 'alcance total',
    narrow: 'acotada',
  },
};
