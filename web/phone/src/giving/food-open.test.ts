import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import { recordingOf } from '../../../../testing/phones/recorded.ts';
import type { FoodItem } from '../../../../core/agreements/agreement-events.ts';
import { parseDay } from '../../../../core/quantities/instant.ts';
import { grams } from '../../../../core/quantities/quantity.ts';
import type { Own } from '../sharing/own-records.ts';
import { openReceipts } from './food-open.ts';
import { itemOf, lackOfItem, statedItem } from './food-typed.ts';
import { handedOn, lateNames, leftFor } from './handed-on.ts';

const names = testNames();
const [stall, kitchen, compost] = [
  names.actor('Puesto 12'),
  names.actor('Olla San Pablo'),
  names.actor('Compostera'),
];
const today = parseDay('2026-11-23') ?? expect.fail('no day');
const food = (kilograms: number, more: Partial<FoodItem> = {}): FoodItem => ({
  name: 'Papaya',
  unit: 'jaba',
  count: 1,
  grams: grams(kilograms * 1_000),
  state: 'ripe',
  ...more,
});

const said = recordingOf(names, kitchen, today);
const came = (seq: number, items: readonly FoodItem[]): Own =>
  said(seq, 'food.receive', { donor: stall, receiver: kitchen, on: today, items });
const handed = (seq: number, from: readonly Own[], kilograms: number, unfit = false): Own =>
  said(seq, 'food.deliver', {
    giver: kitchen,
    receiver: unfit ? compost : names.actor('Comedor'),
    receipts: from.map(({ id }) => id),
    on: today,
    items: [food(kilograms, unfit ? { state: 'unfit' } : {})],
    signed: 'signature',
  });

describe('food that is to be handed on', () => {
  test('is there at once, without signal, and less when some of it went', () => {
    const receipt = came(1, [food(40), food(5, { name: 'Tomate', state: 'unfit' })]);
    expect(openReceipts(undefined, [receipt], kitchen)).toMatchObject([
      { donor: stall, left: 45_000, leftUnfit: 5_000 },
    ]);
    const after = [receipt, handed(2, [receipt], 30), handed(3, [receipt], 5, true)];
    expect(openReceipts(undefined, after, kitchen)).toMatchObject([{ left: 10_000, leftUnfit: 0 }]);
    const all = [...after, handed(4, [receipt], 10, true)];
    expect(openReceipts(undefined, all, kitchen)).toEqual([]);
  });

  test('that another one received is not ours', () => {
    expect(openReceipts(undefined, [came(1, [food(40)])], stall)).toEqual([]);
  });

  test('is the same in whatever order the records lie', () => {
    const receipt = came(1, [food(40)]);
    const records = [receipt, handed(2, [receipt], 12), handed(3, [receipt], 9, true)];
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: 3 }), (shuffled) => {
        expect(openReceipts(undefined, shuffled, kitchen)).toMatchObject([{ left: 19_000 }]);
      }),
    );
  });
});

describe('what is handed on', () => {
  const open = openReceipts(
    undefined,
    [came(1, [food(40, { expires: today }), food(5, { name: 'Tomate', state: 'unfit' })])],
    kitchen,
  );
  const of = {
    giver: kitchen,
    receiver: compost,
    receipts: open,
    rations: 120,
    signed: 'signature' as const,
  };

  test('to be eaten is only what is fit; to compost goes all of it', () => {
    expect(leftFor(open, 'eat')).toBe(40_000);
    expect(leftFor(open, 'compost')).toBe(45_000);
    const eaten = handedOn({ ...of, purpose: 'eat', mass: grams(40_000) }, today);
    expect(eaten).toMatchObject({ rations: 120, items: [{ name: 'Papaya', grams: 40_000 }] });
    const composted = handedOn({ ...of, purpose: 'compost', mass: grams(5_000) }, today);
    expect(composted).not.toHaveProperty('rations');
    expect(composted.items).toMatchObject([{ state: 'unfit', grams: 5_000 }]);
  });

  test('is not to be eaten once it expired', () => {
    const tomorrow = parseDay('2026-11-24') ?? expect.fail('no day');
    expect(lateNames(open, today, 'eat')).toEqual([]);
    expect(lateNames(open, tomorrow, 'eat')).toEqual(['Papaya']);
    expect(lateNames(open, tomorrow, 'compost')).toEqual([]);
  });
});

describe('a line of the register', () => {
  const papaya = { ...itemOf(' Papaya ', 'jaba'), count: '2', kilograms: '40,5' };
  test('has name, unit, count and weight', () => {
    expect(statedItem(papaya)).toEqual({
      name: 'Papaya',
      unit: 'jaba',
      count: 2,
      grams: 40_500,
      state: 'fresh',
    });
  });

  test('says what it lacks', () => {
    expect(lackOfItem({ ...papaya, name: ' ' })).toBe('name');
    expect(lackOfItem({ ...papaya, count: '1.5' })).toBe('count');
    expect(lackOfItem({ ...papaya, kilograms: '0' })).toBe('kilograms');
    expect(lackOfItem({ ...papaya, value: 'caro' })).toBe('value');
  });
});
