import { expect, test } from 'vitest';
import { kit } from '../../../../../words/es/kit.ts';
import { co2eAtLeast, co2eText, ppmText } from './co2e.ts';

test.each([
  [123_681_580, '124 t'],
  [12_345_678, '12.3 t'],
  [9_960_000, '10 t'],
  [8_349_000, '8.3 t'],
  [2_000_000, '2 t'],
  [-1_305_755, '−1.3 t'],
  [834_900, '830 kg'],
  [0, '0 kg'],
])('%d g of CO2e read as %s', (grams, text) => {
  expect(co2eText(grams, kit)).toBe(text);
});

test('what is said as "at least" is never more than what was found', () => {
  expect(co2eAtLeast(123_981_580, kit)).toBe('123 t');
  expect(co2eAtLeast(8_390_000, kit)).toBe('8.3 t');
  expect(co2eAtLeast(-1_301_000, kit)).toBe('−1.4 t');
});

test('a small rate keeps two decimals', () => {
  expect(ppmText(1_163)).toBe('0.12 %');
  expect(ppmText(123_456)).toBe('12.35 %');
});
