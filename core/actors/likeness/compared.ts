import { reading, sound } from '../names/sound.ts';
import { looksMarried, nameWords, numberOf, phoneDigits } from '../names/words.ts';
import type { PersonalValues } from '../personal-fields.ts';
import type { Sex } from '../register-events.ts';
import { tellingWords } from './telling-words.ts';

/** What is known of an actor when it is compared with another one. */
export type Comparable = {
  readonly isPerson: boolean;
  /** Of organisations. */
  readonly name: string | null;
  readonly sex: Sex | null;
  readonly bornFrom: number | null;
  readonly district: string | null;
  /** Where it belongs. */
  readonly organisations: readonly string[];
  readonly personal: PersonalValues;
};

/** A word of a name, with what it is compared by. */
export type Word = { readonly text: string; readonly reading: string; readonly sound: string };

export type PersonName = {
  readonly given: readonly Word[];
  readonly first: Word | null;
  readonly second: Word | null;
  readonly married: Word | null;
};

/** The same, made ready once, so that many comparisons cost little. */
export type Compared = {
  readonly isPerson: boolean;
  readonly names: PersonName;
  readonly organisation: readonly Word[];
  readonly sex: Sex | null;
  readonly bornFrom: number | null;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly documentType: string | null;
  readonly document: string;
  readonly ruc: string;
  readonly phone: string;
  readonly district: string | null;
  readonly organisations: readonly string[];
};

export function readied(actor: Comparable): Compared {
  const { personal } = actor;
  const year = personal.birthDate?.slice(0, 4) ?? personal.birthYear;
  return {
    isPerson: actor.isPerson,
    names: namesOf(personal),
    organisation: tellingWords(actor.name ?? '').map(wordOf),
    sex: actor.sex,
    bornFrom: actor.bornFrom,
    birthDate: personal.birthDate ?? null,
    birthYear: year === undefined ? null : Number(year),
    documentType: personal.documentType ?? null,
    document: numberOf(personal.documentNumber ?? ''),
    ruc: numberOf(personal.ruc ?? ''),
    phone: phoneDigits(personal.phone ?? ''),
    district: actor.district,
    organisations: actor.organisations,
  };
}

/** "Quispe de Huamán" in the place of two surnames: the second one is not known. */
function namesOf(personal: PersonalValues): PersonName {
  const { givenNames, knownAs, firstSurname, secondSurname, marriedName } = personal;
  const husbands = secondSurname !== undefined && looksMarried(secondSurname);
  return {
    given: nameWords(givenNames ?? knownAs ?? '').map(wordOf),
    first: surnameOf(firstSurname),
    second: husbands ? null : surnameOf(secondSurname),
    married: surnameOf(marriedName ?? (husbands ? secondSurname : undefined)),
  };
}

/** A surname of several words is one: `San Miguel`, `Sanmiguel`. */
function surnameOf(text: string | undefined): Word | null {
  const words = text === undefined ? [] : nameWords(text);
  return words.length === 0 ? null : wordOf(words.join(''));
}

function wordOf(text: string): Word {
  return { text, reading: reading(text), sound: sound(text) };
}
