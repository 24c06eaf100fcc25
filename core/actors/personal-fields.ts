/**
 * Everything that may be written about a person or an organisation and has to be erasable. Kept
 * apart from the log: the event that brought it stays, without it. One list for the wire, forms,
 * the statutory member sheet, imports, the data sheet and for who may see what.
 *
 * Which fields the law asks for: `annex1` is section 6 of Annex 1 and `annex2` the sworn sheet of
 * Annex 2 of D.S. 005-2010-MINAM; `art34` and `art39` are the lists of members of formalization
 * and registration (as replaced by D.S. 001-2022-MINAM).
 */
export type FieldGroup =
  /** Names. */
  | 'name'
  /** Identity document, birth. */
  | 'identity'
  /** Phone, e-mail, address. */
  | 'contact'
  /** Civil status, schooling: only for the statutory sheet. */
  | 'social'
  /** How and where the person works. */
  | 'work'
  /** RUC, registry entry and representative of an organisation. */
  | 'legal'
  /** Health and biometrics: only with written consent (art. 8, D.S. 016-2024-JUS). */
  | 'sensitive';

export type Statute = 'annex1' | 'annex2' | 'art34' | 'art39';

/** `day`: a calendar day; `grams`: a whole mass; `codes`: a list of codes, ours or the city's. */
export type FieldType = 'text' | 'day' | 'year' | 'grams' | 'code' | 'codes' | 'phone' | 'email';

export type PersonalFieldKind = {
  readonly group: FieldGroup;
  readonly type: FieldType;
  readonly of: 'person' | 'organisation' | 'both';
  /** Papers of the law that ask for it; none: it serves the programme alone. */
  readonly asked: readonly Statute[];
  /** Code of the purpose it is collected for (`privacy.yaml` of the programme). */
  readonly purpose: 'service' | 'formalization';
  /** Of `code` and `codes`: what may be chosen. */
  readonly choices?: readonly string[];
};

type Purpose = PersonalFieldKind['purpose'];
/** What the field is collected for and, where one chooses, from what. */
type For = Purpose | { readonly purpose: Purpose; readonly choices: readonly string[] };

const chosen = (purpose: Purpose, choices: readonly string[]): For => ({ purpose, choices });

const field = <T extends FieldType>(
  group: FieldGroup,
  type: T,
  of: PersonalFieldKind['of'],
  asked: readonly Statute[],
  serves: For,
): PersonalFieldKind & { readonly type: T } => ({
  group,
  type,
  of,
  asked,
  ...(typeof serves === 'string' ? { purpose: serves } : serves),
});

const sheets = ['annex1', 'annex2'] as const;
const everywhere = ['annex1', 'annex2', 'art34', 'art39'] as const;

