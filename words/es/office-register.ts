import type { ReasonCode } from '../../core/actors/likeness/reasons.ts';
import type { Fact } from '../site-facts.ts';

type Wrong = { readonly sentence: string; readonly remedy: string };

const wrong = {
  required: { sentence: 'Falta este dato.', remedy: 'Escribirlo para poder guardar.' },
  names: {
    sentence: 'Falta el nombre.',
    remedy: 'Escribir al menos un nombre o un apellido.',
  },
  dni: {
    sentence: 'El DNI no tiene 8 cifras.',
    remedy: 'Revisar el documento. Si no lo tiene a la mano, dejar el número vacío.',
  },
  document: {
    sentence: 'El número del carné de extranjería no se reconoce.',
    remedy: 'Copiarlo como está en el carné, o dejarlo vacío.',
  },
  ruc: {
    sentence: 'El RUC está mal escrito: su última cifra no corresponde a las otras.',
    remedy: 'Copiar las once cifras de la ficha RUC.',
  },
  phone: {
    sentence: 'El teléfono no se reconoce.',
    remedy: 'Escribir solo las cifras, por ejemplo 987 654 321.',
  },
  email: {
    sentence: 'El correo está incompleto.',
    remedy: 'Debe tener una arroba y un punto, como nombre@ejemplo.pe.',
  },
  day: { sentence: 'La fecha no existe.', remedy: 'Escribir día, mes y año.' },
  year: { sentence: 'El año no se reconoce.', remedy: 'Escribir cuatro cifras, como 1985.' },
  kilograms: {
    sentence: 'Los kilos no se reconocen.',
    remedy: 'Escribir un número, como 45 o 45.5.',
  },
  letter: { sentence: 'La letra no es una sola letra.', remedy: 'Escribir una, de la A a la Z.' },
  degrees: {
    sentence: 'Las coordenadas no se reconocen.',
    remedy: 'Escribir grados con decimales, como -12.0672 y -77.0145.',
  },
  bothDegrees: {
    sentence: 'Un punto necesita latitud y longitud.',
    remedy: 'Escribir las dos, o dejar las dos vacías.',
  },
  nothing: {
    sentence: 'No cambió nada.',
    remedy: 'Corregir un dato antes de guardar, o volver.',
  },
  confirm: {
    sentence: 'La palabra de confirmación no es la que se pide.',
    remedy: 'Escribirla tal como está.',
  },
  signature: {
    sentence: 'Falta la firma.',
    remedy: 'Firmar en el recuadro o subir una foto del papel firmado.',
  },
  file: {
    sentence: 'El archivo no se pudo leer.',
    remedy: 'Elegir una foto o imagen en JPG, PNG o WebP.',
  },
} satisfies Readonly<Record<string, Wrong>>;

const directory = {
  title: 'Directorio',
  lead: 'Quiénes participan: una ficha por cada persona y cada organización.',
  tabs: { label: 'Qué se ve', people: 'Personas', organisations: 'Organizaciones', map: 'Mapa' },
  newPerson: 'Registrar persona',
  newOrganisation: 'Registrar organización',
  columns: {
    name: 'Nombre',
    kind: 'Tipo',
    organisation: 'Organización',
    district: 'Distrito',
    role: 'Cargo',
    sex: 'Sexo',
    changed: 'Último cambio',
  },
  filters: {
    text: 'Nombre, documento o teléfono',
    kind: 'Tipo',
    sex: 'Sexo',
    role: 'Cargo',
    association: 'Organización',
    district: 'Distrito',
    state: 'Participación',
    states: { current: 'Participa hoy', ended: 'Ya no participa', cancelled: 'Datos borrados' },
    all: 'Todos',
    any: 'Cualquiera',
  },
  sentence: {
    people: 'Personas',
    organisations: 'Organizaciones',
    of: {
      kind: (kind: Fact) => `que son ${kind}`,
      sex: (sex: Fact) => `que declaran «${sex}»`,
      role: (role: Fact) => `con el cargo «${role}»`,
      association: (name: Fact) => `de ${name}`,
      district: (name: Fact) => `en ${name}`,
      text: (text: Fact) => `que se parecen a «${text}»`,
      states: {
        current: 'que participan hoy',
        ended: 'que ya no participan',
        cancelled: 'que pidieron borrar sus datos',
      } as Readonly<Record<string, string>>,
    },
    all: 'todas las del programa',
  },
  empty: {
    title: 'Nadie todavía',
    nobody: 'Nadie así',
    people: 'Aquí aparecerán las personas que se registren o se traigan de una lista.',
    organisations: 'Aquí aparecerán las asociaciones, galerías, mercados y las demás.',
    filtered: 'Nadie cumple con todo lo que se pidió. Quitar algún filtro muestra más.',
  },
  mapTitle: 'Mapa de lugares',
  mapLead: 'Puntos de organizaciones, talleres, puestos y centros de acopio. Sin domicilios.',
  mapTable: 'Los mismos lugares en una tabla',
  mapEmpty: {
    title: 'Ningún lugar tiene punto todavía',
    body: 'Un lugar se pone en el mapa desde la página de su organización.',
  },
  mapLabel: (count: Fact) => `Mapa con ${count} lugares`,
  placeColumns: { place: 'Lugar', whose: 'De quién', address: 'Dirección', point: 'Punto' },
};

