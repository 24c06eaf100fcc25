import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramsOf } from '../../../../core/quantities/weight-entry.ts';
import { asDecimal, press, type PadKey } from './number-pad.ts';

const keys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'back'] as const;
const typed = (presses: readonly PadKey[], decimals = true): string =>
  presses.reduce((text, key) => press(text, key, decimals), '');

test('a weight is typed as it is read', () => {
  expect(typed(['2', '4', '.', '5'])).toBe('24.5');
  expect(typed(['.', '3', '5'])).toBe('0.35');
  expect(typed(['0', '0', '7'])).toBe('7');
  expect(typed(['2', '4', '.', '5', 'back', 'back', 'back'])).toBe('2');
  expect(typed(['.', 'back'])).toBe('');
});

test('not more than three decimals, six digits, one point', () => {
  expect(typed(['1', '.', '2', '.', '3', '4', '5'])).toBe('1.234');
  expect(typed(['1', '2', '3', '4', '5', '6', '7'])).toBe('123456');
});

test('a count has no point', () => {
  expect(typed(['3', '.', '5'], false)).toBe('35');
});

test('whatever is pressed, the core can read it or nothing was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keys)), (presses) => {
      const value = asDecimal(typed(presses));
      if (value === '' || Number(value) === 0) return;
      expect(gramsOf({ value, unit: 'kg', method: 'scale' }).ok).toBe(true);
    }),
  );
});
