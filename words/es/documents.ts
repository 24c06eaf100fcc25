import type { Sex } from '../../core/actors/register-events.ts';

/** Words of the printed papers. What a form of the law says stands in Spanish in both languages. */
export type DocumentWords = {
  readonly months: readonly string[];
  readonly simulated: string;
  readonly simulatedWord: string;
  readonly madeOn: (programme: string, day: string) => string;
  readonly none: string;
  readonly placeAndDate: string;
  readonly signature: string;
  readonly sexShort: Readonly<Record<Sex, string>>;
  readonly documentTypes: Readonly<Record<'dni' | 'ce' | 'none', string>>;
  readonly ageBand: (from: number, to: number) => string;
  readonly sheet: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly law: string;
    readonly number: string;
    readonly declaration: string;
    readonly personal: string;
    readonly association: string;
    readonly activity: string;
    readonly equipment: string;
    readonly health: string;
    readonly fullName: string;
    readonly age: string;
    readonly district: string;
    readonly organisation: string;
    readonly workDistrict: string;
    readonly saleName: string;
    readonly fingerprint: string;
  };
  readonly list: {
    readonly title: (organisation: string) => string;
    readonly heading: string;
    readonly law34: string;
    readonly law39: (municipality: string) => string;
    readonly name: string;
    readonly municipality: string;
    readonly number: string;
    readonly surnamesAndNames: string;
    readonly document: string;
    readonly sex: string;
    readonly age: string;
    readonly born: string;
    readonly address: string;
    readonly phoneAndEmail: string;
    readonly post: string;
    readonly since: string;
    readonly hours: string;
    readonly memberSignature: string;
    readonly nobody: string;
    readonly total: (all: number, women: number, men: number, others: number) => string;
    readonly signature: string;
  };
  readonly cards: {
    readonly title: string;
    readonly word: string;
    readonly noPhoto: string;
    readonly photo: (name: string) => string;
    readonly qr: (code: string) => string;
    readonly hours: string;
    readonly validUntil: string;
    readonly verify: (address: string) => string;
    readonly unnamed: string;
  };
};

export const documentWords: DocumentWords = {
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'],
  simulated: 'SIMULACIÓN: datos inventados para probar el programa. Este papel no vale.',
  simulatedWord: 'SIMULACIÓN',
  madeOn: (programme, day) => `${programme} · hecho el ${day}`,
  none: 'Sin datos',
  placeAndDate: 'Lugar y fecha',
  signature: 'Firma',
  sexShort: { F: 'Mujer', M: 'Hombre', X: 'Otro', undeclared: 'No declara' },
  documentTypes: { dni: 'DNI', ce: 'CE', none: 'Sin documento' },
  ageBand: (from, to) => `${from} a ${to}`,
  sheet: {
    title: (name) => `Ficha registral de ${name}`,
    heading: 'Ficha registral: datos básicos de recicladores',
    law: 'Anexo 2, D.S. 005-2010-MINAM',
    number: 'Ficha registral N.º',
    declaration:
      'Declaro que todos los datos consignados en la presente ficha son reales, teniendo la presente en calidad de Declaración Jurada de conformidad con el artículo 42 de la Ley del Procedimiento Administrativo General - Ley N.º 27444.',
    personal: '1.1 Datos personales',
    association: '1.2 Datos de asociatividad',
    activity: '1.3 Datos de la actividad de reciclaje y recolección selectiva',
    equipment: '1.4 Equipamiento, indumentaria e implementos de salud ocupacional',
    health: 'Datos de salud (Anexo 1, 6.6): con permiso firmado de la persona',
    fullName: 'Nombres y apellidos',
    age: 'Edad',
    district: 'Distrito',
    organisation: 'Nombre de la organización de recicladores a la que pertenece',
    workDistrict: 'Distrito de trabajo',
    saleName: 'Local de venta: nombre',
    fingerprint: 'Huella digital',
  },
  list: {
    title: (organisation) => `Padrón de ${organisation}`,
    heading: 'Padrón de integrantes',
    law34: 'Para la solicitud de formalización: art. 34, D.S. 005-2010-MINAM',
    law39: (municipality) =>
      `Integrantes que participan en ${municipality}: art. 39, D.S. 005-2010-MINAM`,
    name: 'Organización',
    municipality: 'Municipalidad',
    number: 'N.º',
    surnamesAndNames: 'Apellidos y nombres',
    document: 'Documento',
    sex: 'Sexo',
    age: 'Edad',
    born: 'Nacimiento',
    address: 'Domicilio',
    phoneAndEmail: 'Teléfono y correo',
    post: 'Cargo',
    since: 'Desde',
    hours: 'Horario',
    memberSignature: 'Firma',
    nobody: 'Hoy no hay integrantes en esta lista.',
    total: (all, women, men, others) =>
      `Total: ${all} · mujeres: ${women} · hombres: ${men} · otros o no declara: ${others}`,
    signature: 'Firma de quien representa a la organización',
  },
  cards: {
    title: 'Carnés',
    word: 'CARNÉ',
    noPhoto: 'Pegar foto aquí',
    photo: (name) => `Foto de ${name}`,
    qr: (code) => `Código QR para verificar el carné ${code}`,
    hours: 'Horario',
    validUntil: 'Vale hasta',
    verify: (address) => `Para verificar: ${address}`,
    unnamed: 'Integrante sin nombre en el registro',
  },
};
