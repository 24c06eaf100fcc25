import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degreesText, readDegrees } from './degrees.ts';

describe('degrees', () => {
  test.each([
    ['-12.0672', 'latitude', -120_672_000],
    ['-12,0672', 'latitude', -120_672_000],
    ['12.0672 S', 'latitude', -120_672_000],
    ['77.0145° O', 'longitude', -770_145_000],
    ['77.0145W', 'longitude', -770_145_000],
    ['0.00000005', 'latitude', 1],
    ['90', 'latitude', 900_000_000],
    ['-0', 'latitude', 0],
  ] as const)('%s is read as people write it', (typed, axis, e7) => {
    expect(readDegrees(typed, axis)).toBe(e7);
  });

  test.each([
    ['91', 'latitude'],
    ['90.0000001', 'latitude'],
    ['181', 'longitude'],
    ['12.5 E', 'latitude'],
    ['-12.5 S', 'latitude'],
    ['12°30′', 'latitude'],
    ['', 'longitude'],
    ['frente al mercado', 'latitude'],
  ] as const)('%s is none', (typed, axis) => {
    expect(readDegrees(typed, axis)).toBeUndefined();
  });

  test('are written and read again without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), (e7) => {
        expect(readDegrees(degreesText(e7), 'longitude')).toBe(e7);
      }),
    );
  });
});
