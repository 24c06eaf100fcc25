import { describe, expect, test } from 'vitest';
import { readItems } from './food-items.ts';
import { readSoles } from './soles.ts';
import { tradeWords } from './words.ts';

const words = tradeWords('es');
function sent(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
const papaya = { name1: 'Papaya', unit1: 'jaba', count1: '2', kilograms1: '40.5', state1: 'ripe' };
const codes = (fields: Readonly<Record<string, string>>, on?: string) =>
  readItems(sent(fields), words, on).problems.map(({ code, field }) => [code, field]);

describe('food that was typed in', () => {
  test('is read with all that the law asks for, and without what was left empty', () => {
    const more = { brand1: 'A granel', value1: '40,50', expires1: '2026-11-25', state2: 'fresh' };
    expect(readItems(sent({ ...papaya, ...more }), words, '2026-11-25')).toEqual({
      problems: [],
      items: [
        {
          name: 'Papaya',
          unit: 'jaba',
          count: 2,
          grams: 40_500,
          state: 'ripe',
          brand: 'A granel',
          value: 4_050,
          currency: 'PEN',
          expires: '2026-11-25',
        },
      ],
    });
  });

  test('is asked for where nothing was typed, or only half of it', () => {
    expect(codes({ state1: 'fresh' })).toEqual([['items', 'name1']]);
    expect(codes({ ...papaya, kilograms1: '' })).toEqual([['item', 'name1']]);
    expect(codes({ ...papaya, count1: '1.5' })).toEqual([['item', 'name1']]);
    expect(codes({ ...papaya, value1: 'mucho' })).toEqual([['value', 'value1']]);
  });

  test('is not handed on to be eaten after it expired; unfit it may go, and it may come in', () => {
    const expired = { ...papaya, expires1: '2026-11-22' };
    expect(codes(expired, '2026-11-23')).toEqual([['late', 'expires1']]);
    expect(codes({ ...expired, state1: 'unfit' }, '2026-11-23')).toEqual([]);
    expect(codes(expired)).toEqual([]);
  });
});

test('soles are read with a point or a comma, and nothing else', () => {
  expect(['0.80', '0,8', '12', '1.234', '', '-1'].map(readSoles)).toEqual([
    80,
    80,
    1_200,
    undefined,
    undefined,
    undefined,
  ]);
});
