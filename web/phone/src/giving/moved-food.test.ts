import { describe, expect, test } from 'vitest';
import { middayOf, weighed } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { recordingOf } from '../../../../testing/phones/recorded.ts';
import { parseDay } from '../../../../core/quantities/instant.ts';
import { grams } from '../../../../core/quantities/quantity.ts';
import { renderInstant } from '../../../../wire/events/instant-text.ts';
import { movedFood, namedMoves } from './moved-food.ts';

const names = testNames();
const [market, bank, kitchen] = [
  names.actor('Mercado'),
  names.actor('Banco'),
  names.actor('Olla San Pablo'),
];
const today = parseDay('2026-11-23') ?? expect.fail('no day');
const said = recordingOf(names, bank, today);
const collect = said(1, 'flow.collect', {
  holder: bank,
  place: names.place('Mercado'),
  lot: { id: names.lot('papaya'), letter: 'A' },
  material: 'food',
  grade: null,
  regime: 'donated-food',
  originClass: 'organic_market',
  source: { kind: 'market', actor: market },
  weighed: weighed(40_000),
});
const dispatch = said(2, 'flow.dispatch', {
  holder: bank,
  place: names.place('Mercado'),
  receiver: kitchen,
  take: { lots: [{ lot: names.lot('papaya'), grams: grams(30_000) }] },
  purpose: 'donation',
});
const of = (side: 'to' | 'from', more: object = {}) => ({
  holder: bank,
  side,
  materials: new Set(['food']),
  named: namedMoves(undefined, []),
  now: middayOf(today, 60),
  ...more,
});

describe('the movement that a line in the register of food is about', () => {
  test('is what came for a reception, and what left for a delivery', () => {
    expect(movedFood(of('to'), [collect, dispatch], [])).toMatchObject([
      { event: collect.id, grams: 40_000, other: market },
    ]);
    expect(movedFood(of('from'), [collect, dispatch], [])).toMatchObject([
      { event: dispatch.id, grams: 30_000, other: kitchen, material: 'food' },
    ]);
  });

  test('is offered once, whether this phone or the server tells of it', () => {
    const told = {
      event: dispatch.id,
      from: { actor: bank, name: 'Banco' },
      to: { actor: kitchen, name: 'Olla San Pablo' },
      sentAt: renderInstant(middayOf(today, 2)),
      material: 'food',
      grade: null,
      grams: grams(30_000),
      lots: [],
      purpose: 'donation',
      price: null,
      document: null,
      accepted: null,
    };
    expect(movedFood(of('from'), [collect, dispatch], [told])).toHaveLength(1);
    expect(movedFood(of('from'), [], [told])).toMatchObject([{ event: dispatch.id }]);
    expect(movedFood(of('to', { holder: kitchen }), [], [told])).toMatchObject([
      { other: bank, name: 'Banco' },
    ]);
  });

  test('is none that a line names already, nor waste, nor of last week, nor one undone', () => {
    const receipt = said(3, 'food.receive', {
      donor: market,
      receiver: bank,
      transfer: collect.id,
      on: today,
      items: [],
    });
    const named = namedMoves(undefined, [receipt]);
    expect(movedFood(of('to', { named }), [collect], [])).toEqual([]);
    expect(movedFood(of('to', { materials: new Set(['pet']) }), [collect], [])).toEqual([]);
    expect(movedFood(of('to', { now: middayOf('2026-11-30') }), [collect], [])).toEqual([]);
    const away = said(4, 'flow.void', { fact: collect.id, reason: 'did_not_occur' });
    expect(movedFood(of('to'), [collect, away], [])).toEqual([]);
  });
});
