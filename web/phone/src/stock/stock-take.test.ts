import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grams } from '../../../../core/quantities/quantity.ts';
import { middayOf, weighed } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { testKnown } from '../../../../testing/phones/known.ts';
import { askLedger, type HeardStock } from '../record/ask-ledger.ts';
import { says } from '../record/compose-work.ts';
import { adjustmentOf, differenceOf, missingReasons, overReasons } from './stock-take.ts';
import { stockOf, type StockLot } from './stock.ts';
import { renderInstant } from '../../../../wire/events/instant-text.ts';

const names = testNames();
const holder = names.actor('Sembrando');
const place = names.place('cochera');
const setup = { holder, place, person: null };
const known = testKnown(names);

const lotOf = (index: number, mass: number): StockLot => ({
  lot: names.lot(`lot ${index}`),
  code: `S00000${index}0`,
  material: 'pet-clear',
  grade: 'a',
  regime: 'municipal',
  originClass: 'post_consumer',
  place,
  grams: grams(mass),
  since: middayOf('2026-05-01', index),
});

function heard(lots: readonly StockLot[]): HeardStock {
  const told = lots.map(({ since, ...lot }) => ({ ...lot, since: renderInstant(since) }));
  return { holder, lots: told, asked: { lastSeq: 0, open: [] } };
}

describe('a stock-take', () => {
  const count = { material: 'pet-clear', grade: 'a', lot: names.lot('new'), source: null };

  test('that agrees adjusts nothing', () => {
    const lots = [lotOf(1, 500)];
    const taken = { ...count, lots, counted: weighed(500), reason: 'stock_take' } as const;
    expect(adjustmentOf(known, setup, taken)).toBeUndefined();
  });

  test('takes what is missing from the oldest, and makes what is too much a lot', () => {
    const lots = [lotOf(1, 500), lotOf(2, 700)];
    const less = { ...count, lots, counted: weighed(600), reason: 'theft' } as const;
    expect(adjustmentOf(known, setup, less)).toMatchObject({
      direction: 'shortage',
      reason: 'theft',
      take: { lots: [{ grams: 500 }, { grams: 100 }] },
    });
    const more = { ...count, lots, counted: weighed(1_500), reason: 'unrecorded_in' } as const;
    expect(adjustmentOf(known, setup, more)).toMatchObject({
      direction: 'surplus',
      weighed: { grams: 300 },
      regime: 'municipal',
      originClass: 'unknown',
    });
  });

  test('of nothing takes all that is on record', () => {
    const taken = { lots: [lotOf(1, 500)], counted: null };
    expect(differenceOf(taken)).toBe(500);
  });

  test('leaves on record what was counted, to the gram, and the ledger accepts it', () => {
    const masses = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(masses, fc.integer({ min: 1, max: 3_000_000 }), fc.nat(), (all, real, pick) => {
        const lots = all.map((mass, index) => lotOf(index, mass));
        const counted = weighed(real);
        const reasons = differenceOf({ lots, counted }) > 0 ? missingReasons : overReasons;
        const reason = reasons[pick % reasons.length] ?? 'stock_take';
        const adjustment = adjustmentOf(known, setup, { ...count, lots, counted, reason });
        fc.pre(adjustment !== undefined);
        if (!adjustment) return;
        const id = names.event('count');
        const at = middayOf('2026-05-04');
        const writing = { known, id, at, recorder: holder, collector: null };
        const stamp = { device: names.device('phone'), deviceSeq: 1 };
        const event = says.adjust(adjustment)(writing, stamp, id);
        const told = { known, serverAt: undefined, stock: heard(lots) };
        const [decision] = askLedger([event], { ...told, records: [] });
        expect(decision?.outcome).toBe('accepted');
        const left = stockOf({ ...told, records: [{ seq: 1, state: 'saved', event }] }, holder);
        expect(left.reduce((sum, lot) => sum + lot.grams, 0)).toBe(real);
      }),
    );
  });
});
