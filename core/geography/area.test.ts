import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAround, districtAt, isWithin, type Position, type Ring } from './area.ts';

/** Made up for these tests: squares of one degree side by side, no real district. */
const at = (lat: number, lng: number): Position => ({
  latE7: Math.round(lat * 1e7),
  lngE7: Math.round(lng * 1e7),
});
const square = (south: number, west: number, side: number): Ring => [
  at(south, west),
  at(south, west + side),
  at(south + side, west + side),
  at(south + side, west),
];
const west = { ubigeo: '990001', rings: [square(-13, -78, 1)] };
const east = { ubigeo: '990002', rings: [square(-13, -77, 1)] };

describe('the district of a point', () => {
  test('is the one whose outline holds it, and none where no outline does', () => {
    expect(districtAt(at(-12.5, -77.5), [west, east])).toBe('990001');
    expect(districtAt(at(-12.5, -76.5), [west, east])).toBe('990002');
    expect(districtAt(at(-11.9, -77.5), [west, east])).toBeUndefined();
    expect(districtAt(at(-12.5, -77.5), [])).toBeUndefined();
  });

  test('on the border of two is always the one listed first', () => {
    expect(districtAt(at(-12.5, -77), [west, east])).toBe('990001');
    expect(districtAt(at(-12.5, -77), [east, west])).toBe('990002');
    expect(districtAt(at(-13, -78), [west, east])).toBe('990001');
  });

  test('is decided a ten-millionth of a degree from the border', () => {
    const beside = { latE7: -125_000_000, lngE7: -780_000_001 };
    expect(districtAt(beside, [west, east])).toBeUndefined();
    expect(districtAt({ ...beside, lngE7: -780_000_000 }, [west, east])).toBe('990001');
  });

  test('leaves out a hole, and keeps an island of the same district', () => {
    const rings = [square(-13, -78, 1), square(-12.6, -77.6, 0.2), square(-10, -70, 1)];
    expect(isWithin(at(-12.5, -77.5), rings)).toBe(false);
    expect(isWithin(at(-12.9, -77.9), rings)).toBe(true);
    expect(isWithin(at(-9.5, -69.5), rings)).toBe(true);
  });

  test('is not deceived by a corner at its own height', () => {
    const diamond: Ring = [at(0, 1), at(1, 0), at(0, -1), at(-1, 0)];
    expect(isWithin(at(0, 0), [diamond])).toBe(true);
    expect(isWithin(at(0, 1.5), [diamond])).toBe(false);
    expect(isWithin(at(0, -1.5), [diamond])).toBe(false);
    expect(isWithin(at(1, -0.5), [diamond])).toBe(false);
  });

  test('does not depend on where the outline begins or which way round it runs', () => {
    const star: Ring = [at(0, 0), at(3, 1), at(0, 2), at(2, -1), at(2, 3)];
    const lat = fc.integer({ min: -10_000_000, max: 40_000_000 });
    fc.assert(
      fc.property(lat, lat, fc.nat(4), (latE7, lngE7, start) => {
        const position = { latE7, lngE7 };
        const turned = [...star.slice(start), ...star.slice(0, start)];
        const answer = isWithin(position, [star]);
        expect(isWithin(position, [turned])).toBe(answer);
        expect(isWithin(position, [turned.toReversed()])).toBe(answer);
      }),
    );
  });
});

test('a box holds all positions, and is nothing without any', () => {
  expect(boxAround([])).toBeUndefined();
  expect(boxAround([at(-12, -77), at(-13, -76)])).toEqual({
    south: -130_000_000,
    north: -120_000_000,
    west: -770_000_000,
    east: -760_000_000,
  });
});
