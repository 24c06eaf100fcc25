import type { AffiliationRole } from '../../core/actors/affiliation-roles.ts';
import type { FieldGroup, PersonalField, Statute } from '../../core/actors/personal-fields.ts';
import type {
  ChangeActor,
  ConsentOf,
  DetailField,
  OrganisationSize,
  PrivacyAnswer,
  Right,
  Sex,
} from '../../core/actors/register-events.ts';

/** A field as a person reads it; `help` only where people err; `choices` by their code. */
export type FieldText = {
  readonly label: string;
  readonly help?: string;
  readonly choices?: Readonly<Record<string, string>>;
};

/**
 * What can be said of a person or an organisation: one wording for forms, sheets, imports, the
 * phone and the data sheet. Typed by the lists of the core, so that no field goes without words.
 */
export type FieldsWords = {
  readonly groups: Readonly<Record<FieldGroup, string>>;
  readonly personal: Readonly<Record<PersonalField, FieldText>>;
  readonly details: Readonly<Record<DetailField, FieldText>>;
  readonly roles: Readonly<Record<AffiliationRole, string>>;
  readonly sexes: Readonly<Record<Sex, string>>;
  readonly sizes: Readonly<Record<OrganisationSize, string>>;
  /** Languages that forms offer, by code; others are kept and shown as their code. */
  readonly languages: Readonly<Record<string, string>>;
  readonly statutes: Readonly<Record<Statute, string>>;
  readonly rights: Readonly<Record<Right, { readonly name: string; readonly meaning: string }>>;
  readonly outcomes: Readonly<Record<PrivacyAnswer['outcome'], string>>;
  readonly hows: Readonly<Record<ConsentOf['how'], string>>;
  readonly becauses: Readonly<
    Record<ChangeActor['because'], { readonly name: string; readonly meaning: string }>
  >;
};

const yesIfVaccinated = 'El día de la última dosis, como está en el carné de vacunas.';

