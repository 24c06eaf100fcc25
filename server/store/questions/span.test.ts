import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, monthOf, type Day } from '../../../core/quantities/instant.ts';
import { firstDay, lastDay, spanBefore, spanOf, type Span } from './span.ts';

const start = '2024-01-01' as Day;
const days = fc.nat({ max: 800 }).map((count) => addDays(start, count));

/** How often the windows of a span count a day: whole months and the ragged ends together. */
function counted(day: Day, { months, head, tail }: Span): number {
  const month = monthOf(day);
  const whole = months !== null && month >= months.from && month <= months.to ? 1 : 0;
  const ends = [head, tail].filter((part) => part && day >= part.from && day <= part.to);
  return whole + ends.length;
}

describe('a period cut into whole months and ragged days', () => {
  test('counts every day of the period once and no other', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, day) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const within = day >= from && day <= to ? 1 : 0;
        expect(counted(day, spanOf({ from, to }))).toBe(within);
      }),
    );
  });

  test('and what was before it counts every earlier day once', () => {
    fc.assert(
      fc.property(days, days, (from, day) => {
        expect(counted(day, spanBefore({ from, to: null }))).toBe(day < from ? 1 : 0);
      }),
    );
  });

  test('reads only months when it begins and ends with one', () => {
    const period = { from: firstDay('2026-02'), to: lastDay('2026-04') };
    expect(period).toEqual({ from: '2026-02-01', to: '2026-04-30' });
    expect(spanOf(period)).toEqual({
      months: { from: '2026-02', to: '2026-04' },
      head: null,
      tail: null,
    });
  });

  test('an open period has everything, and nothing before it', () => {
    const open = { from: null, to: null };
    expect(counted('1950-06-01' as Day, spanOf(open))).toBe(1);
    expect(counted('1950-06-01' as Day, spanBefore(open))).toBe(0);
  });

  test('a period that ends before it begins is empty', () => {
    const backwards = { from: '2026-05-10' as Day, to: '2026-03-05' as Day };
    for (const day of ['2026-03-03', '2026-04-01', '2026-05-15']) {
      expect(counted(day as Day, spanOf(backwards))).toBe(0);
    }
  });
});
