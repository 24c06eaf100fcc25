import { describe, expect, test } from 'vitest';
import { readRuc } from './ruc.ts';

/** Published by the institutions themselves. */
const institutions = {
  SUNAT: '20131312955',
  MINAM: '20492966658',
  RENIEC: '20295613620',
  'Banco de la Nación': '20100030595',
};

describe('a RUC', () => {
  test.each(Object.entries(institutions))('of %s is read as it is', (_, ruc) => {
    expect(readRuc(ruc)).toBe(ruc);
  });

  test('may be written with spaces and dashes', () => {
    expect(readRuc(' 20-131312955 ')).toBe('20131312955');
  });

  test('with another check digit is not one', () => {
    for (const ruc of Object.values(institutions)) {
      for (let step = 1; step < 10; step += 1) {
        const digit = (Number(ruc[10]) + step) % 10;
        expect(readRuc(`${ruc.slice(0, 10)}${digit}`)).toBeUndefined();
      }
    }
  });

  test('with two digits in the middle swapped is not one', () => {
    expect(readRuc('20133112955')).toBeUndefined();
  });

  test.each(['2013131295', '201313129555', '30131312955', '2013131295X', ''])(
    'is not “%s”',
    (written) => {
      expect(readRuc(written)).toBeUndefined();
    },
  );
});
