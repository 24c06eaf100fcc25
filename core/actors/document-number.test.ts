import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDni, isRuc, plainNumber } from './document-number.ts';

describe('a RUC', () => {
  test('of SUNAT itself and of the central bank pass their check digit', () => {
    expect(isRuc('20131312955')).toBe(true);
    expect(isRuc('20122476309')).toBe(true);
  });

  test.each(['20131312954', '2013131295', '201313129551', '30131312955', '2013131295A', ''])(
    '%s is none',
    (text) => {
      expect(isRuc(text)).toBe(false);
    },
  );

  test('with one digit typed wrong does not pass', () => {
    const nines = fc.stringMatching(/^\d{8}$/);
    fc.assert(
      fc.property(
        nines,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (middle, at, off) => {
          const right = [...'0123456789'].map((digit) => `20${middle}${digit}`).filter(isRuc);
          expect(right).toHaveLength(1);
          const ruc = right[0] ?? '';
          const wrong = `${ruc.slice(0, at)}${(Number(ruc[at]) + off) % 10}${ruc.slice(at + 1)}`;
          // Módulo 11 has one hole: its remainders 10 and 11 are written as the digits 0 and 1.
          if (isRuc(wrong)) expect('01').toContain(ruc[10] ?? '');
        },
      ),
    );
  });
});

test('a DNI has eight digits, however it was spaced', () => {
  expect(isDni(plainNumber(' 4012 3456 '))).toBe(true);
  expect(isDni('4012345')).toBe(false);
  expect(plainNumber('20-13131295-5')).toBe('20131312955');
});
