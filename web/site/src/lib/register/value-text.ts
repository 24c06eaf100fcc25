import { affiliationRoles } from '../../../../../core/actors/affiliation-roles.ts';
import { fieldKind, isPersonalField } from '../../../../../core/actors/personal-fields.ts';
import { parseDay } from '../../../../../core/quantities/instant.ts';
import { dayText, massText } from '../../../../../words/figures.ts';
import type { FieldText } from '../../../../../words/es/fields.ts';
import type { Language } from '../language.ts';
import { isDetailField } from './field-lists.ts';
import type { RegisterWords } from './words.ts';

/** Lists of the programme that some values are codes of. */
export type Named = {
  readonly districts: readonly { readonly ubigeo: string; readonly name: string }[];
  readonly wasteKinds: readonly {
    readonly code: string;
    readonly name: Readonly<Record<Language, string>>;
  }[];
  /** Minutes from UTC of the programme's clocks. */
  readonly offsetMinutes: number;
};

/** How a field is called; one that is not ours by its code. */
export function fieldLabel(name: string, { fields }: RegisterWords): string {
  return fieldText(name, { fields })?.label ?? name;
}

function fieldText(name: string, { fields }: Pick<RegisterWords, 'fields'>): FieldText | undefined {
  if (isPersonalField(name)) return fields.personal[name];
  return isDetailField(name) ? fields.details[name] : undefined;
}

/** A value as people read it: words for codes, a day as a day, grams as kilograms. */
export function valueText(
  name: string,
  value: unknown,
  words: RegisterWords,
  named: Named,
  language: Language,
): string {
  if ((value ?? '') === '') return words.office.none;
  if (Array.isArray(value)) {
    const all: readonly unknown[] = value;
    return all.map((one) => valueText(name, one, words, named, language)).join(', ');
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (name) {
    case 'district':
      return districtName(text, named.districts);
    case 'sex':
      return lookUp(words.fields.sexes, text);
    case 'size':
      return lookUp(words.fields.sizes, text);
    case 'languages':
      return lookUp(words.fields.languages, text);
    case 'bornFrom':
      return words.register.band(text, Number(text) + 4);
    case 'wasteKinds':
      return named.wasteKinds.find(({ code }) => code === text)?.name[language] ?? text;
    default:
  }
  if (!isPersonalField(name)) return text;
  const { type } = fieldKind(name);
  if (type === 'grams') return massText(Number(text), words.kit);
  if (type === 'phone') return phoneText(text);
  const day = type === 'day' ? parseDay(text) : undefined;
  if (day !== undefined) return dayText(day, words.kit);
  return lookUp(words.fields.personal[name].choices ?? {}, text);
}

export function districtName(ubigeo: string | null, districts: Named['districts']): string {
  return districts.find((one) => one.ubigeo === ubigeo)?.name ?? ubigeo ?? '';
}

/** `987654321` → `987 654 321`. */
export function phoneText(digits: string): string {
  return digits.replace(/(\d{3})(?=\d{3})/g, '$1 ');
}

export function roleName(role: string, { fields }: Pick<RegisterWords, 'fields'>): string {
  const known = affiliationRoles.find((one) => one === role);
  return known === undefined ? role : fields.roles[known];
}

/** The word of a code, or the code where nobody worded it. */
export function lookUp(all: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(all, code) ? (all[code] ?? code) : code;
}
