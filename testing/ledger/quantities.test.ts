import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  instant,
  lastDayOf,
  monthOf,
  parseDay,
  parseMonth,
  startOfDay,
  type Day,
} from '../../core/quantities/instant.ts';
import { grams, sum } from '../../core/quantities/quantity.ts';
import { splitExact } from '../../core/quantities/split-exact.ts';
import { gramsMax, gramsOf, type WeightEntry } from '../../core/quantities/weight-entry.ts';

/** What the core works out by itself is compared with the library that it does without. */
const bySystem = (at: number): string => new Date(at).toISOString().slice(0, 10);

const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(9999, 11, 30) / 86_400_000 })
  .map((count) => ({ count, text: bySystem(count * 86_400_000) as Day }));

describe('days', () => {
  test('the day of an instant is the calendar day where the clocks stand', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(9999, 11, 30) }),
        fc.integer({ min: -720, max: 840 }),
        (at, offset) => {
          expect(dayOf(instant(at), offset)).toBe(bySystem(at + offset * 60_000));
        },
      ),
    ));

  test('a day begins at its first millisecond, and no earlier', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -720, max: 840 }), ({ text }, offset) => {
        const start = startOfDay(text, offset);
        expect(dayOf(start, offset)).toBe(text);
        expect(dayOf(instant(start - 1), offset)).toBe(addDays(text, -1));
      }),
    ));

  test('only days of the calendar are read', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = [year, month, day].map((n) => String(n).padStart(2, '0')).join('-');
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(parseDay(text)).toBe(exists ? text : undefined);
        },
      ),
    ));

  test.each([
    '2026-1-05',
    '26-01-05',
    ' 2026-01-05',
    '2026-01-05T00:00',
    '1899-12-31',
    'today',
    '',
  ])('"%s" is no day', (text) => expect(parseDay(text)).toBeUndefined());

  test('adding days and months goes there and back', () =>
    fc.assert(
      fc.property(
        days.filter(({ text }) => text > '1950' && text < '9900'),
        fc.integer({ min: -500, max: 500 }),
        ({ text, count }, n) => {
          expect(addDays(text, n)).toBe(bySystem((count + n) * 86_400_000));
          const month = monthOf(text);
          expect(addMonths(addMonths(month, n), -n)).toBe(month);
          expect(parseMonth(addMonths(month, n))).toBe(addMonths(month, n));
          expect(firstDayOf(month) <= text && text <= lastDayOf(month)).toBe(true);
          expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(addMonths(month, 1)));
        },
      ),
    ));
});

describe('splitExact', () => {
  const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 30 });
  const split = fc.record({ total: fc.nat(1_000_000_000_000), weights });

  test('no gram is made or lost, and none is negative', () =>
    fc.assert(
      fc.property(split, (one) => {
        fc.pre(one.weights.some((weight) => weight > 0));
        const parts = splitExact(grams(one.total), one.weights);
        expect(parts).toHaveLength(one.weights.length);
        expect(sum(parts)).toBe(one.total);
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    ));

  test('every part is within one gram of its exact share; no weight, no part', () =>
    fc.assert(
      fc.property(split, (one) => {
        fc.pre(one.weights.some((weight) => weight > 0));
        const all = one.weights.reduce((a, weight) => a + BigInt(weight), 0n);
        splitExact(grams(one.total), one.weights).forEach((part, index) => {
          const share = BigInt(one.total) * BigInt(one.weights[index] ?? 0);
          expect(BigInt(part) * all > share - all && BigInt(part) * all < share + all).toBe(true);
          if (one.weights[index] === 0) expect(part).toBe(0);
        });
      }),
    ));

  test('a larger weight never gets less', () =>
    fc.assert(
      fc.property(split, (one) => {
        fc.pre(one.weights.some((weight) => weight > 0));
        const parts = splitExact(grams(one.total), one.weights);
        const rows = parts.map((part, index) => ({ part, weight: one.weights[index] ?? 0 }));
        for (const a of rows) {
          for (const b of rows) if (a.weight > b.weight) expect(a.part >= b.part).toBe(true);
        }
      }),
    ));

  test('what is taken in proportion to what is left never takes more than there is', () =>
    fc.assert(
      fc.property(weights, fc.nat(), (held, asked) => {
        const all = held.reduce((a, b) => a + b, 0);
        fc.pre(all > 0);
        const parts = splitExact(grams(asked % (all + 1)), held);
        expect(parts.every((part, index) => part <= (held[index] ?? 0))).toBe(true);
      }),
    ));
});

describe('gramsOf', () => {
  const decimal = fc.tuple(fc.nat(9_999), fc.nat(999_999), fc.integer({ min: 0, max: 6 }));
  const text = ([whole, part, places]: readonly [number, number, number]): string =>
    places === 0 ? String(whole) : `${whole}.${String(part).padStart(6, '0').slice(0, places)}`;
  const kg = (value: string): WeightEntry => ({ value, unit: 'kg', method: 'scale' });

  test('grams are value × factor, rounded half up, once', () =>
    fc.assert(
      fc.property(decimal, fc.constantFrom('g', 'kg', 't'), (number, unit) => {
        const value = text(number);
        const [whole = '', part = ''] = value.split('.');
        const millionths = BigInt(whole + part.padEnd(6, '0'));
        const factor = { g: 1n, kg: 1_000n, t: 1_000_000n }[unit] ?? 0n;
        const exact = millionths * factor;
        const floor = exact / 1_000_000n;
        const expected = floor + (exact % 1_000_000n >= 500_000n ? 1n : 0n);
        const found = gramsOf({ value, unit, method: 'scale' });
        if (expected === 0n) expect(found.ok).toBe(false);
        else if (expected > BigInt(gramsMax)) expect(found.ok).toBe(false);
        else expect(found).toEqual({ ok: true, value: Number(expected) });
      }),
    ));

  test('gross less tare is the weight, or it is refused', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000 }),
        fc.nat(90_000),
        fc.integer({ min: -2, max: 2 }),
        (net, tare, slip) => {
          const inKg = (mass: number): string => (mass / 1_000).toFixed(3);
          const gross = inKg(net + tare + slip);
          fc.pre(net + tare + slip >= 0);
          const found = gramsOf({ ...kg(inKg(net)), gross, tare: inKg(tare) });
          if (slip === 0) expect(found).toEqual({ ok: true, value: net });
          else expect(found.ok ? '' : found.problem.code).toBe('quantities/tare-mismatch');
        },
      ),
    ));

  test.each(['', '.5', '5.', '1,5', '1e3', '-1', '+1', ' 1', '1 000', '12345678901', '0x10', '١'])(
    '"%s" is no weight',
    (value) => {
      const found = gramsOf(kg(value));
      expect(found.ok ? '' : found.problem.code).toBe('quantities/not-a-number');
    },
  );

  test.each(['toString', 'constructor', '__proto__', 'lb'])('"%s" is no unit', (unit) => {
    const found = gramsOf({ value: '1', unit, method: 'scale' });
    expect(found.ok ? '' : found.problem.code).toBe('quantities/unknown-unit');
  });
});
