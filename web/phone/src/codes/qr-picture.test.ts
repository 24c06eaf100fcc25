import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { codeRows } from './qr-picture.ts';

const corrections = ['L', 'M'] as const;

/** The same code as the server and the pages of the office draw it, with the pattern chosen. */
function asElsewhere(text: string, ecc: 'L' | 'M', maskPattern: number): unknown {
  const { data } = encode(text, { ecc, maskPattern, border: 0, boostEcc: false });
  return data.map((row) => row.map(Number));
}

const alphabetic = fc.string({ unit: fc.constantFrom(...'ABC 0129$%*+-./:Z'), maxLength: 900 });
const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });

test('a phone draws the code of a text point by point as the server does', () => {
  fc.assert(
    fc.property(
      // The server writes figures alone in a third way, which only makes them shorter.
      fc.oneof(alphabetic, anyText).filter((text) => /[^0-9]/.test(text)),
      fc.constantFrom(...corrections),
      fc.nat(7),
      (text, ecc, pattern) => {
        expect(codeRows(text, ecc, pattern)).toEqual(asElsewhere(text, ecc, pattern));
      },
    ),
    { numRuns: 60 },
  );
});

test('a phone draws codes of every size as the server does', () => {
  for (const correction of corrections) {
    for (let length = 10; length < 3_300; length += 230) {
      const text = 'A1'.repeat(length / 2);
      expect(codeRows(text, correction, 3)).toEqual(asElsewhere(text, correction, 3));
    }
  }
});

test('a text that no code holds is a mistake of ours', () => {
  expect(() => codeRows('A'.repeat(4_297), 'L')).toThrow('too long');
});
