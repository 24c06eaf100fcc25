import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perKgOf, permilleOf, totalAt } from './price.ts';
import { centimos, grams } from './quantity.ts';

const masses = fc.integer({ min: 1, max: 1_000_000_000 }).map(grams);
const prices = fc.integer({ min: 0, max: 1_000_000 }).map(centimos);

describe('the price of a sale', () => {
  test('is what the market says: 24.5 kg at S/ 0.80 are S/ 19.60', () => {
    expect(totalAt(centimos(80), grams(24_500))).toBe(1_960);
    expect(perKgOf(centimos(1_960), grams(24_500))).toBe(80);
  });

  test('rounds half a céntimo up, by digits and not by floating point', () => {
    expect(totalAt(centimos(5), grams(100))).toBe(1);
    expect(totalAt(centimos(4), grams(100))).toBe(0);
    expect(totalAt(centimos(1_000_000), grams(1_000_000_000))).toBe(1_000_000_000_000);
  });

  test('per kilogram and for all of it differ by less than half a céntimo a kilogram', () => {
    fc.assert(
      fc.property(prices, masses, (perKg, mass) => {
        const total = totalAt(perKg, mass) ?? 0;
        expect(Math.abs(total - (perKg * mass) / 1_000)).toBeLessThanOrEqual(0.51);
        const back = perKgOf(centimos(total), mass) ?? 0;
        expect(Math.abs(back - perKg) * mass).toBeLessThanOrEqual(1_000 + mass);
      }),
    );
  });

  test('has no price per kilogram without kilograms', () => {
    expect(perKgOf(centimos(100), grams(0))).toBeUndefined();
  });

  test('a deduction in percent is of the mass, and never more than all of it', () => {
    expect(permilleOf(grams(24_500), 50)).toBe(1_225);
    fc.assert(
      fc.property(masses, fc.integer({ min: 0, max: 1_000 }), (mass, permille) => {
        expect(permilleOf(mass, permille)).toBeLessThanOrEqual(mass);
      }),
    );
  });
});
