import { bare, codeSigns, forgiven } from '../accounts/short-code.ts';
import type { LotId } from '../events/ids.ts';

const checkPrime = 31;

/**
 * The short code of a lot for people: the association's letter, six characters from the last
 * 30 bits of the lot's id, one check character. It is derived, so phone and server agree without
 * asking; two lots may share one by chance, and pages then offer both.
 *
 * @param letter one capital A to Z
 */
export function lotCode(letter: string, lot: LotId): string {
  return codeOfId(letter, lot);
}

/** The same for anything else that has an id, such as a place. */
export function codeOfId(letter: string, id: string): string {
  let bits = Number.parseInt(id.slice(-8), 16) % 2 ** 30;
  let body = '';
  for (let i = 0; i < 6; i += 1) {
    body = (codeSigns[bits % 32] ?? '') + body;
    bits = Math.floor(bits / 32);
  }
  return `${letter}${body}${checkCharacter(letter, body)}`;
}

/**
 * Reads a code as typed: lower case, spaces and dashes, O for 0, I or L for 1 are forgiven.
 * @returns the code as printed, or undefined when its check character does not fit.
 */
export function readLotCode(typed: string): string | undefined {
  const match = /^([A-Z])([0-9A-Z]{6})([0-9A-Z])$/.exec(bare(typed));
  if (!match) return undefined;
  const letter = match[1] ?? '';
  const body = forgiven(match[2] ?? '');
  const check = forgiven(match[3] ?? '');
  return checkCharacter(letter, body) === check ? `${letter}${body}${check}` : undefined;
}

/** A weighted sum over a prime: any one wrong character and any swap of neighbours shows. */
function checkCharacter(letter: string, body: string): string {
  let total = letter.charCodeAt(0) - 64;
  for (let i = 0; i < body.length; i += 1) {
    total = (total * 2 + codeSigns.indexOf(body[i] ?? '')) % checkPrime;
  }
  return codeSigns[total] ?? '';
}
