/** Words of the papers about encounters: invitation, list to sign, minutes, certificate. */
export type EncounterDocumentWords = {
  readonly types: Readonly<
    Record<'training' | 'round_table' | 'assembly' | 'fair' | 'recognition' | 'exchange', string>
  >;
  readonly holder: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly noPlace: string;
  readonly lasting: string;
  readonly course: string;
  readonly module: string;
  readonly cancelled: (reason: string) => string;
  readonly invitation: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly objectives: string;
    readonly atTheDoor: string;
    readonly qr: string;
    readonly invited: string;
  };
  readonly sheet: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly name: string;
    readonly organisation: string;
    readonly document: string;
    readonly arrived: string;
    readonly left: string;
    readonly signature: string;
    readonly notice: string;
    readonly responsible: string;
  };
  readonly minutes: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly present: string;
    readonly people: (count: number) => string;
    readonly topics: string;
    readonly agreed: string;
    readonly commitments: string;
    readonly who: string;
    readonly what: string;
    readonly due: string;
    readonly none: string;
    readonly signatures: string;
    readonly ofOlder: string;
    readonly hows: Readonly<Record<'own_phone' | 'shown' | 'paper', string>>;
    readonly signature: string;
  };
  readonly certificate: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly certifies: string;
    readonly unnamed: string;
    readonly completed: (course: string) => string;
    readonly hours: (done: string, whole: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly issued: (day: string) => string;
    readonly check: (address: string) => string;
    readonly qr: (code: string) => string;
    readonly modules: string;
    readonly void: string;
    readonly signature: string;
  };
};

export const encounterDocumentWords: EncounterDocumentWords = {
  types: {
    training: 'Capacitación',
    round_table: 'Mesa de articulación',
    assembly: 'Asamblea',
    fair: 'Feria',
    recognition: 'Reconocimiento',
    exchange: 'Intercambio de experiencias',
  },
  holder: 'Organiza',
  day: 'Día',
  time: 'Hora',
  place: 'Lugar',
  noPlace: 'Por confirmar',
  lasting: 'Duración',
  course: 'Curso',
  module: 'Módulo',
  cancelled: (reason) => `CANCELADO: ${reason}`,
  invitation: {
    title: (name) => `Invitación: ${name}`,
    heading: 'Invitación',
    objectives: 'Qué se logra',
    atTheDoor:
      'Para anotar la asistencia basta el nombre en la puerta. Quien tiene Ayni en su teléfono puede leer este código al llegar.',
    qr: 'Código QR del encuentro',
    invited: 'Se invita a',
  },
  sheet: {
    title: (name) => `Lista para firmar: ${name}`,
    heading: 'Lista de asistencia',
    name: 'Nombres y apellidos',
    organisation: 'Organización',
    document: 'DNI o CE',
    arrived: 'Entrada',
    left: 'Salida',
    signature: 'Firma',
    notice:
      'La firma prueba la asistencia y se usa solo para eso y para las cuentas del programa. No da permiso para fotos.',
    responsible: 'Nombre y firma de quien lleva la lista',
  },
  minutes: {
    title: (name) => `Acta: ${name}`,
    heading: 'Acta',
    present: 'Organizaciones presentes',
    people: (count) => `${count} ${count === 1 ? 'persona' : 'personas'} en total`,
    topics: 'Temas tratados',
    agreed: 'Acuerdos',
    commitments: 'Compromisos',
    who: 'Quién',
    what: 'Qué',
    due: 'Para cuándo',
    none: 'Ninguno.',
    signatures: 'Firmas registradas',
    ofOlder: 'firmó un texto anterior',
    hows: { own_phone: 'en su teléfono', shown: 'en pantalla', paper: 'en papel' },
    signature: 'Nombre, organización y firma',
  },
  certificate: {
    title: (name) => `Certificado de ${name}`,
    heading: 'Certificado',
    certifies: 'Se certifica que',
    unnamed: 'Persona sin nombre a la vista de esta cuenta',
    completed: (course) => `completó el curso «${course}»`,
    hours: (done, whole) => `Asistió a ${done} de ${whole}.`,
    between: (from, to) => (from === to ? `El ${from}.` : `Del ${from} al ${to}.`),
    issued: (day) => `Emitido el ${day}.`,
    check: (address) => `Se comprueba en ${address}`,
    qr: (code) => `Código QR para comprobar el certificado ${code}`,
    modules: 'Módulos',
    void: 'SIN EFECTO: las horas registradas ya no completan el curso.',
    signature: 'Nombre, cargo y firma',
  },
};
