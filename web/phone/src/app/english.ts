import type { Language } from '../device/remembered.ts';
import type { EnglishWords } from './english-words.ts';

/**
 * English comes in one file, fetched when it is chosen: a phone that speaks Spanish never spends
 * its data on it. Screens import the Spanish words of their room and say which English ones go
 * with them.
 */
let english: EnglishWords | undefined;

export async function fetchEnglish(): Promise<EnglishWords> {
  english = (await import('./english-words.ts')).englishWords;
  return english;
}

/** The words of one room in both languages; English once it was fetched (`Voice.change`). */
export function inBoth<W>(es: W, en: (all: EnglishWords) => W): Readonly<Record<Language, W>> {
  return {
    es,
    get en() {
      return english === undefined ? es : en(english);
    },
  };
}