export const fields: FieldsWords = {
  groups: {
    name: 'Nombre',
    identity: 'Documento y nacimiento',
    contact: 'Contacto y domicilio',
    social: 'Estado civil y estudios',
    work: 'Trabajo',
    legal: 'Papeles de la organización',
    sensitive: 'Salud',
  },
  personal: {
    givenNames: { label: 'Nombres' },
    firstSurname: { label: 'Apellido paterno' },
    secondSurname: { label: 'Apellido materno' },
    marriedName: {
      label: 'Apellido de casada',
      help: 'Solo si está escrito en algún papel: “de Quispe”.',
    },
    knownAs: { label: 'Cómo le dicen', help: 'Para reconocer a la persona en la lista.' },
    documentType: {
      label: 'Tipo de documento',
      choices: { dni: 'DNI', ce: 'Carné de extranjería', none: 'Sin documento' },
    },
    documentNumber: {
      label: 'Número de documento',
      help: 'El DNI tiene 8 cifras.',
    },
    birthDate: { label: 'Fecha de nacimiento' },
    birthYear: { label: 'Año de nacimiento', help: 'Si no se sabe el día.' },
    birthPlace: { label: 'Lugar de nacimiento' },
    phone: { label: 'Celular o teléfono', help: 'Nueve cifras si es celular: 987 654 321.' },
    email: { label: 'Correo electrónico' },
    address: { label: 'Dirección' },
    addressReference: { label: 'Referencia', help: '“Frente al mercado, puesto 14”.' },
    civilStatus: {
      label: 'Estado civil',
      choices: {
        single: 'Soltera o soltero',
        married: 'Casada o casado',
        cohabiting: 'Conviviente',
        separated: 'Separada o separado',
        divorced: 'Divorciada o divorciado',
        widowed: 'Viuda o viudo',
      },
    },
    schooling: {
      label: 'Nivel de estudios',
      choices: {
        none: 'Sin estudios',
        primary_incomplete: 'Primaria incompleta',
        primary: 'Primaria completa',
        secondary_incomplete: 'Secundaria incompleta',
        secondary: 'Secundaria completa',
        technical: 'Técnica',
        university: 'Universitaria',
      },
    },
    workFrequency: { label: 'Frecuencia de trabajo', help: 'Qué días: “lunes a sábado”.' },
    workHours: { label: 'Horario de trabajo', help: '“6 a. m. a 1 p. m.” Sale en el carné.' },
    workZone: { label: 'Zona de trabajo', help: 'Calles, galerías o urbanización.' },
    wasteKinds: { label: 'Tipos de residuo que recoge' },
    storagePlace: { label: 'Lugar de acopio' },
    salePlace: { label: 'Local donde vende' },
    saleAddress: { label: 'Dirección del local donde vende' },
    dailyGrams: { label: 'Cantidad promedio diaria (kg)', help: 'Kilos por día de trabajo.' },
    vehicle: {
      label: 'Vehículo',
      choices: {
        none: 'Ninguno',
        cart: 'Carreta',
        pedal_tricycle: 'Triciclo a pedal',
        motor_tricycle: 'Triciclo motorizado',
        motor_van: 'Motofurgón',
        pickup: 'Camioneta',
        truck: 'Camión baranda',
        boat: 'Bote',
      },
    },
    protectiveEquipment: {
      label: 'Equipo de protección (EPP) e indumentaria',
      choices: {
        gloves: 'Guantes',
        mask: 'Mascarilla con filtro',
        shoes: 'Zapatos cerrados',
        uniform: 'Uniforme con cinta reflectiva',
        shirt: 'Polo de algodón',
        hat: 'Gorro o sombrero',
        goggles: 'Lentes',
        helmet: 'Casco',
        ear_plugs: 'Tapones de oído',
      },
    },
    equipment: { label: 'Equipamiento', help: 'Balanza, prensa, mesas, carretas…' },
    ruc: { label: 'RUC', help: 'Once cifras.' },
    registryEntry: { label: 'Partida registral (SUNARP)' },
    legalDomicile: { label: 'Domicilio legal' },
    representativeName: { label: 'Representante legal' },
    representativeDocument: { label: 'DNI de quien representa' },
    healthInsurance: {
      label: 'Seguro de salud',
      choices: {
        none: 'Ninguno',
        sis: 'SIS',
        essalud: 'EsSalud',
        private: 'Privado',
        other: 'Otro',
      },
    },
    tetanusVaccine: { label: 'Vacuna contra el tétanos', help: yesIfVaccinated },
    hepatitisBVaccine: { label: 'Vacuna contra la hepatitis B', help: yesIfVaccinated },
    disability: { label: 'Discapacidad', help: 'Solo si la persona quiere decirlo.' },
  },
  details: {
    name: { label: 'Nombre de la organización' },
    letter: {
      label: 'Letra de sus lotes',
      help: 'La mayúscula con la que empiezan los códigos de sus lotes.',
    },
    district: { label: 'Distrito' },
    sex: { label: 'Sexo', help: 'Como la persona lo declara.' },
    bornFrom: { label: 'Nació entre', help: 'Si solo se sabe la edad aproximada.' },
    languages: { label: 'Lenguas que habla' },
    size: { label: 'Tamaño' },
    sector: { label: 'Rubro' },
  },
  roles: {
    associate: 'Socia o socio',
    president: 'Presidencia',
    vice_president: 'Vicepresidencia',
    secretary: 'Secretaría',
    treasurer: 'Tesorería',
    board_member: 'Vocalía de la junta directiva',
    owner_manager: 'Conductora o conductor de MYPE',
    worker: 'Trabajadora o trabajador',
    official: 'Funcionaria o funcionario',
    technician: 'Técnica o técnico',
    head_of_unit: 'Jefatura de área',
    buyer_contact: 'Contacto de compras',
    representative: 'Representante',
    volunteer: 'Voluntaria o voluntario',
    monitoring: 'Monitoreo del programa',
    coordinator: 'Coordinación del programa',
    data_officer: 'Oficial de datos personales',
    administrator: 'Administración del sistema',
    part: 'Está dentro de',
    member_organisation: 'Organización integrante',
  },
  sexes: { F: 'Mujer', M: 'Hombre', X: 'Otro', undeclared: 'No declara' },
  sizes: { micro: 'Micro', small: 'Pequeña', medium: 'Mediana', large: 'Grande' },
  languages: {
    es: 'Castellano',
    qu: 'Quechua',
    ay: 'Aimara',
    cni: 'Asháninka',
    agr: 'Awajún',
    shp: 'Shipibo-konibo',
  },
  statutes: {
    annex1: 'Anexo 1, sección 6, D.S. 005-2010-MINAM',
    annex2: 'Anexo 2 (ficha de datos básicos), D.S. 005-2010-MINAM',
    art34: 'Formalización, art. 34, D.S. 005-2010-MINAM',
    art39: 'Registro municipal, art. 39, D.S. 005-2010-MINAM',
  },
  rights: {
    information: { name: 'Información', meaning: 'Saber para qué se usan los datos.' },
    access: { name: 'Acceso', meaning: 'Ver y llevarse los datos.' },
    rectification: { name: 'Rectificación', meaning: 'Corregir lo que está mal.' },
    cancellation: {
      name: 'Cancelación',
      meaning: 'Borrar lo que nombra a la persona; los kilos quedan sin nombre.',
    },
    opposition: { name: 'Oposición', meaning: 'Que no se usen los datos para algo.' },
    portability: { name: 'Portabilidad', meaning: 'Llevarse los datos en un archivo.' },
  },
  outcomes: { granted: 'Se atendió', partly: 'Se atendió en parte', refused: 'Se denegó' },
  hows: { tap: 'Tocó la pantalla', verbal: 'De palabra', signed: 'Por escrito, con firma' },
  becauses: {
    changed: { name: 'Cambió', meaning: 'Se mudó, cambió de teléfono, creció…' },
    corrected: { name: 'Estaba mal escrito', meaning: 'Se registró con un error.' },
    rectification: {
      name: 'La persona pidió rectificar',
      meaning: 'Ejerció su derecho de rectificación.',
    },
  },
};
