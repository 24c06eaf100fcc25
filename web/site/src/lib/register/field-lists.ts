import { detailFields } from '../../../../../core/actors/actor-state.ts';
import {
  fieldKind,
  personalFieldNames,
  type FieldGroup,
  type PersonalField,
} from '../../../../../core/actors/personal-fields.ts';
import type { DetailField } from '../../../../../core/actors/register-events.ts';
import type { FieldName } from './read-form.ts';

export function isDetailField(name: string): name is DetailField {
  return detailFields.some((field) => field === name);
}

/** Groups of a person and of an organisation, in the order in which pages show them. */
const personGroups = ['name', 'identity', 'contact', 'work', 'social', 'sensitive'] as const;
const organisationGroups = ['legal', 'contact'] as const;

export function groupsOf(isPerson: boolean): readonly FieldGroup[] {
  return isPerson ? personGroups : organisationGroups;
}

/** The personal fields of a group that persons, or organisations, have. */
export function fieldsOf(group: FieldGroup, isPerson: boolean): readonly PersonalField[] {
  return personalFieldNames.filter((name) => {
    const kind = fieldKind(name);
    return kind.group === group && (kind.of === 'both' || (kind.of === 'person') === isPerson);
  });
}

/** What is asked of a person in the street; the rest is one tap away. */
export const personFirst = [
  'givenNames',
  'firstSurname',
  'secondSurname',
  'documentType',
  'documentNumber',
  'sex',
  'phone',
  'district',
] as const satisfies readonly FieldName[];

export const organisationFirst = [
  'name',
  'ruc',
  'district',
  'phone',
  'size',
  'sector',
] as const satisfies readonly FieldName[];

/** Details that are changed together with a group of fields, because people see them there. */
export function detailsWith(group: FieldGroup, isPerson: boolean): readonly DetailField[] {
  if (!isPerson) {
    return group === 'legal' ? ['name', 'district', 'size', 'sector', 'letter'] : [];
  }
  switch (group) {
    case 'identity':
      return ['sex', 'bornFrom', 'languages'];
    case 'contact':
      return ['district'];
    default:
      return [];
  }
}

/** All fields of a form about this group, details first where they name the actor. */
export function askedWith(group: FieldGroup, isPerson: boolean): readonly FieldName[] {
  return isPerson
    ? [...fieldsOf(group, isPerson), ...detailsWith(group, isPerson)]
    : [...detailsWith(group, isPerson), ...fieldsOf(group, isPerson)];
}

export function isGroup(text: string, isPerson: boolean): text is FieldGroup {
  return groupsOf(isPerson).some((group) => group === text);
}

/** Everything beyond the first questions, without what needs a written consent before. */
export function moreFields(
  isPerson: boolean,
): readonly { readonly group: FieldGroup; readonly fields: readonly FieldName[] }[] {
  const first: readonly FieldName[] = isPerson ? personFirst : organisationFirst;
  return groupsOf(isPerson)
    .filter((group) => group !== 'sensitive')
    .map((group) => ({
      group,
      fields: askedWith(group, isPerson).filter((name) => !first.includes(name)),
    }))
    .filter(({ fields }) => fields.length > 0);
}
