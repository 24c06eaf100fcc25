import type { PersonalValues } from '../personal-fields.ts';
import { nameWords, numberOf, phoneDigits } from './words.ts';

export const numberFields = ['document', 'ruc', 'phone', 'card'] as const;
export type NumberField = (typeof numberFields)[number];

export type ActorNumber = { readonly field: NumberField; readonly number: string };

/** What an actor is found by. */
export type Named = {
  /** "Quispe Mamani, Rosa", or the organisation's name. */
  readonly label: string;
  readonly name: string | null;
  readonly personal: PersonalValues;
  /** Number of the card that the actor carries. */
  readonly card?: string;
};

/** The words of all its names, each once. */
export function searchedWords({ label, name, personal }: Named): readonly string[] {
  const { givenNames, firstSurname, secondSurname, marriedName, knownAs } = personal;
  const texts = [label, name, givenNames, firstSurname, secondSurname, marriedName, knownAs];
  return [...new Set(texts.flatMap((text) => (text ? nameWords(text) : [])))];
}

/** Its numbers as they are kept: a phone from its last digit, which is what people remember. */
export function searchedNumbers({ personal, card }: Named): readonly ActorNumber[] {
  const numbers: readonly (readonly [NumberField, string | undefined])[] = [
    ['document', personal.documentNumber],
    ['ruc', personal.ruc],
    ['card', card],
  ];
  const kept = numbers.flatMap(([field, text]) =>
    text === undefined ? [] : [{ field, number: numberOf(text) }],
  );
  const { phone } = personal;
  if (phone !== undefined) kept.push({ field: 'phone', number: fromTheEnd(phoneDigits(phone)) });
  return kept.filter(({ number }) => number !== '');
}

/** The digits of a phone from the last to the first. */
export function fromTheEnd(digits: string): string {
  return [...digits].reverse().join('');
}