const entry = {
  personTitle: 'Registrar persona',
  personLead: 'Lo primero cabe en dos minutos. El resto se puede completar otro día.',
  organisationTitle: 'Registrar organización',
  organisationLead: 'Una ficha por organización. Si ya existe, se muestra antes de guardar.',
  kind: 'Tipo',
  organisation: 'Asociación u organización',
  organisationHelp: 'Donde es socia o socio. Se puede dejar vacío.',
  inside: 'Está dentro de',
  insideHelp: 'La galería del taller, el mercado del puesto, la municipalidad del área.',
  nowhere: 'Ninguna',
  role: 'Cargo',
  consentLegend: 'Permiso para guardar estos datos',
  consentHelp:
    'Leer el texto a la persona y marcar cómo respondió. Si no lo da, no se la registra: ' +
    'sus kilos se anotan sin nombre.',
  consents: {
    yesVerbal: 'Sí, de palabra',
    yesTap: 'Sí, tocó la pantalla',
  },
  consentLater: 'Se preguntará después',
  saveNew: 'Registrar',
  doublesTitle: 'Puede que ya esté registrada',
  doublesLead: 'Antes de guardar, mirar si es la misma. Nada se junta solo.',
  same: 'Es la misma: ver su ficha',
  other: 'Es otra: registrar',
  checkAgain: 'Revisar otra vez',
  elsewhere: (count: number) =>
    count === 1
      ? 'Hay otra parecida que esta cuenta no puede ver: quien coordina puede revisarla.'
      : `Hay ${count} parecidas que esta cuenta no puede ver: quien coordina puede revisarlas.`,
  placeLegend: 'Dónde está',
  placeHelp: 'El local de la organización. Se puede completar después.',
};

const affiliation = {
  title: (name: Fact) => `Organizaciones de ${name}`,
  membersTitle: (name: Fact) => `Afiliar a ${name}`,
  organisation: 'Organización',
  member: 'Persona u organización',
  memberHelp: 'Escribir parte del nombre y elegir de la lista.',
  find: 'Buscar',
  role: 'Cargo',
  municipality: 'En la lista de la municipalidad de',
  municipalityHelp: 'Si la asociación trabaja en varias.',
  since: 'Desde',
  until: 'Último día',
  save: 'Afiliar',
  end: 'Terminar',
  endTitle: 'Terminar la afiliación',
  none: 'No figura en ninguna organización.',
  before: 'Antes',
  add: 'Afiliar a una organización',
  nobody: (text: Fact) => `Nadie se parece a «${text}».`,
};

const place = {
  newTitle: (name: Fact) => `Nuevo lugar de ${name}`,
  changeTitle: (name: Fact) => `Lugar: ${name}`,
  name: 'Nombre del lugar',
  nameHelp: '“Taller”, “Centro de acopio”, “Puesto 14”.',
  address: 'Dirección',
  reference: 'Referencia',
  referenceHelp: '“Frente al mercado, puesto 14”.',
  district: 'Distrito',
  districtFromPoint: 'Si se deja vacío, se toma del punto.',
  latitude: 'Latitud',
  longitude: 'Longitud',
  degreesHelp: 'Grados con decimales. Se pueden copiar de cualquier mapa.',
  point: 'Punto en el mapa',
  here: 'Usar donde está este equipo',
  asking: 'Buscando…',
  found: 'Listo: con un error de # metros. Falta guardar.',
  failed: 'El equipo no dio su ubicación. Se puede escribir o dejar vacía.',
  touched: 'Punto tomado del mapa. Falta guardar.',
  touch: 'Tocar el mapa pone el punto.',
  add: 'Agregar lugar',
  save: 'Guardar lugar',
  none: 'No tiene lugares registrados.',
  noPoint: 'sin punto',
};

