import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LotId } from '../events/ids.ts';
import { lotCode, readLotCode } from './lot-code.ts';

const lot = '0193a5b0-1234-7abc-8def-0123456789ab' as LotId;
const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const lots = fc.uuid({ version: 7 }).map((id) => id as LotId);

describe('the short code of a lot', () => {
  test('is a letter, six characters and a check character, the same on phone and server', () => {
    expect(lotCode('A', lot)).toMatch(/^A[0-9A-HJKMNP-TV-Z]{7}$/);
    expect(lotCode('A', lot)).toBe(lotCode('A', lot));
  });

  test('is read back as it was printed, also in lower case and with spaces and dashes', () => {
    fc.assert(
      fc.property(letters, lots, (letter, id) => {
        const code = lotCode(letter, id);
        expect(readLotCode(code)).toBe(code);
        const spaced = `${code.slice(0, 3)}-${code.slice(3, 6)} ${code.slice(6)}`;
        expect(readLotCode(spaced.toLowerCase())).toBe(code);
      }),
    );
  });

  test('forgives O for zero and I or L for one', () => {
    fc.assert(
      fc.property(letters, lots, (letter, id) => {
        const code = lotCode(letter, id);
        const slipped = code[0] + code.slice(1).replace(/0/g, 'o').replace(/1/g, 'l');
        expect(readLotCode(slipped)).toBe(code);
      }),
    );
  });

  test('shows any one wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(
        letters,
        lots,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...alphabet),
        (letter, id, at, other) => {
          const code = lotCode(letter, id);
          const wrong = code.slice(0, at) + other + code.slice(at + 1);
          // One pair of the 32 characters shares a remainder of the prime 31: zero and Z.
          const pair = [code[at], other].sort().join('');
          if (other === code[at] || pair === '0Z') return;
          expect(readLotCode(wrong)).toBeUndefined();
        },
      ),
    );
  });

  test('is not read from something of another length or without a letter', () => {
    expect(readLotCode('1234567')).toBeUndefined();
    expect(readLotCode('')).toBeUndefined();
    expect(readLotCode('AB12')).toBeUndefined();
  });
});
