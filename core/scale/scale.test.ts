import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWeighed } from '../quantities/weight-entry.ts';
import { grams } from '../quantities/quantity.ts';
import { linesOf, readLine } from './lines.ts';
import { takenFrom } from './reading.ts';
import { steadied, steadyMs } from './steady.ts';
import { readWeightMeasurement } from './weight-measurement.ts';

const weight = (mass: number, stable: boolean | undefined) => ({
  is: 'weight' as const,
  grams: grams(mass),
  stable,
});

describe('a scale that talks in lines', () => {
  test.each([
    ['ST,GS,+  12.34kg', weight(12_340, true)],
    ['US,GS,+  12.30kg', weight(12_300, false)],
    ['ST,NT,+0024.500 kg', weight(24_500, true)],
    ['ST, GS, +0120.5  kg', weight(120_500, true)],
    ['S S     100.50 g', weight(101, true)],
    ['S D     100.50 kg', weight(100_500, false)],
    ['S +', { is: 'over' }],
    ['S -', { is: 'below-zero' }],
    ['  8.20 kg', weight(8_200, undefined)],
    ['8,20 kg', weight(8_200, undefined)],
    ['ST,GS,+  10.00lb', weight(4_536, true)],
    ['ST,GS,+  1.250 t', weight(1_250_000, true)],
    ['ST,GS,-  0.00kg', weight(0, true)],
    ['ST,GS,-  0.35kg', { is: 'below-zero' }],
    ['OL,GS,+  999.99kg', { is: 'over' }],
    ['ST,GS,+ 012345', { is: 'unknown' }],
    ['ready', { is: 'unknown' }],
    ['', { is: 'unknown' }],
  ])('%s', (line, reading) => {
    expect(readLine(line)).toEqual(reading);
  });

  test('is understood however the radio cuts what it says', () => {
    const said = 'ST,GS,+  12.34kg\r\nUS,GS,+  13.00kg\r\n';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 40 }), (sizes) => {
        let rest = '';
        const heard: string[] = [];
        let at = 0;
        for (const size of [...sizes, said.length]) {
          const cut = linesOf(rest, said.slice(at, at + size));
          heard.push(...cut.lines);
          rest = cut.rest;
          at += size;
        }
        expect(heard).toEqual(['ST,GS,+  12.34kg', 'US,GS,+  13.00kg']);
      }),
    );
  });

  test('and noise without an end is not kept', () => {
    expect(linesOf('x'.repeat(120), 'y').rest).toBe('');
  });

  test('never gives a weight that the ledger would not take', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(999_999), (noise, number) => {
        for (const line of [noise, `${noise}${number}.${number} kg`]) {
          const reading = readLine(line);
          if (reading.is !== 'weight') continue;
          const weighed = takenFrom(reading.grams, 'A12E');
          if (reading.grams <= 1_000_000_000 && weighed) {
            expect(checkWeighed(weighed)).toMatchObject({ ok: true });
          }
        }
      }),
    );
  });
});

describe('a scale of the standard Weight Scale Service', () => {
  const bytes = (...values: number[]): DataView => new DataView(Uint8Array.from(values).buffer);

  test('says kilograms in steps of 5 g', () => {
    expect(readWeightMeasurement(bytes(0, 0xc8, 0x00))).toEqual(weight(1_000, true));
    expect(readWeightMeasurement(bytes(0, 0x24, 0x13))).toEqual(weight(24_500, true));
  });

  test('or pounds in steps of a hundredth', () => {
    expect(readWeightMeasurement(bytes(1, 0xe8, 0x03))).toEqual(weight(4_536, true));
    expect(readWeightMeasurement(bytes(1, 0x01, 0x00))).toEqual(weight(5, true));
  });

  test('with time and person after it, which are not read', () => {
    const full = bytes(0b1110, 0x24, 0x13, 0xea, 0x07, 11, 23, 9, 0, 0, 1, 0xfa, 0, 0x40, 6);
    expect(readWeightMeasurement(full)).toEqual(weight(24_500, true));
  });

  test('and a measurement that failed is no weight', () => {
    expect(readWeightMeasurement(bytes(0, 0xff, 0xff))).toEqual({ is: 'unknown' });
    expect(readWeightMeasurement(bytes(0, 1))).toEqual({ is: 'unknown' });
  });
});

describe('a weight stands still', () => {
  test('when the scale says so', () => {
    expect(steadied(undefined, weight(5_000, true), 0).stable).toBe(true);
    expect(steadied(undefined, weight(5_000, false), 0).stable).toBe(false);
  });

  test('or when it has shown the same grams long enough', () => {
    const first = steadied(undefined, weight(5_000, undefined), 0);
    const early = steadied(first.steadying, weight(5_000, undefined), steadyMs - 1);
    const late = steadied(early.steadying, weight(5_000, undefined), steadyMs);
    const moved = steadied(late.steadying, weight(5_005, undefined), steadyMs + 1);
    expect([first, early, late, moved].map(({ stable }) => stable)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

test('what is taken keeps the kilograms shown and the name of the scale', () => {
  expect(takenFrom(grams(24_500), 'A12E')?.entry).toEqual({
    value: '24.5',
    unit: 'kg',
    method: 'scale',
    scale: 'A12E',
  });
  expect(takenFrom(grams(5), 'A12E')?.entry.value).toBe('0.005');
  expect(takenFrom(grams(0), 'A12E')).toBeUndefined();
});
