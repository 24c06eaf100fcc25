import { codeFrom, readCode } from '../accounts/short-code.ts';
import type { Day } from '../quantities/instant.ts';

/** 32 to the power of this: 2 to the power of 50, so that nobody finds a card by trying. */
export const cardCodeLength = 10;

/** A code from ten bytes of chance, five bits of each. */
export function cardCodeFrom(chance: Uint8Array): string {
  return codeFrom(chance.subarray(0, cardCodeLength));
}

/** The code behind what was typed or scanned; undefined where it cannot be one. */
export function readCardCode(typed: string): string | undefined {
  return readCode(typed, cardCodeLength);
}

/** As it is printed: `7K2QF-9M0XA`. */
export function cardCodeForPeople(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

export type CardStanding = 'valid' | 'expired' | 'revoked';

/** A card is valid to the end of its last day, unless it was revoked. */
export function cardStanding(
  card: { readonly validUntil: Day; readonly revoked: boolean },
  today: Day,
): CardStanding {
  if (card.revoked) return 'revoked';
  return today > card.validUntil ? 'expired' : 'valid';
}
