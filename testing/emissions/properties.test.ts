import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf, addedUp, cellsOf } from '../../core/emissions/account.ts';
import type { Claim } from '../../core/emissions/claims.ts';
import { seedOf, streamOf, triangleAt } from '../../core/emissions/draws.ts';
import { runOf } from '../../core/emissions/run.ts';
import type { Grade } from '../../core/emissions/factor-set.ts';
import type { ActorId, EventId, LotId } from '../../core/events/ids.ts';
import type { Day, Month } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { asked, cell, food, lima, masses } from './some.ts';

const place = await lima();
const materials = ['pet-clear', 'cardboard-corrugated', 'iron', 'cotton-offcuts', 'film'] as const;
const months = fc.constantFrom(...(['2025-11', '2026-01', '2026-03'] as Month[]));
const grades = fc.constantFrom<Grade>('E1', 'E2', 'E3');
const cells = fc.array(
  fc.record({
    material: fc.constantFrom(...materials),
    mass: masses,
    month: months,
    grade: grades,
  }),
  { minLength: 1, maxLength: 12 },
);
const draws = 400;

describe('the account', () => {
  test('is the same for a lot as for the lots it is split into, but for rounding to a gram', () => {
    fc.assert(
      fc.property(fc.constantFrom(...materials), masses, masses, (material, one, other) => {
        const whole = accountOf([cell(material, one + other)], asked(place));
        const parts = accountOf([cell(material, one), cell(material, other)], asked(place));
        const [a, b] = [whole, parts].map((of) => addedUp(of.cells.map(({ worth }) => worth)));
        // Five parts are rounded in each of two cells.
        expect(Math.abs((a?.committed ?? 0) - (b?.committed ?? 0))).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('adds up the same by every cut, to the gram', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const run = runOf(
          list.map(({ material, mass, ...more }) => cell(material, mass, more)),
          asked(place, { draws: 10 }),
        );
        for (const scope of [run.headline, run.declared]) {
          for (const rows of [scope.byMaterial, scope.byDistrict, scope.byMonth]) {
            const total = addedUp(rows.map(({ worth }) => worth));
            expect(total).toEqual(scope.all.worth);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('does not care for the order of claims', () => {
    fc.assert(
      fc.property(cells, fc.integer(), (list, turn) => {
        const claims = list.map(({ material, mass, month, grade }, index): Claim => {
          const { district, sender, receiver, route } = cell(material, mass);
          const event = `e${index}` as EventId;
          const lot = `l${index}` as LotId;
          const day = `${month}-07` as Day;
          const of = { material, district, sender, receiver, route, grade, day };
          return { ...of, event, lot, grams: grams(mass), token: `${event}/${lot}` };
        });
        const at = Math.abs(turn) % claims.length;
        const other = [...claims.slice(at), ...claims.slice(0, at)].reverse();
        expect(cellsOf(other)).toEqual(cellsOf(claims));
      }),
    );
  });

  test('is signed: what costs more than it saves shows as an emission', () => {
    const burnt = runOf(
      [cell('glass-clear', 1_000_000)],
      asked(place, {
        draws,
        operations: [
          {
            organisation: 'association',
            month: '2026-03' as Month,
            what: 'gasoline',
            thousandths: 500_000,
            source: 'test',
          },
        ],
      }),
    );
    expect(burnt.headline.all.worth.committed).toBeLessThan(0);
    expect(burnt.headline.all.committed.p95).toBeLessThan(0);
    expect(burnt.assumed.transportGrams).toBe(0);
  });

  test('lists kilograms without a factor, and does not count them in', () => {
    const run = runOf(
      [cell('pet-clear', 1_000), cell('eps', 777_000)],
      asked(place, { draws: 10 }),
    );
    expect(run.headline.all.grams).toBe(1_000);
    expect(run.gaps).toEqual([
      {
        grams: 777_000,
        problem: { code: 'emissions/no-factor', facts: { material: 'eps', route: 'recycle' } },
      },
    ]);
  });

  test('lets compost emit before the landfill would have: below zero to date, above in the end', () => {
    const run = runOf([food(30_000_000, { month: '2026-05' as Month })], asked(place, { draws }));
    expect(run.headline.all.worth.committed).toBeGreaterThan(0);
    expect(run.headline.all.worth.toDate).toBeLessThan(0);
  });

  test('food composted is 0.278 kgCO2e a kilogram as the method prints it, without transport', () => {
    const { worth } = runOf([food(1_000_000)], asked(place, { draws: 10 })).headline.all;
    const { parts } = worth;
    const without = parts.credit + parts.landfill + parts.processing;
    expect(without / 1_000_000).toBeCloseTo(0.278, 3);
  });

  test('what has happened comes ever nearer to all of it, and never passes it', () => {
    const worth = (on: string) =>
      runOf([food(1_000_000)], asked(place, { on: on as Day, draws: 10 })).headline.all.worth;
    let before = Number.NEGATIVE_INFINITY;
    for (const on of ['2026-03-31', '2027-03-31', '2036-03-31', '2126-03-31', '2926-03-31']) {
      const { toDate, committed } = worth(on);
      expect(toDate).toBeGreaterThanOrEqual(before);
      expect(toDate).toBeLessThanOrEqual(committed);
      before = toDate;
    }
    const late = worth('2926-03-31');
    expect(late.toDate).toBe(late.committed);
  });

  test('takes AR6 for what is known by gas, and for nothing else', () => {
    const list = [food(5_000_000), cell('pet-clear', 5_000_000)];
    const [ar5, ar6] = (['AR5', 'AR6'] as const).map(
      (gwp) => runOf(list, asked(place, { gwp, draws: 10 })).headline,
    );
    const of = (run: typeof ar5, key: string) => run?.byMaterial.find((row) => row.key === key);
    expect(of(ar6, 'pet-clear')?.worth).toEqual(of(ar5, 'pet-clear')?.worth);
    const [five, six] = [of(ar5, 'fruit-vegetables'), of(ar6, 'fruit-vegetables')];
    expect((six?.worth.parts.landfill ?? 0) / (five?.worth.parts.landfill ?? 1)).toBeCloseTo(
      27 / 28,
    );
  });

  test('gives the whole of a district to the site that was recorded, with its source', () => {
    const [first] = place.set.landfill.sites;
    const sites = [{ site: 'managed-no-capture', permille: 1_000 }];
    const fates = [
      {
        district: '150115',
        materials: [],
        from: '2020-01-01' as Day,
        to: null,
        sites,
        recycledPermille: 0,
        source: 'test',
        method: 'test',
      },
    ];
    const stated = runOf([food(1_000_000)], asked(place, { draws: 10, fates }));
    const assumed = runOf([food(1_000_000)], asked(place, { draws: 10 }));
    expect(stated.headline.all.worth.parts.landfill).toBe(1_260_000);
    expect(assumed.headline.all.worth.parts.landfill).toBe(453_600);
    expect(assumed.assumed.fates).toEqual([{ district: '150115', grams: 1_000_000 }]);
    expect(stated.assumed.fates).toEqual([]);
    expect(first?.code).toBe('managed-capture');
  });
});

describe('ten thousand draws', () => {
  const list = [cell('pet-clear', 9_000_000), food(9_000_000), cell('iron', 1_000_000)];

  test('are the same for the same seed, and others for another', () => {
    const seed = seedOf('0123456789abcdef00');
    const once = runOf(list, asked(place, { seed, draws }));
    expect(runOf(list, asked(place, { seed, draws }))).toEqual(once);
    const other = runOf(list, asked(place, { seed: seedOf('fedcba98765432100'), draws }));
    expect(other.headline.all.committed).not.toEqual(once.headline.all.committed);
  });

  test('are these very numbers on every machine', () => {
    const next = streamOf(seedOf('0123456789abcdef'), 'rec0-pet');
    // Of another implementation of sfc32, in Python.
    const words = [next(), next(), next()].map((drawn) => drawn * 2 ** 32);
    expect(words).toEqual([4_237_460_554, 1_936_609_411, 1_519_408_216]);
  });

  test('put at least below the middle and the middle below at most', () => {
    fc.assert(
      fc.property(cells, fc.nat(), (of, low) => {
        const run = runOf(
          of.map(({ material, mass, ...more }) => cell(material, mass, more)),
          asked(place, { draws: 200, seed: { high: 7, low } }),
        );
        for (const { committed, toDate } of [run.headline.all, run.declared.all]) {
          for (const { p5, p50, p95 } of [committed, toDate]) {
            expect(p5).toBeLessThanOrEqual(p50);
            expect(p50).toBeLessThanOrEqual(p95);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('move all kilograms of a factor together: a hundred times the lots, as many times the range', () => {
    const one = runOf([cell('pet-clear', 1_000_000)], asked(place, { draws }));
    const many = runOf(
      Array.from({ length: 100 }, (_, n) =>
        cell('pet-clear', 1_000_000, { sender: `a${n}` as ActorId }),
      ),
      asked(place, { draws }),
    );
    const width = (run: typeof one): number => {
      const { p5, p95 } = run.headline.all.committed;
      return p95 - p5;
    };
    expect(width(many) / width(one)).toBeCloseTo(100, 2);
  });

  test('stay within a triangle', () => {
    fc.assert(
      fc.property(
        fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -20, max: 20, noNaN: true }))),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (corners, u) => {
          const [low = 0, mode = 0, high = 0] = corners.toSorted((a, b) => a - b);
          const drawn = triangleAt({ low, mode, high }, u);
          expect(drawn).toBeGreaterThanOrEqual(low - 1e-9);
          expect(drawn).toBeLessThanOrEqual(high + 1e-9);
        },
      ),
    );
  });
});
