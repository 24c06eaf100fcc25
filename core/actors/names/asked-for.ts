import { fromTheEnd } from './searched.ts';
import { slipsApart, slipsForgiven } from './slips.ts';
import { sound } from './sound.ts';
import { allWords, nameWords, numberOf } from './words.ts';

/** One word that somebody typed to find a name; it may be half typed. */
export type Token = {
  readonly text: string;
  /** After every word that begins with it. */
  readonly until: string;
  /** After every sound that begins with its own; a short sound is only itself. */
  readonly sound: string;
  readonly soundUntil: string;
};

/** What somebody typed, as it is looked for. */
export type AskedFor = {
  readonly tokens: readonly Token[];
  /** A number from its beginning, and a phone from its end; null without four digits or more. */
  readonly number: { readonly start: string; readonly end: string } | null;
};

const tokensMost = 6;
/** After the letters and digits that words consist of. */
const after = '{';

export function readAsked(text: string): AskedFor {
  const words = nameWords(text.slice(0, 200));
  const typed = numberOf(text.slice(0, 40));
  const isNumber =
    /^[a-z]?[0-9]{4,}$/.test(typed) && allWords(text).every((word) => /\d/.test(word));
  return {
    tokens: words.slice(0, tokensMost).map(tokenOf),
    number: isNumber
      ? { start: typed, end: fromTheEnd(typed.replace(/^51(?=9\d{8}$)/, '')) }
      : null,
  };
}

function tokenOf(text: string): Token {
  const heard = sound(text);
  return {
    text,
    until: text + after,
    sound: heard,
    soundUntil: heard + (heard.length > 3 ? after : ' '),
  };
}

/** How well a word answers what was typed: 4 the same, 3 begins so, 2 sounds so, 1 nearly. */
export function answers(token: Token, word: string): number {
  if (word === token.text) return 4;
  if (word.startsWith(token.text)) return 3;
  const heard = sound(word);
  if (heard >= token.sound && heard < token.soundUntil) return 2;
  return isNear(token, word) ? 1 : 0;
}

/** Whether the word is what was meant but for a slip of the hand. */
export function isNear(token: Token, word: string): boolean {
  const forgiven = slipsForgiven(Math.min(token.text.length, word.length));
  if (forgiven === 0 || Math.abs(token.text.length - word.length) > forgiven + 1) return false;
  return (
    slipsApart(token.text, word) <= forgiven || slipsApart(token.sound, sound(word)) <= forgiven
  );
}

/** How well a name answers all that was typed; each word of it may serve once. */
export function rankOf(tokens: readonly Token[], words: readonly string[]): number {
  const left = [...words];
  return tokens.reduce((sum, token) => {
    const found = left.map((word) => answers(token, word));
    const best = Math.max(0, ...found);
    if (best > 0) left.splice(found.indexOf(best), 1);
    return sum + best;
  }, 0);
}
