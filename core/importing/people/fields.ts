import {
  fieldKind,
  isPersonalField,
  personalFieldNames,
  type PersonalField,
} from '../../actors/personal-fields.ts';

/**
 * What a column of a member list may hold. Health and biometrics are not among them: they are kept
 * only with a signed consent, which no list brings (`privacy/needs-consent`).
 */
export type MemberField = PersonalField | PlacedField;

/** What is said of a member beside the personal fields. */
const placed = {
  sex: true,
  district: true,
  languages: true,
  organisation: true,
  municipality: true,
  role: true,
  since: true,
} as const;
export type PlacedField = keyof typeof placed;

/** Ways in which people write several fields in one column; read, never written. */
const joined = { surnamesAndNames: true, namesAndSurnames: true, surnames: true } as const;
export type JoinedField = keyof typeof joined;

/** What a column of somebody's file may mean. */
export type ColumnMeaning = MemberField | JoinedField;

export function isColumnMeaning(name: string): name is ColumnMeaning {
  return (
    Object.hasOwn(placed, name) ||
    Object.hasOwn(joined, name) ||
    (isPersonalField(name) && isOfList(name))
  );
}

export function isJoined(name: ColumnMeaning): name is JoinedField {
  return Object.hasOwn(joined, name);
}

function isOfList(name: PersonalField): boolean {
  const { of, group } = fieldKind(name);
  return of !== 'organisation' && group !== 'sensitive';
}

const atFront: readonly MemberField[] = [
  'documentType',
  'documentNumber',
  'firstSurname',
  'secondSurname',
  'givenNames',
  'marriedName',
  'knownAs',
  'sex',
  'birthDate',
  'birthYear',
  'birthPlace',
  'organisation',
  'municipality',
  'role',
  'since',
  'phone',
  'email',
  'address',
  'addressReference',
  'district',
  'languages',
];

/** The columns of the template and of the export, in their order. */
export const templateFields: readonly MemberField[] = [
  ...atFront,
  ...personalFieldNames.filter((name) => isOfList(name) && !atFront.includes(name)),
];

export const columnMeanings: readonly ColumnMeaning[] = [
  ...templateFields,
  ...Object.keys(joined).filter(isColumnMeaning),
];
