/** Words of the papers about the work: income, what was handed over, labels. */
export type WorkDocumentWords = {
  /** The name of a month, for `2026-11`. */
  readonly month: (index: number, year: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly total: string;
  readonly kilograms: string;
  readonly nothing: string;
  readonly proof: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly unnamed: string;
    readonly document: string;
    readonly association: string;
    readonly since: (association: string, day: string) => string;
    readonly sinceUnknown: (association: string) => string;
    readonly alone: string;
    readonly period: string;
    readonly byMonth: string;
    readonly month: string;
    readonly days: string;
    readonly signed: (currency: string) => string;
    readonly unsigned: (currency: string) => string;
    readonly sold: (currency: string) => string;
    readonly average: string;
    readonly materials: string;
    readonly material: string;
    readonly saysTitle: string;
    readonly says: readonly string[];
    readonly own: string;
    readonly representative: string;
  };
  readonly given: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly organisation: string;
    readonly ruc: string;
    readonly period: string;
    readonly month: string;
    readonly material: string;
    readonly receiver: string;
    readonly pickups: string;
    readonly byMaterial: string;
    readonly saysTitle: string;
    readonly says: readonly string[];
    readonly receiverSignature: string;
  };
  readonly labels: {
    readonly title: string;
    readonly sack: string;
    readonly place: string;
    readonly qr: (code: string) => string;
    /** A word by which a letter is told over the telephone, from A to Z. */
    readonly letters: Readonly<Record<string, string>>;
  };
};

const months = [
  'Enero',
  'Febrero',
  'Marzo',
  'Abril',
  'Mayo',
  'Junio',
  'Julio',
  'Agosto',
  'Setiembre',
  'Octubre',
  'Noviembre',
  'Diciembre',
];

export const workDocumentWords: WorkDocumentWords = {
  month: (index, year) => `${months[index] ?? ''} ${year}`,
  period: (from, to) => `${from} a ${to}`,
  total: 'Total',
  kilograms: 'Kilogramos',
  nothing: 'En este período no hay nada registrado.',
  proof: {
    title: (name) => `Trabajo e ingresos registrados de ${name}`,
    heading: 'Trabajo e ingresos registrados',
    unnamed: 'Persona sin nombre en el registro',
    document: 'Documento',
    association: 'Asociación',
    since: (association, day) => `${association}, desde el ${day}`,
    sinceUnknown: (association) => `${association}, sin fecha de ingreso en el registro`,
    alone: 'Sin asociación en el registro',
    period: 'Período',
    byMonth: 'Mes por mes',
    month: 'Mes',
    days: 'Días con pesaje',
    signed: (currency) => `Reparto firmado (${currency})`,
    unsigned: (currency) => `Reparto sin firma (${currency})`,
    sold: (currency) => `Ventas propias (${currency})`,
    average: 'Promedio de los meses con registro',
    materials: 'Materiales del período',
    material: 'Material',
    saysTitle: 'Qué dice este papel y qué no',
    says: [
      'Dice lo que está en los registros de la asociación y de la persona el día en que se hizo: kilogramos pesados a su nombre, su parte en los repartos y sus propias ventas. Lo corregido después aparece corregido.',
      'Reparto firmado: la persona marcó que recibió su parte, en su celular o en el que le mostraron. Reparto sin firma: está registrado, y ella no lo marcó todavía.',
      'Las ventas propias son el precio acordado por lo que aceptó la compradora o el comprador; no dicen cuándo se pagó.',
      'No es comprobante de pago, boleta de remuneraciones ni documento tributario. Nadie fuera de la asociación revisó estas cifras: por eso lo firma quien la representa.',
    ],
    own: 'Firma de la persona',
    representative: 'Nombre y firma de quien representa a la asociación',
  },
  given: {
    title: (name) => `Constancia de recepción de materiales: ${name}`,
    heading: 'Constancia de recepción de materiales',
    organisation: 'Entregó',
    ruc: 'RUC',
    period: 'Período',
    month: 'Mes',
    material: 'Material',
    receiver: 'Recibió',
    pickups: 'Recojos',
    byMaterial: 'Por material',
    saysTitle: 'Qué dice esta constancia y qué no',
    says: [
      'Dice los kilogramos que las asociaciones registraron, al pesar, como recogidos de esta organización o en sus locales. Lo corregido después aparece corregido.',
      'No es comprobante de pago ni documento tributario, no es manifiesto de residuos y no reemplaza la declaración de nadie ante la autoridad.',
      'No es la constancia de donación que las normas sobre reciclaje valorizan en soles: aquí no hay precios.',
    ],
    receiverSignature: 'Nombre y firma de quien representa a la asociación que recibió',
  },
  labels: {
    title: 'Etiquetas',
    sack: 'Saco',
    place: 'Lugar',
    qr: (code) => `Código QR de la etiqueta ${code}`,
    letters: {
      A: 'Árbol',
      B: 'Burro',
      C: 'Casa',
      D: 'Dado',
      E: 'Estrella',
      F: 'Flor',
      G: 'Gato',
      H: 'Hoja',
      I: 'Isla',
      J: 'Jarra',
      K: 'Kilo',
      L: 'Luna',
      M: 'Mano',
      N: 'Nube',
      O: 'Ola',
      P: 'Pato',
      Q: 'Queso',
      R: 'Rosa',
      S: 'Sol',
      T: 'Taza',
      U: 'Uva',
      V: 'Vaca',
      W: 'Walter',
      X: 'Xilófono',
      Y: 'Yuca',
      Z: 'Zapato',
    },
  },
};
