import { expect, test } from 'vitest';
import { kilograms } from './mass.ts';

test.each([
  [0, '0\u00a0kg'],
  [1, '0.001\u00a0kg'],
  [12_400, '12.4\u00a0kg'],
  [12_345_600, '12,345.6\u00a0kg'],
  [1_000_000_000, '1,000,000\u00a0kg'],
  [-250, '−0.25\u00a0kg'],
])('%i grams are read as kilograms without losing a gram', (grams, text) => {
  expect(kilograms(grams)).toBe(text);
});
