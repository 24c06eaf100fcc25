import { isPersonalField } from '../../../../core/actors/personal-fields.ts';
import type { DetailField } from '../../../../core/actors/register-events.ts';
import type { FieldsWords, FieldText } from '../../../../words/es/fields.ts';
import type { PhoneProgramme, PhoneSheet } from '../../../../wire/phone-answers.ts';

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

function textOf(field: string, words: FieldsWords): FieldText | undefined {
  if (isPersonalField(field)) return words.personal[field];
  return field in words.details ? words.details[field as DetailField] : undefined;
}

function saidOf(
  field: string,
  value: string,
  words: FieldsWords,
  programme: PhoneProgramme | undefined,
): string {
  if (field === 'sex') return value in words.sexes ? words.sexes[value as 'F'] : value;
  if (field === 'languages') return words.languages[value] ?? value;
  if (field === 'district') {
    return programme?.districts.find(({ ubigeo }) => ubigeo === value)?.name ?? value;
  }
  return textOf(field, words)?.choices?.[value] ?? value;
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
