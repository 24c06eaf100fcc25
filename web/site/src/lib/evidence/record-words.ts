import { isUuid } from '../../../../../core/events/ids.ts';
import { instant, parseDay } from '../../../../../core/quantities/instant.ts';
import type { ReviewedRecord } from '../../../../../wire/api/review-answers.ts';
import { count, dayText, massExact, momentText, soles } from '../../../../../words/figures.ts';
import type { Language } from '../language.ts';
import { districtName, lookUp, type Named } from '../register/value-text.ts';
import type { EvidenceWords } from './words.ts';

/** What ids and codes of records are called, and in which words to say the rest. */
export type Naming = {
  readonly names: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  readonly words: EvidenceWords;
  readonly language: Language;
  readonly named: Named;
};

/** “Visita a Los Cerros”: what a record says, in one line. */
export function sentenceOf({ kind, about, payload }: ReviewedRecord, naming: Naming): string {
  const { evidence } = naming.words;
  return evidence.sentences[kind]({
    about: about?.name ?? evidence.someone,
    thing: thingOf(payload, naming) ?? evidence.untitled,
  });
}

const things = ['title', 'encounter', 'commitment', 'product', 'document', 'stage'];

function thingOf(payload: ReviewedRecord['payload'], naming: Naming): string | undefined {
  for (const field of things) {
    const value = payload[field];
    if (typeof value !== 'string') continue;
    return isUuid(value) ? naming.names[value] : codeText(value, naming);
  }
  return undefined;
}

export type Line = { readonly term: string; readonly value: string };

/** The fields of a record as people read them; what is only for machines is left out. */
export function linesOf({ payload }: ReviewedRecord, naming: Naming): readonly Line[] {
  // In the order of the words: the database keeps none.
  return Object.entries(naming.words.evidence.fields).flatMap(([name, term]) => {
    const text = name in payload ? textOf(name, payload[name], naming) : '';
    return text === '' ? [] : [{ term, value: text }];
  });
}

function textOf(name: string, value: unknown, naming: Naming): string {
  const { words } = naming;
  if (typeof value === 'boolean') {
    if (name === 'present') return value ? words.evidence.present : words.evidence.absent;
    return value ? words.office.yes : words.office.no;
  }
  if (typeof value === 'number') return numberText(name, value, naming);
  if (typeof value === 'string') return plainText(name, value, naming);
  if (Array.isArray(value)) {
    const all: readonly unknown[] = value;
    return all
      .map((one) => textOf(name, one, naming))
      .filter((text) => text !== '')
      .join('; ');
  }
  return isRecord(value) ? recordText(value, naming) : '';
}

/** A weight with how it was weighed; of anything else its parts one after the other. */
function recordText(value: Readonly<Record<string, unknown>>, naming: Naming): string {
  const { entry, ...rest } = value;
  if (isRecord(entry) && typeof rest['grams'] === 'number') {
    const how = typeof entry['method'] === 'string' ? codeText(entry['method'], naming) : '';
    const material = typeof rest['material'] === 'string' ? codeText(rest['material'], naming) : '';
    const mass = massExact(rest['grams'], naming.words.kit);
    return [material, mass, how].filter((one) => one !== '').join(', ');
  }
  return Object.entries(rest)
    .filter(([name]) => name !== 'lot')
    .sort(([a], [b]) => Number(a === 'present') - Number(b === 'present'))
    .map(([name, one]) => textOf(name, one, naming))
    .filter((text) => text !== '')
    .join(', ');
}

const money = new Set(['price', 'value', 'perKg', 'total', 'amount']);

function numberText(name: string, value: number, { words, named }: Naming): string {
  if (name === 'grams') return massExact(value, words.kit);
  if (name === 'minutes') {
    const { hours, minutesShort } = words.evidence;
    return value >= 60 && value % 30 === 0 ? hours(String(value / 60)) : minutesShort(count(value));
  }
  if (name === 'start') return momentText(instant(value), named.offsetMinutes, words.kit);
  return money.has(name) && name !== 'amount' ? soles(value) : count(value);
}

function plainText(name: string, value: string, naming: Naming): string {
  if (isUuid(value)) return naming.names[value] ?? '';
  if (name === 'district') return districtName(value, naming.named.districts);
  const day = parseDay(value);
  return day === undefined ? codeText(value, naming) : dayText(day, naming.words.kit);
}

function codeText(code: string, { codes, words, language }: Naming): string {
  return codes[code]?.[language] ?? lookUp(words.evidence.codes, code);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
