import {
  fieldKind,
  isPersonalField,
  type PersonalField,
} from '../../../../../core/actors/personal-fields.ts';
import type { DetailField } from '../../../../../core/actors/register-events.ts';
import { readRuc } from '../../../../../core/actors/ruc.ts';
import { parseDay } from '../../../../../core/quantities/instant.ts';
import type { OfficeRegisterWords } from '../../../../../words/es/office-register.ts';
import type { FormProblem } from '../office/form-state.ts';
import { weigh } from './kilograms.ts';

export type FieldName = PersonalField | DetailField;
export type FieldValue = string | number | readonly string[];

/** What a form says of somebody: only fields that hold something, each as the API takes it. */
export type ReadForm = {
  readonly details: Readonly<Partial<Record<DetailField, FieldValue>>>;
  readonly values: Readonly<Partial<Record<PersonalField, FieldValue>>>;
  /** Fields of the form that were left empty. */
  readonly empty: readonly FieldName[];
  readonly problems: readonly FormProblem[];
};

type Wrong = keyof OfficeRegisterWords['wrong'];
type Read = { readonly value: FieldValue } | { readonly wrong: Wrong };

/**
 * Reads the named fields of a sent form. Kilograms become grams, spaces leave numbers; what cannot
 * be right is told beside its field and left out.
 */
export function readForm(
  data: FormData,
  names: readonly FieldName[],
  words: OfficeRegisterWords,
): ReadForm {
  const details: Partial<Record<DetailField, FieldValue>> = {};
  const values: Partial<Record<PersonalField, FieldValue>> = {};
  const empty: FieldName[] = [];
  const problems: FormProblem[] = [];
  for (const name of names) {
    const written = data
      .getAll(name)
      .flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
    if (written.length === 0) {
      empty.push(name);
      continue;
    }
    const read = readField(name, written, data);
    if ('wrong' in read) {
      problems.push({ code: read.wrong, ...words.wrong[read.wrong], field: name });
    } else if (isPersonalField(name)) values[name] = read.value;
    else details[name] = read.value;
  }
  return { details: withBand(details, values), values, empty, problems };
}

function readField(name: FieldName, written: readonly string[], data: FormData): Read {
  const text = written[0] ?? '';
  if (isPersonalField(name)) return readPersonal(name, written, data);
  switch (name) {
    case 'bornFrom':
      return { value: Number(text) };
    case 'languages':
      return { value: written };
    case 'letter':
      return /^[a-z]$/i.test(text) ? { value: text.toUpperCase() } : { wrong: 'letter' };
    case 'sector':
      return { value: codeOf(text) };
    default:
      return { value: text };
  }
}

function readPersonal(name: PersonalField, written: readonly string[], data: FormData): Read {
  const text = written[0] ?? '';
  switch (name) {
    case 'documentNumber':
      return readDocument(text, data.get('documentType'));
    case 'representativeDocument':
      return readDocument(text, 'dni');
    case 'ruc': {
      const ruc = readRuc(text);
      return ruc === undefined ? { wrong: 'ruc' } : { value: ruc };
    }
    default:
  }
  switch (fieldKind(name).type) {
    case 'phone':
      return keepIf(text.replace(/[\s()\-.]/g, ''), /^\+?\d{6,15}$/, 'phone');
    case 'email':
      return keepIf(text, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email');
    case 'day':
      return parseDay(text) === undefined ? { wrong: 'day' } : { value: text };
    case 'year':
      return /^(?:19|20)\d\d$/.test(text) ? { value: Number(text) } : { wrong: 'year' };
    case 'grams': {
      const grams = weigh(text);
      return grams === undefined ? { wrong: 'kilograms' } : { value: grams };
    }
    case 'codes':
      return { value: written };
    default:
      return { value: text };
  }
}

function readDocument(text: string, type: FormDataEntryValue | null): Read {
  const number = text.replace(/[\s.\-–]/g, '').toUpperCase();
  return type === 'ce'
    ? keepIf(number, /^(?=.*\d)[0-9A-Z]{6,15}$/, 'document')
    : keepIf(number, /^\d{8}$/, 'dni');
}

function keepIf(text: string, shape: RegExp, wrong: Wrong): Read {
  return shape.test(text) ? { value: text } : { wrong };
}

/** A line of business as a code: `Confección de polos` → `confeccion-de-polos`. */
function codeOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A birth that is known tells the five years in which bands of age count it. */
function withBand(details: ReadForm['details'], values: ReadForm['values']): ReadForm['details'] {
  const born = String(values.birthDate ?? values.birthYear ?? '').slice(0, 4);
  if (born === '') return details;
  return { ...details, bornFrom: Math.floor(Number(born) / 5) * 5 };
}

/** What is held now, by field, as far as the reader sees it. */
export type Held = Readonly<Record<string, unknown>>;

/** What an `actor.change` has to say so that what is held becomes what the form says. */
export type Change = {
  readonly set: ReadForm['details'];
  readonly values: ReadForm['values'];
  readonly clear: readonly FieldName[];
};

/** Only differences are said: a form sent without a change says nothing. */
export function changeOf({ details, values, empty }: ReadForm, held: Held): Change {
  const differs = ([name, value]: readonly [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(held[name]);
  const said = new Set([...Object.keys(details), ...Object.keys(values)]);
  return {
    set: Object.fromEntries(Object.entries(details).filter(differs)),
    values: Object.fromEntries(Object.entries(values).filter(differs)),
    clear: empty.filter((name) => held[name] !== undefined && !said.has(name)),
  };
}

export function isNoChange({ set, values, clear }: Change): boolean {
  return Object.keys(set).length + Object.keys(values).length + clear.length === 0;
}
