import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centimosTyped, moneyText, permilleText, permilleTyped } from './money.ts';

describe('money that is typed', () => {
  test.each([
    ['12', 1_200],
    ['12.5', 1_250],
    ['12,50', 1_250],
    [' S/ 0.05 ', 5],
    ['0.1', 10],
    ['', undefined],
    ['12.505', undefined],
    ['1 200', undefined],
    ['-3', undefined],
    ['doce', undefined],
  ])('%j is %s céntimos', (typed, centimos) => {
    expect(centimosTyped(typed)).toBe(centimos);
  });

  test('is what is written, for any amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const plain = moneyText(value, 'PEN').replace(/,/g, '');
        expect(centimosTyped(plain)).toBe(value);
      }),
    );
  });

  test('of another currency says which', () => {
    expect(moneyText(1_234_50, 'USD')).toBe('USD\u00a01,234.50');
  });
});

describe('a percentage that is typed', () => {
  test.each([
    ['10', 100],
    ['12.5', 125],
    ['0', 0],
    ['100', 1_000],
    ['101', undefined],
    ['12.55', undefined],
    ['', undefined],
  ])('%j is %s thousandths', (typed, permille) => {
    expect(permilleTyped(typed)).toBe(permille);
  });

  test('is written without a decimal that says nothing', () => {
    expect([permilleText(100), permilleText(125)]).toEqual(['10\u00a0%', '12.5\u00a0%']);
  });
});
