import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoodItem } from '../../core/agreements/agreement-events.ts';
import { foodBooks, massOf, type FoodSaid } from '../../core/food/food-books.ts';
import { turnsFrom, type Rota } from '../../core/food/rota.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { actorNo, eventNo, said } from './some.ts';

const [market, bank, kitchen, compost] = [actorNo(1), actorNo(2), actorNo(3), actorNo(4)];
const on = '2026-11-23' as Day;

function item(mass: number, state: FoodItem['state'] = 'fresh', more: Partial<FoodItem> = {}) {
  return { name: 'Papaya', unit: 'jaba', count: 1, grams: grams(mass), state, ...more };
}

function received(number: number, ...items: readonly FoodItem[]): FoodSaid {
  return said(number, 'food.receive', { donor: market, receiver: bank, on, items });
}

function handedOn(
  number: number,
  receipts: readonly number[],
  ...items: readonly FoodItem[]
): FoodSaid {
  const receiver = items.some(({ state }) => state === 'unfit') ? compost : kitchen;
  return said(number, 'food.deliver', {
    giver: bank,
    receiver,
    receipts: receipts.map(eventNo),
    on,
    items,
    signed: 'signature',
  } as const);
}

describe('the grams of a receipt of food', () => {
  test('are delivered, gone to compost, or still here', () => {
    const books = foodBooks([
      received(1, item(10_000), item(2_000, 'unfit')),
      handedOn(2, [1], item(7_000)),
      handedOn(3, [1], item(1_500, 'unfit')),
    ]);
    expect(books.receipts).toMatchObject([
      { received: 12_000, delivered: 7_000, unfit: 1_500, left: 3_500, leftUnfit: 500 },
    ]);
  });

  test('that spoilt here go to compost too', () => {
    const [book] = foodBooks([
      received(1, item(10_000), item(1_000, 'unfit')),
      handedOn(2, [1], item(4_000, 'unfit')),
    ]).receipts;
    expect(book).toMatchObject({ unfit: 4_000, left: 7_000, leftUnfit: 0 });
  });

  test('of which more was handed on than came are said, not hidden', () => {
    const books = foodBooks([received(1, item(1_000)), handedOn(2, [1], item(1_200))]);
    expect(books.receipts).toMatchObject([{ delivered: 1_000, left: 0 }]);
    expect(books.deliveries).toMatchObject([{ fit: 1_200, beyond: 200 }]);
  });

  test('are told apart when they were handed on after they had expired', () => {
    const expired = { expires: '2026-11-22' as Day, name: 'Yogur' };
    const books = foodBooks([
      received(1, item(3_000)),
      handedOn(2, [1], item(500, 'use_today', expired), item(500, 'fresh', { expires: on })),
      handedOn(3, [1], item(500, 'unfit', expired)),
    ]);
    expect(books.deliveries.map(({ late }) => late)).toEqual([['Yogur'], []]);
  });

  const someItems = fc.array(
    fc
      .record({
        mass: fc.integer({ min: 1, max: 50_000 }),
        state: fc.constantFrom('fresh', 'ripe', 'use_today', 'unfit'),
      })
      .map(({ mass, state }) => item(mass, state)),
    { minLength: 1, maxLength: 4 },
  );
  const someBooks = fc
    .record({
      receipts: fc.array(someItems, { minLength: 1, maxLength: 4 }),
      deliveries: fc.array(
        fc.record({
          items: someItems,
          from: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        }),
        { maxLength: 5 },
      ),
    })
    .map(({ receipts, deliveries }) => [
      ...receipts.map((items, index) => received(index + 1, ...items)),
      ...deliveries.map(({ items, from }, index) => handedOn(100 + index, from, ...items)),
    ]);

  test('never vanish: received = delivered + unfit + left, and all that was handed on is found', () => {
    fc.assert(
      fc.property(someBooks, (list) => {
        const { receipts, deliveries } = foodBooks(list);
        for (const { receipt, received: came, delivered, unfit, left, leftUnfit } of receipts) {
          expect(came).toBe(massOf(receipt.payload.items));
          expect(delivered + unfit + left).toBe(came);
          expect(leftUnfit).toBeLessThanOrEqual(left);
        }
        const gone = receipts.reduce((sum, one) => sum + one.delivered + one.unfit, 0);
        const handed = deliveries.reduce((sum, { fit, unfit, beyond }) => {
          return sum + fit + unfit - beyond;
        }, 0);
        expect(gone).toBe(handed);
      }),
    );
  });

  test('are the same in whatever order receipts and deliveries arrive', () => {
    fc.assert(
      fc.property(someBooks, (list) => {
        expect(foodBooks(list.toReversed())).toEqual(foodBooks(list));
      }),
    );
  });
});

describe('the rota of community kitchens', () => {
  function rota(number: number, from: string, ...turns: readonly (readonly [number, number])[]) {
    return said(number, 'food.rota', {
      holder: bank,
      from: from as Day,
      turns: turns.map(([weekday, who]) => ({ weekday, kitchen: actorNo(who) })),
    }) satisfies Rota;
  }
  // 23 November 2026 is a Monday.
  const next = (rotas: readonly Rota[], days = 14) =>
    turnsFrom(rotas, { today: on, days }).map(({ day, kitchen: who }) => [day, who]);

  test('says who is next, day by day', () => {
    expect(next([rota(1, '2026-11-01', [1, 7], [3, 8])])).toEqual([
      ['2026-11-23', actorNo(7)],
      ['2026-11-25', actorNo(8)],
      ['2026-11-30', actorNo(7)],
      ['2026-12-02', actorNo(8)],
    ]);
  });

  test('lets several kitchens of one weekday take turns week by week', () => {
    expect(next([rota(1, '2026-11-18', [1, 7], [1, 8])])).toEqual([
      ['2026-11-23', actorNo(7)],
      ['2026-11-30', actorNo(8)],
    ]);
  });

  test('changes on the day on which the new one begins, and not before', () => {
    const both = [rota(2, '2026-11-30', [1, 9]), rota(1, '2026-11-01', [1, 7])];
    expect(next(both)).toEqual([
      ['2026-11-23', actorNo(7)],
      ['2026-11-30', actorNo(9)],
    ]);
  });
});
