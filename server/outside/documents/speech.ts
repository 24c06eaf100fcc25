import { parseDay } from '../../../core/quantities/instant.ts';
import type { Age } from '../../../core/privacy/age.ts';
import type { Bilingual } from '../../../core/materials/catalogue.ts';
import {
  fieldKind,
  type PersonalField,
  type PersonalValues,
} from '../../../core/actors/personal-fields.ts';
import { kilograms } from '../../../words/mass.ts';
import { documentWords as documentsEn } from '../../../words/en/documents.ts';
import { fields as fieldsEn } from '../../../words/en/fields.ts';
import { privacyWords as privacyEn } from '../../../words/en/privacy.ts';
import { documentWords as documentsEs, type DocumentWords } from '../../../words/es/documents.ts';
import { fields as fieldsEs, type FieldsWords } from '../../../words/es/fields.ts';
import { privacyWords as privacyEs, type PrivacyWords } from '../../../words/es/privacy.ts';

/** All that a paper is worded with, in one language. */
export type Speech = {
  readonly language: 'es' | 'en';
  readonly documents: DocumentWords;
  readonly fields: FieldsWords;
  readonly privacy: PrivacyWords;
  /** Names of the programme's own codes: kinds of waste. */
  readonly wasteKinds: readonly { readonly code: string; readonly name: Bilingual }[];
};

export function speechIn(language: 'es' | 'en', wasteKinds: Speech['wasteKinds']): Speech {
  return language === 'es'
    ? { language, wasteKinds, documents: documentsEs, fields: fieldsEs, privacy: privacyEs }
    : { language, wasteKinds, documents: documentsEn, fields: fieldsEn, privacy: privacyEn };
}

/** `2026-11-23` or the beginning of an instant → `23 nov 2026`. */
export function dayInWords(text: string, { documents }: Speech): string {
  const day = parseDay(text.slice(0, 10));
  if (day === undefined) return text;
  const month = documents.months[Number(day.slice(5, 7)) - 1] ?? '';
  return `${Number(day.slice(8))} ${month} ${day.slice(0, 4)}`;
}

export function ageInWords(age: Age | null, { documents }: Speech): string | null {
  if (age === null) return null;
  return age.from === age.to ? String(age.to) : documents.ageBand(age.from, age.to);
}

/** A value of a personal field as people read it. */
export function valueInWords(
  field: PersonalField,
  value: NonNullable<PersonalValues[PersonalField]>,
  speech: Speech,
): string {
  const { type } = fieldKind(field);
  if (type === 'grams') return kilograms(Number(value));
  if (type === 'day' && typeof value === 'string') return dayInWords(value, speech);
  const words = speech.fields.personal[field];
  const name = (code: string): string => {
    const kind = speech.wasteKinds.find((one) => field === 'wasteKinds' && one.code === code);
    return words.choices?.[code] ?? kind?.name[speech.language] ?? code;
  };
  if (typeof value === 'object') return value.map(name).join(', ');
  return type === 'code' ? name(String(value)) : String(value);
}

/** What every paper says at its edges. */
export function edgesOf(
  of: { readonly programme: Bilingual; readonly simulated: boolean; readonly madeOn: string },
  title: string,
  speech: Speech,
): object {
  const { documents, language } = speech;
  return {
    title,
    language,
    simulated: of.simulated ? documents.simulated : null,
    'simulated-word': documents.simulatedWord,
    footer: documents.madeOn(of.programme[language], dayInWords(of.madeOn, speech)),
    'place-and-date': documents.placeAndDate,
    signature: documents.signature,
  };
}
