import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import { recordingOf } from '../../../../testing/phones/recorded.ts';
import { instant, parseDay } from '../../../../core/quantities/instant.ts';
import { spoilChoices, spoilsAt } from './spoils.ts';
import { statedWant, type WantParts } from './stated-want.ts';
import { wantsOf } from './wanted.ts';

const names = testNames();
const buyer = names.actor('Papelera');
const today = parseDay('2026-11-23') ?? expect.fail('no day');
const parts: WantParts = {
  receiver: buyer,
  material: 'cardboard',
  weighed: undefined,
  every: 'month',
  from: today,
  until: undefined,
  grade: undefined,
  transport: 'provider',
  priceText: '',
  note: '',
};

const said = recordingOf(names, buyer, today);

describe('what a buyer looks for', () => {
  test('has a price in whole céntimos, or none; one that is not understood is not saved', () => {
    expect(statedWant({ ...parts, priceText: '0,8' })).toMatchObject({
      price: 80,
      currency: 'PEN',
      every: 'month',
    });
    expect(statedWant(parts)).not.toHaveProperty('price');
    expect(statedWant({ ...parts, priceText: 'barato' })).toBe(undefined);
    expect(statedWant({ ...parts, material: undefined })).toBe(undefined);
  });

  test('is there at once, apart from what others look for, and gone when taken back', () => {
    const statement = statedWant(parts) ?? expect.fail('nothing stated');
    const want = said(1, 'intent.want', statement);
    const of = { receiver: buyer, name: 'Papelera', today };
    expect(wantsOf(undefined, [want], of)).toMatchObject({
      mine: [{ by: { name: 'Papelera' }, every: 'month' }],
      others: [],
    });
    const other = { ...of, receiver: names.actor('Los Cerros') };
    expect(wantsOf(undefined, [want], other).others).toHaveLength(1);
    const gone = said(2, 'intent.withdraw', { offer: want.id, because: 'taken' });
    expect(wantsOf(undefined, [want, gone], of).mine).toEqual([]);
  });
});

test('food is fit for hours, until tonight or until tomorrow noon, by the clock of Lima', () => {
  const lima = -300;
  const at = (text: string) => instant(Date.parse(`${text}-05:00`));
  const texts = (now: string) =>
    spoilChoices.map((choice) =>
      new Date(spoilsAt(choice, at(now), lima) + lima * 60_000).toISOString().slice(0, 16),
    );
  expect(texts('2026-11-23T14:00:00')).toEqual([
    '2026-11-23T16:00',
    '2026-11-23T18:00',
    '2026-11-23T20:00',
    '2026-11-24T12:00',
  ]);
  expect(texts('2026-11-23T21:00:00')[2]).toBe('2026-11-23T23:00');
});
