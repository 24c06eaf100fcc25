import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centimos, grams } from '../quantities/quantity.ts';
import { settledAmount } from './settled.ts';

const price = fc.integer({ min: 0, max: 100_000 }).map(centimos);
const mass = fc.integer({ min: 0, max: 1_000_000_000 }).map(grams);

describe('what a sale is worth after the buyer’s scale', () => {
  test('is the price times the kilograms that are paid', () => {
    expect(settledAmount(centimos(85), grams(100_000), grams(0))).toBe(8_500);
    expect(settledAmount(centimos(85), grams(100_000), grams(4_000))).toBe(8_160);
  });

  test('is rounded half up: half a céntimo is one', () => {
    expect(settledAmount(centimos(1), grams(500), grams(0))).toBe(1);
    expect(settledAmount(centimos(1), grams(499), grams(0))).toBe(0);
  });

  test('is exact for whole kilograms', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 1_000_000 }), (perKg, kg) => {
        expect(settledAmount(perKg, grams(kg * 1_000), grams(0))).toBe(perKg * kg);
      }),
    );
  });

  test('is never below zero, and never above what was accepted is worth', () => {
    fc.assert(
      fc.property(price, mass, mass, (perKg, accepted, deducted) => {
        const amount = settledAmount(perKg, accepted, deducted) ?? -1;
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount * 1_000).toBeLessThanOrEqual(perKg * accepted + 500);
      }),
    );
  });

  test('never grows when more is deducted', () => {
    fc.assert(
      fc.property(price, mass, mass, mass, (perKg, accepted, less, more) => {
        const [a, b] = less < more ? [less, more] : [more, less];
        const least = settledAmount(perKg, accepted, b) ?? 0;
        expect(least).toBeLessThanOrEqual(settledAmount(perKg, accepted, a) ?? 0);
      }),
    );
  });

  test('is not told where no count would be exact', () => {
    expect(settledAmount(centimos(10 ** 12), grams(10 ** 9), grams(0))).toBeUndefined();
  });
});
