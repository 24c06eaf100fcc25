/**
 * Why two records may be one, or may not. Each has a weight in points: how much more often it is
 * seen between two records of one person than between two people. Set on a generated list and
 * measured on others (`testing/search/likeness.test.ts`, decision 0039).
 */
export const reasonCodes = [
  // Numbers
  'same_document',
  'document_near',
  'different_documents',
  'same_ruc',
  'different_rucs',
  'same_phone',
  // Names
  'same_names',
  'names_sound_alike',
  'names_nearly_alike',
  'names_swapped',
  'surnames_swapped',
  'missing_second_surname',
  'married_name',
  'other_given_name',
  'different_names',
  // Birth
  'same_birth_date',
  'birth_day_month_swapped',
  'birth_year_off_by_one',
  'birth_nearly_alike',
  'same_birth_year',
  'different_birth',
  // Belonging
  'same_organisation',
  'sex_differs',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** Points above 0 speak for one, below for two. */
export type Reason = { readonly code: ReasonCode; readonly points: number };

export function reason(code: ReasonCode, points: number): Reason {
  return { code, points };
}
