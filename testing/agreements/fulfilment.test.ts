import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fulfilment, sharePermille, type Delivery } from '../../core/agreements/fulfilment.ts';
import { periodsOf } from '../../core/agreements/periods.ts';
import { addDays, type Day } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { delivered, promised, someDay, somePromises, someDeliveries } from './some.ts';

const june = '2026-06-01' as Day;
const through = '2026-12-31' as Day;

describe('what flows fulfil of a promise', () => {
  test('is counted within the period in which it was accepted', () => {
    const [clause] = fulfilment(
      [promised('a', { grams: grams(1_000), every: 'month', from: june })],
      [delivered(1, '2026-06-30', 400), delivered(2, '2026-07-01', 700)],
      '2026-07-15' as Day,
    );
    expect(clause?.periods).toMatchObject([
      { from: '2026-06-01', to: '2026-06-30', grams: 400, beyond: 0 },
      { from: '2026-07-01', to: '2026-07-31', grams: 700, beyond: 0 },
    ]);
    expect(clause?.periods.map(sharePermille)).toEqual([400, 700]);
  });

  test('is not what came before, after, from others, or of another material', () => {
    const other = { ...delivered(1, '2026-06-10', 500), provider: 'somebody-else' };
    const paper = { ...delivered(2, '2026-06-10', 500), material: 'paper' };
    const [clause] = fulfilment(
      [promised('a', { from: june, until: '2026-06-30' as Day })],
      [other, paper, delivered(3, '2026-05-31', 500), delivered(4, '2026-07-01', 500)],
      through,
    );
    expect(clause?.periods).toMatchObject([{ grams: 0, beyond: 0, parts: [] }]);
  });

  test('fills the promise that ends first, then the older one, and the rest is said', () => {
    const found = fulfilment(
      [
        promised('year', { every: 'year', grams: grams(10_000), from: june }),
        promised('month', { every: 'month', grams: grams(1_000), from: june }),
      ],
      [delivered(1, '2026-06-10', 1_500), delivered(2, '2026-06-11', 20_000)],
      '2026-06-30' as Day,
    );
    expect(found).toMatchObject([
      { key: 'year', periods: [{ grams: 10_000, beyond: 0 }] },
      { key: 'month', periods: [{ grams: 1_000, beyond: 10_500 }] },
    ]);
  });

  test('of a kilogram that fulfils, no other clause of the same two and material says it', () => {
    fc.assert(
      fc.property(somePromises, someDeliveries, (promises, deliveries) => {
        const found = fulfilment(promises, deliveries, through);
        const used = new Map<string, number>();
        for (const { periods } of found) {
          for (const { parts, grams: counted, beyond, target } of periods) {
            const sum = parts.reduce((total, part) => total + part.grams, 0);
            expect(sum).toBe(counted + beyond);
            expect(counted).toBeLessThanOrEqual(target);
            for (const { event, grams: mass } of parts) {
              used.set(event, (used.get(event) ?? 0) + mass);
            }
          }
        }
        // What concerns a running promise is shown whole, once.
        for (const delivery of deliveries) {
          const expected = promises.some((one) => runs(one, delivery)) ? delivery.grams : 0;
          expect(used.get(delivery.event) ?? 0).toBe(expected);
        }
      }),
    );
  });

  test('is the same in whatever order deliveries and clauses come', () => {
    fc.assert(
      fc.property(somePromises, someDeliveries, (promises, deliveries) => {
        const key = (one: { readonly key: string }): string => one.key;
        const byKey = (list: ReturnType<typeof fulfilment>) =>
          list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(byKey(fulfilment(promises.toReversed(), deliveries.toReversed(), through))).toEqual(
          byKey(fulfilment(promises, deliveries, through)),
        );
      }),
    );
  });

  test('never becomes less by one more delivery', () => {
    fc.assert(
      fc.property(somePromises, someDeliveries, (promises, deliveries) => {
        const total = (list: readonly Delivery[]): number =>
          fulfilment(promises, list, through)
            .flatMap(({ periods }) => periods)
            .reduce((sum, one) => sum + one.grams, 0);
        expect(total(deliveries)).toBeGreaterThanOrEqual(total(deliveries.slice(1)));
      }),
    );
  });
});

describe('the periods of a promise', () => {
  test('follow each other without a gap from its first day to its last', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.constantFrom('week', 'month', 'year'),
        fc.integer({ min: 0, max: 900 }),
        (from, every, length) => {
          const until = addDays(from, length);
          const periods = periodsOf({ every, from, until }, addDays(until, 40));
          expect(periods[0]?.from).toBe(from);
          expect(periods.at(-1)?.to).toBe(until);
          periods.slice(1).forEach((period, index) => {
            expect(period.from).toBe(addDays(periods[index]?.to ?? from, 1));
          });
        },
      ),
    );
  });

  test('of a month that is too short end on its last day', () => {
    const from = '2027-01-31' as Day;
    const periods = periodsOf({ every: 'month', from, until: null }, '2027-03-31' as Day);
    expect(periods.map((period) => period.from)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });
});

function runs(
  promise: ReturnType<typeof promised>,
  { provider, receiver, material, day }: Delivery,
): boolean {
  const { from, until } = promise;
  const same =
    promise.provider === provider && promise.receiver === receiver && promise.material === material;
  return same && from <= day && day <= through && (until === null || day <= until);
}