export const personalFields = {
  givenNames: field('name', 'text', 'person', everywhere, 'service'),
  firstSurname: field('name', 'text', 'person', everywhere, 'service'),
  secondSurname: field('name', 'text', 'person', everywhere, 'service'),
  /** "de Quispe": written on some papers, not part of the civil name. */
  marriedName: field('name', 'text', 'person', [], 'service'),
  knownAs: field('name', 'text', 'person', [], 'service'),

  documentType: field(
    'identity',
    'code',
    'person',
    everywhere,
    chosen('service', ['dni', 'ce', 'none']),
  ),
  documentNumber: field('identity', 'text', 'person', everywhere, 'service'),
  birthDate: field('identity', 'day', 'person', ['art34', 'annex1'], 'formalization'),
  birthYear: field('identity', 'year', 'person', ['annex1'], 'service'),
  birthPlace: field('identity', 'text', 'person', ['annex2'], 'formalization'),

  phone: field('contact', 'phone', 'both', ['art34', ...sheets], 'service'),
  email: field('contact', 'email', 'both', ['art34'], 'service'),
  address: field('contact', 'text', 'both', ['art34', ...sheets], 'formalization'),
  addressReference: field('contact', 'text', 'both', [], 'service'),

  civilStatus: field(
    'social',
    'code',
    'person',
    sheets,
    chosen('formalization', [
      'single',
      'married',
      'cohabiting',
      'separated',
      'divorced',
      'widowed',
    ]),
  ),
  schooling: field(
    'social',
    'code',
    'person',
    sheets,
    chosen('formalization', [
      'none',
      'primary_incomplete',
      'primary',
      'secondary_incomplete',
      'secondary',
      'technical',
      'university',
    ]),
  ),

  workFrequency: field('work', 'text', 'person', sheets, 'formalization'),
  workHours: field('work', 'text', 'person', ['annex1', 'annex2', 'art39'], 'formalization'),
  workZone: field('work', 'text', 'person', sheets, 'formalization'),
  wasteKinds: field('work', 'codes', 'person', sheets, 'formalization'),
  storagePlace: field('work', 'text', 'person', ['annex2'], 'formalization'),
  salePlace: field('work', 'text', 'person', sheets, 'formalization'),
  saleAddress: field('work', 'text', 'person', ['annex2'], 'formalization'),
  dailyGrams: field('work', 'grams', 'person', ['annex2'], 'formalization'),
  vehicle: field(
    'work',
    'code',
    'person',
    sheets,
    chosen('formalization', [
      'none',
      'cart',
      'pedal_tricycle',
      'motor_tricycle',
      'motor_van',
      'pickup',
      'truck',
      'boat',
    ]),
  ),
  protectiveEquipment: field(
    'work',
    'codes',
    'person',
    sheets,
    chosen('formalization', [
      'gloves',
      'mask',
      'shoes',
      'uniform',
      'shirt',
      'hat',
      'goggles',
      'helmet',
      'ear_plugs',
    ]),
  ),
  equipment: field('work', 'text', 'person', ['annex1'], 'formalization'),

  ruc: field('legal', 'text', 'organisation', ['art34', 'art39'], 'service'),
  registryEntry: field('legal', 'text', 'organisation', ['art34', 'art39'], 'service'),
  legalDomicile: field('legal', 'text', 'organisation', ['art34', 'art39'], 'service'),
  representativeName: field('legal', 'text', 'organisation', ['art34'], 'service'),
  representativeDocument: field('legal', 'text', 'organisation', ['art34'], 'service'),

  healthInsurance: field(
    'sensitive',
    'code',
    'person',
    ['annex1'],
    chosen('formalization', ['none', 'sis', 'essalud', 'private', 'other']),
  ),
  tetanusVaccine: field('sensitive', 'day', 'person', ['art34', 'annex1'], 'formalization'),
  hepatitisBVaccine: field('sensitive', 'day', 'person', ['art34', 'annex1'], 'formalization'),
  disability: field('sensitive', 'text', 'person', [], 'service'),
} as const satisfies Readonly<Record<string, PersonalFieldKind>>;

export type PersonalField = keyof typeof personalFields;

type ValueOf<T extends FieldType> = T extends 'grams' | 'year'
  ? number
  : T extends 'codes'
    ? readonly string[]
    : string;

/** Values by field; an absent field says nothing about it. */
export type PersonalValues = {
  readonly [F in PersonalField]?: ValueOf<(typeof personalFields)[F]['type']>;
};

/**
 * The part of an event that can be erased. The nonce (at least 128 bits of chance, made with the
 * event) goes with it, so that the hash that stays behind says nothing about what it hashed.
 */
export type Personal = {
  readonly nonce: string;
  readonly values?: PersonalValues;
  readonly note?: string;
};

export function isPersonalField(name: string): name is PersonalField {
  return Object.hasOwn(personalFields, name);
}

export const personalFieldNames = Object.keys(personalFields).filter(isPersonalField);

/** The kind of a field, whatever the field. */
export function fieldKind(name: PersonalField): PersonalFieldKind {
  return personalFields[name];
}
