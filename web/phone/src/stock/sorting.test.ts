import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grams } from '../../../../core/quantities/quantity.ts';
import type { Day } from '../../../../core/quantities/instant.ts';
import { middayOf, weighed } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { testKnown } from '../../../../testing/phones/known.ts';
import { renderInstant } from '../../../../wire/events/instant-text.ts';
import type { YieldsAnswer } from '../../../../wire/api/work-answers.ts';
import { askLedger } from '../record/ask-ledger.ts';
import { says } from '../record/compose-work.ts';
import {
  balanceOf,
  emptySort,
  lackOf,
  nameRest,
  permille,
  sortOf,
  withLoss,
  yieldLines,
  type SortDraft,
} from './sorting.ts';
import type { StockLot } from './stock.ts';

const names = testNames();
const holder = names.actor('Sembrando');
const place = names.place('cochera');
const known = testKnown(names);

const out = (name: string, mass: number, material = 'pet-clear') => ({
  lot: names.lot(name),
  material,
  grade: null,
  weighed: weighed(mass),
});
const begun: SortDraft = { ...emptySort, material: 'pet-mixed', weighed: weighed(100_000) };

describe('a sorting', () => {
  test('is not saved before something came out, nor while grams have no name', () => {
    expect(lackOf(begun)).toBe('nothing');
    expect(lackOf({ ...begun, outs: [out('a', 82_000)] })).toBe('open');
    expect(lackOf(nameRest({ ...begun, outs: [out('a', 82_000)] }, 'reject'))).toBeUndefined();
    expect(lackOf({ ...begun, outs: [out('a', 100_001)] })).toBe('over');
  });

  test('may give nothing but reject, when that is named', () => {
    expect(lackOf(nameRest(begun, 'contamination'))).toBeUndefined();
  });

  test('in = out + lost + not named, whatever is added and named in whatever order', () => {
    const step = fc.oneof(
      fc.record({ out: fc.integer({ min: 1, max: 60_000 }) }),
      fc.record({ loss: fc.integer({ min: 1, max: 60_000 }) }),
      fc.constant({ rest: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let draft = begun;
        for (const [index, one] of steps.entries()) {
          if ('out' in one) draft = { ...draft, outs: [...draft.outs, out(`o${index}`, one.out)] };
          else if ('loss' in one) draft = withLoss(draft, 'reject', one.loss);
          else draft = nameRest(draft, 'moisture');
          const { in: into, out: came, lost, open } = balanceOf(draft);
          expect(came + lost + open).toBe(into);
        }
        const named = nameRest(draft, 'process_loss');
        expect(balanceOf(named).open).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('what the ledger is told', () => {
  const lotOf = (name: string, mass: number, regime: string): StockLot => ({
    lot: names.lot(name),
    code: 'S0000000',
    material: 'pet-mixed',
    grade: null,
    regime,
    originClass: 'post_consumer',
    place,
    grams: grams(mass),
    since: middayOf('2026-05-01'),
  });
  const lots = [lotOf('old', 70_000, 'municipal'), lotOf('new', 50_000, 'municipal')];
  const done = nameRest({ ...begun, outs: [out('a', 82_000), out('b', 8_000)] }, 'reject');

  test('balances, and it accepts it', () => {
    const sort = sortOf(known, { holder, place }, done, { lots, source: null });
    expect(sort).toMatchObject({
      take: { material: 'pet-mixed', grams: 100_000 },
      outputs: [
        { regime: 'municipal', originClass: 'post_consumer' },
        { weighed: { grams: 8_000 } },
      ],
      losses: [{ reason: 'reject', grams: 10_000 }],
    });
    if (!sort) return;
    const id = names.event('sort');
    const at = middayOf('2026-05-04');
    const writing = { known, id, at, recorder: holder, collector: null };
    const event = says.sort(sort)(writing, { device: names.device('phone'), deviceSeq: 1 }, id);
    const told = lots.map(({ since, ...lot }) => ({ ...lot, since: renderInstant(since) }));
    const stock = { holder, lots: told, asked: { lastSeq: 0, open: [] } };
    const [decision] = askLedger([event], { known, records: [], serverAt: undefined, stock });
    expect(decision?.outcome).toBe('accepted');
  });

  test('names the lot that was chosen by its code', () => {
    const chosen = { ...done, lot: names.lot('old') };
    expect(sortOf(known, { holder, place }, chosen, { lots, source: null })?.take).toMatchObject({
      lots: [{ lot: names.lot('old'), grams: 100_000 }],
    });
  });

  test('is nothing while it is not said what goes in', () => {
    const some = { lots, source: null };
    expect(sortOf(known, { holder, place }, emptySort, some)).toBeUndefined();
  });
});

describe('yields against the usual', () => {
  const usual: YieldsAnswer = {
    since: '2026-01-01' as Day,
    yields: [
      {
        material: 'pet-mixed',
        sorts: 4,
        inGrams: grams(1_000_000),
        outputs: [
          { material: 'pet-colour', grade: null, grams: grams(90_000) },
          { material: 'pet-clear', grade: 'a', grams: grams(700_000) },
          { material: 'pet-clear', grade: 'b', grams: grams(120_000) },
        ],
        losses: [{ reason: 'reject', grams: grams(90_000) }],
      },
    ],
  };

  test('are told by material, the most usual first, and the loss at the end', () => {
    const today = nameRest({ ...begun, outs: [out('a', 60_000)] }, 'reject');
    expect(yieldLines(today, usual)).toEqual([
      { material: 'pet-clear', usual: 820, today: 600 },
      { material: 'pet-colour', usual: 90, today: 0 },
      { material: null, usual: 90, today: 400 },
    ]);
  });

  test('say nothing about what was never sorted, or while nothing was heard', () => {
    expect(yieldLines({ ...begun, material: 'food' }, usual)).toEqual([]);
    expect(yieldLines(begun, undefined)).toEqual([]);
  });

  test('are whole tenths of a percent, rounded half up', () => {
    expect(permille(1, 3)).toBe(333);
    expect(permille(2, 3)).toBe(667);
    expect(permille(1, 2_000)).toBe(1);
  });
});
