import { isPersonalField } from '../../../../core/actors/personal-fields.ts';
import type { FieldsWords, FieldText } from '../../../../words/es/fields.ts';
import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';
import type { PhoneSheet } from '../../../../wire/phone-register-answers.ts';

/** A line of what is known: what it is, and what it holds. */
export type SheetLine = { readonly label: string; readonly text: string };

/** What the programme holds, field by field, as a person reads it. */
export function linesOf(
  { fields, details }: PhoneSheet,
  words: FieldsWords,
  programme: PhoneProgramme | undefined,
): readonly SheetLine[] {
  return [...fields, ...details].map(({ field, value }) => {
    const text = textOf(field, words);
    const said = (code: string | number): string => saidOf(field, String(code), words, programme);
    const shown = Array.isArray(value) ? value.map(said).join(', ') : said(value);
    return { label: text?.label ?? field, text: shown };
  });
}

/** The same lines, each said once. */
export function onceEach(lines: readonly SheetLine[]): readonly SheetLine[] {
  const said = new Set<string>();
  return lines.filter(({ label, text }) => {
    const line = `${label}: ${text}`;
    const isNew = !said.has(line);
    said.add(line);
    return isNew;
  });
}

function textOf(field: string, words: FieldsWords): FieldText | undefined {
  if (isPersonalField(field)) return words.personal[field];
  return entryOf(words.details, field);
}

function saidOf(
  field: string,
  value: string,
  words: FieldsWords,
  programme: PhoneProgramme | undefined,
): string {
  if (field === 'sex') return entryOf(words.sexes, value) ?? value;
  if (field === 'languages') return words.languages[value] ?? value;
  if (field === 'district') {
    return programme?.districts.find(({ ubigeo }) => ubigeo === value)?.name ?? value;
  }
  return textOf(field, words)?.choices?.[value] ?? value;
}

/** What a table has under a name that came from outside. */
export function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

type Section = { readonly heading: string; readonly lines: readonly SheetLine[] };

/** The same for who listens: sections with something in them, each line a short sentence. */
export function spokenSheet(sections: readonly Section[]): string {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) =>
      [heading, ...lines.map(({ label, text }) => `${label}: ${text}`)].join('. '),
    )
    .join('. ');
}
