import { sound } from '../names/sound.ts';
import { nameWords } from '../names/words.ts';
import type { PersonalValues } from '../personal-fields.ts';
import { tellingWords } from './telling-words.ts';

/**
 * In which blocks an actor stands: two that share none are not compared. A person's are each pair
 * of a surname with another word of the name, whatever its order and spelling, and the day of
 * birth; an organisation's are the telling words of its name.
 *
 * @returns whole numbers below 2^52; that two blocks fall on one number costs a comparison
 */
export function blocksOf(name: string | null, personal: PersonalValues): readonly number[] {
  return [...new Set([...pairsOf(personal), ...wordsOf(name), ...birthOf(personal)])];
}

function pairsOf(personal: PersonalValues): readonly number[] {
  const soundsOf = (text: string | undefined): readonly string[] =>
    text === undefined ? [] : nameWords(text).map(sound);
  const given = soundsOf(personal.givenNames);
  const surnames = [
    ...soundsOf(personal.firstSurname),
    ...soundsOf(personal.secondSurname),
    ...soundsOf(personal.marriedName),
  ];
  return surnames.flatMap((one, index) =>
    [...given, ...surnames.slice(index + 1)].map((other) =>
      numbered(one < other ? `${one}+${other}` : `${other}+${one}`),
    ),
  );
}

function wordsOf(name: string | null): readonly number[] {
  if (name === null) return [];
  return tellingWords(name).map((word) => numbered(`organisation ${sound(word)}`));
}

function birthOf({ birthDate }: PersonalValues): readonly number[] {
  return birthDate === undefined ? [] : [numbered(`born ${birthDate}`)];
}

/** FNV-1a in two halves: 52 bits, so that databases and JSON take it for a whole number. */
function numbered(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return ((high >>> 0) % 2 ** 20) * 2 ** 32 + (low >>> 0);
}