const doubles = {
  title: 'Posibles duplicados',
  lead:
    'Pares de registros que pueden ser la misma persona u organización, con sus razones. ' +
    'Nada se junta solo, y lo que se junta se puede separar.',
  empty: {
    title: 'No hay pares por mirar',
    body: 'Cuando dos registros se parezcan, aparecerán aquí con las razones.',
  },
  why: 'Razones',
  look: 'Comparar',
  compare: 'Comparar dos registros',
  field: 'Dato',
  merge: 'Son la misma: juntar',
  different: 'Son distintas: no volver a mostrar',
  effect: 'Qué cambia si se juntan',
  before: 'Antes',
  after: 'Después',
  effects: {
    people: 'Personas contadas',
    organisations: 'Organizaciones contadas',
    collected: 'Kilos recogidos a su nombre',
    records: 'Registros que lo nombran',
    noDistrict: 'Sin distrito',
  },
  same: 'igual',
  unmerged: 'Se separaron.',
  settled: 'Quedó dicho que son distintas.',
  swap: 'Que quede el otro registro',
  stays: 'queda',
  behind: 'queda detrás',
  onlyBehind: 'Solo está en el que queda detrás: para que se vea hay que escribirlo en el otro.',
  figure: 'Cifra',
  kilogramsStay: 'Los kilos no cambian: siguen con los registros que los trajeron.',
  unmergeTitle: 'Separar dos registros',
  unmergeLead: 'Vuelven a ser dos, con lo que cada uno decía. Nada se pierde.',
  unmergeEffect: 'Qué cambia si se separan',
  unmerge: 'Separar',
  against: 'en contra',
  bands: { likely: 'Probable', possible: 'Posible' },
  reasons: {
    same_document: 'Mismo documento',
    document_near: 'Documento casi igual',
    different_documents: 'Documentos distintos',
    same_ruc: 'Mismo RUC',
    different_rucs: 'RUC distintos',
    same_phone: 'Mismo teléfono',
    same_names: 'Mismos nombres',
    names_sound_alike: 'Nombres que suenan igual',
    names_nearly_alike: 'Nombres casi iguales',
    names_swapped: 'Nombres en otro orden',
    surnames_swapped: 'Apellidos cambiados de lugar',
    missing_second_surname: 'A uno le falta el apellido materno',
    married_name: 'Apellido de casada',
    other_given_name: 'Otro nombre de pila',
    different_names: 'Nombres distintos',
    same_birth_date: 'Misma fecha de nacimiento',
    birth_day_month_swapped: 'Día y mes de nacimiento cambiados',
    birth_year_off_by_one: 'Un año de diferencia al nacer',
    birth_nearly_alike: 'Fecha de nacimiento casi igual',
    same_birth_year: 'Mismo año de nacimiento',
    different_birth: 'Nacimientos distintos',
    same_organisation: 'Misma organización',
    sex_differs: 'Distinto sexo declarado',
  } satisfies Readonly<Record<ReasonCode, string>> as Readonly<Record<ReasonCode, string>>,
};

/** Finding, registering and sorting out who takes part. */
export const officeRegister = {
  notSaid: 'Sin dato',
  because: 'Por qué cambia',
  open: 'Ver su página',
  band: (from: Fact, to: Fact) => `${from} a ${to}`,
  wrong,
  withoutName: 'Sin nombre',
  nameHidden: 'Nombre reservado',
  cancelledName: 'Persona que pidió borrar sus datos',
  saved: 'Se guardó.',
  more: 'Más datos',
  moreHelp: 'Los que piden las fichas de la ley. Ninguno es obligatorio para guardar.',
  since: (day: Fact) => `desde el ${day}`,
  until: (day: Fact) => `hasta el ${day}`,
  directory,
  entry,
  affiliation,
  place,
  map: {
    north: 'N',
    scale: (metres: number) => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`),
    here: (count: Fact) => `${count} lugares juntos`,
    noOutlines:
      'El programa no tiene los contornos de sus distritos: el mapa muestra solo los puntos, y el ' +
      'distrito se elige de la lista.',
  },
  doubles,
};

export type OfficeRegisterWords = typeof officeRegister;
