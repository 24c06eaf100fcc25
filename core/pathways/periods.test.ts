import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, epochDaysOf, parseDay, type Day } from '../quantities/instant.ts';
import { atLeast, between, both, periodOn, union, without } from './periods.ts';
import type { Periods } from './walk.ts';
import { groupsInWindows, inWindows } from './windows.ts';

const first = day('2026-01-01');

function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`“${text}” is no day`);
  return read;
}

const days = Array.from({ length: 40 }, (_, n) => addDays(first, n));
const some = fc
  .array(fc.record({ from: fc.nat(30), lasts: fc.option(fc.nat(8)) }), { maxLength: 4 })
  .map((list) =>
    union(
      list.map(({ from, lasts }) =>
        between(addDays(first, from), lasts === null ? null : addDays(first, from + lasts)),
      ),
    ),
  );

function on(periods: Periods, when: Day): boolean {
  return periodOn(periods, when) !== undefined;
}

describe('days on which something holds', () => {
  it('are those of any, of both, of one without the other, day by day', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        for (const when of days) {
          expect(on(union([a, b]), when)).toBe(on(a, when) || on(b, when));
          expect(on(both(a, b), when)).toBe(on(a, when) && on(b, when));
          expect(on(without(a, b), when)).toBe(on(a, when) && !on(b, when));
        }
      }),
    );
  });

  it('of so many at once, each counting what it weighs', () => {
    const weighed = fc.record({ periods: some, weight: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (all, n) => {
        for (const when of days) {
          const sum = all.reduce((s, one) => s + (on(one.periods, when) ? one.weight : 0), 0);
          expect(on(atLeast(all, n), when)).toBe(sum >= n);
        }
      }),
    );
  });

  it('are told in order and apart', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        for (const periods of [union([a, b]), both(a, b), without(a, b)]) {
          periods.slice(1).forEach((period, n) => {
            const before = periods[n]?.to;
            expect(before).not.toBeNull();
            expect(period.from > addDays(before ?? first, 1)).toBe(true);
          });
        }
      }),
    );
  });

  it('are none where the end comes before the beginning', () => {
    expect(between(day('2026-02-02'), day('2026-02-01'))).toEqual([]);
  });
});

describe('windows', () => {
  const happened = fc
    .array(fc.record({ n: fc.nat(80), weight: fc.integer({ min: 1, max: 3 }) }), { maxLength: 25 })
    .map((all) => all.toSorted((a, b) => a.n - b.n));

  it('walked over in order hold on the days on which summing all of them holds', () => {
    fc.assert(
      fc.property(
        happened,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (all, days, least) => {
          const pieces = all.map(({ n, weight }) => ({ day: addDays(first, n), weight }));
          const shares = pieces.map(({ day, weight }) => ({
            periods: between(day, addDays(day, days - 1)),
            weight,
          }));
          expect(inWindows(pieces, { withinDays: days, least })).toEqual(atLeast(shares, least));
        },
      ),
    );
  });

  it('count a group once, however much of it is in them', () => {
    const groups = fc.array(fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }), { maxLength: 6 });
    const window = fc.option(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(groups, window, fc.integer({ min: 1, max: 4 }), (all, withinDays, least) => {
        const shares = all.map((group) => ({
          periods: union(
            group.map((n) => {
              const from = addDays(first, n);
              return between(from, withinDays === null ? null : addDays(from, withinDays - 1));
            }),
          ),
          weight: 1,
        }));
        const days = all.map((group) =>
          group.toSorted((a, b) => a - b).map((n) => epochDaysOf(addDays(first, n))),
        );
        expect(groupsInWindows(days, { withinDays, least })).toEqual(atLeast(shares, least));
      }),
    );
  });
});
