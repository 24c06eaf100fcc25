import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf, type Carried, type Claim, type Move } from '../../core/emissions/claims.ts';
import { runOf } from '../../core/emissions/run.ts';
import type { ActorId, EventId, LotId } from '../../core/events/ids.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { grams, type Grams } from '../../core/quantities/quantity.ts';
import { asked, cell, food, lima, masses } from './some.ts';

const place = await lima();

describe('a gram', () => {
  const crossing = (event: string, lot: string, mass: number, kind: Move['kind']): Move => ({
    kind,
    event: event as EventId,
    lot: lot as LotId,
    grams: grams(mass),
    day: '2026-03-05' as Day,
    material: 'pet-clear',
    district: '150115',
    sender: 'association' as ActorId,
    receiver: 'industry' as ActorId,
    route: 'recycle',
    grade: 'E2',
  });
  const sum = (claims: readonly Claim[]): number => claims.reduce((so, one) => so + one.grams, 0);

  test('is claimed once, however often it goes there and back', () => {
    fc.assert(
      fc.property(masses, fc.nat({ max: 6 }), (mass, times) => {
        const moves = Array.from({ length: times }, (_, n) => [
          crossing(`in${n}`, 'lot', mass, 'arrives'),
          crossing(`out${n}`, 'lot', mass, 'leaves'),
        ]).flat();
        const last = crossing('last', 'lot', mass, 'arrives');
        expect(sum(claimsOf(moves, [], new Map()))).toBe(0);
        expect(sum(claimsOf([...moves, last], [], new Map()))).toBe(mass);
      }),
    );
  });

  test('is claimed once through split and merge: what was claimed does not claim as a product', () => {
    fc.assert(
      fc.property(masses, fc.nat({ max: 50_000_000 }), fc.array(masses), (claimed, fresh, cuts) => {
        // An industry makes flakes; a buyer mixes them with new ones and sells them in parts.
        const whole = claimed + fresh;
        const carried: readonly Carried[] = [
          { parent: 'bottles', child: 'flakes', grams: claimed, beyond: true },
          { parent: 'flakes', child: 'mix', grams: claimed, beyond: false },
          { parent: 'new', child: 'mix', grams: fresh, beyond: false },
        ].map((edge) => edge as Carried);
        const made = new Map(
          [
            ['flakes', claimed],
            ['mix', whole],
          ].map(([lot, mass]) => [lot as LotId, mass as Grams]),
        );
        let left = whole;
        const parts = cuts.flatMap((cut) => {
          const part = Math.min(cut, left);
          left -= part;
          return part === 0 ? [] : [part];
        });
        if (left > 0) parts.push(left);
        const moves = [
          crossing('bottles-in', 'bottles', claimed, 'arrives'),
          ...parts.map((part, n) => crossing(`mix${n}`, 'mix', part, 'arrives')),
        ];
        const total = sum(claimsOf(moves, carried, made));
        expect(total).toBeLessThanOrEqual(whole);
        expect(total).toBeGreaterThan(whole - parts.length - 1);
        // Any order of what the books say gives the same.
        const other = claimsOf(moves.toReversed(), carried.toReversed(), made);
        expect(sum(other)).toBe(total);
      }),
    );
  });

  test('has a token of the acceptance and the lot, each once', () => {
    const moves = [
      crossing('a', 'one', 5, 'arrives'),
      crossing('a', 'two', 7, 'arrives'),
      crossing('b', 'one', 9, 'arrives'),
    ];
    const tokens = claimsOf(moves, [], new Map()).map(({ token }) => token);
    expect(tokens).toEqual(['a/one', 'a/two', 'b/one']);
  });
});

describe('what is additional', () => {
  const list = [cell('pet-clear', 12_000_000), food(8_000_000)];
  const fates = [
    {
      district: '150115',
      materials: ['pet-clear'],
      from: '2020-01-01' as Day,
      to: null,
      sites: [{ site: 'managed-capture', permille: 600 }],
      recycledPermille: 400,
      source: 'test',
      method: 'test',
    },
  ];
  const throughput = (gramsPerYear: number, material: string | null) => {
    return { organisation: 'association', material, gramsPerYear, source: 'test' };
  };

  test('is unknown without a stated throughput: a Problem, not zero', () => {
    const run = runOf(list, asked(place, { draws: 10, fates }));
    expect(run.additional.figure).toBeNull();
    expect(run.additional.unknown).toEqual([
      {
        grams: 20_000_000,
        problem: { code: 'emissions/no-throughput', facts: { organisation: 'association' } },
      },
    ]);
  });

  test('is what is above it in these months, less what others recycled already', () => {
    // March to June are four months of twelve: 2 t of each material were there before.
    const throughputs = [
      throughput(6_000_000, 'pet-clear'),
      throughput(6_000_000, 'fruit-vegetables'),
    ];
    const run = runOf(list, asked(place, { draws: 10, fates, throughputs }));
    expect(run.additional.figure?.grams).toBe(10_000_000 * 0.6 + 6_000_000);
    expect(run.additional.unknown).toEqual([]);
  });

  test('takes the largest of competing statements, and none of it where no fate is recorded', () => {
    const throughputs = [throughput(1, null), throughput(600_000_000, null)];
    const run = runOf(list, asked(place, { draws: 10, fates, throughputs }));
    expect(run.additional.figure?.grams).toBe(0);
    const without = runOf(
      [cell('pet-clear', 12_000_000)],
      asked(place, { draws: 10, throughputs: [throughput(0, null)] }),
    );
    expect(without.additional).toEqual({
      figure: null,
      unknown: [
        {
          grams: 12_000_000,
          problem: {
            code: 'emissions/no-fate',
            facts: { district: '150115', material: 'pet-clear' },
          },
        },
      ],
    });
  });

  test('is never more than the flow', () => {
    fc.assert(
      fc.property(masses, fc.nat({ max: 100_000_000 }), (mass, before) => {
        const throughputs = [throughput(before, null)];
        const run = runOf(
          [cell('pet-clear', mass)],
          asked(place, { draws: 10, fates, throughputs }),
        );
        expect(run.additional.figure?.grams ?? 0).toBeLessThanOrEqual(mass);
        expect(run.additional.figure?.grams ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});
