import { expect, test } from 'vitest';
import { amountText, currencySign } from './money.ts';

test('money is written with thousands and both decimals, to the céntimo', () => {
  expect(amountText(0)).toBe('0.00');
  expect(amountText(5)).toBe('0.05');
  expect(amountText(123_450)).toBe('1,234.50');
  expect(amountText(-100)).toBe('−1.00');
});

test('soles have their sign, other currencies their code', () => {
  expect(currencySign('PEN')).toBe('S/');
  expect(currencySign('USD')).toBe('USD');
});
