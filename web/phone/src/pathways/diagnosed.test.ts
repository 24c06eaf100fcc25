import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import { parseDay, parseMonth } from '../../../../core/quantities/instant.ts';
import {
  amountsFor,
  dueIn,
  lossOf,
  statedDiagnosis,
  unknownAnswer,
  wholeTyped,
  type Diagnosing,
  type PracticeList,
} from './diagnosed.ts';

const names = testNames();
const observed = names.actor('Confecciones Luz');
const today = parseDay('2026-11-23') ?? expect.fail('no day');
const month = parseMonth('2026-10') ?? expect.fail('no month');
const both = (text: string) => ({ es: text, en: text });
const list: PracticeList = {
  code: 'textile-mse',
  name: both('Taller'),
  kinds: ['workshop'],
  practices: ['sorted', 'led'].map((code) => ({
    code,
    name: both(code),
    seenBy: both(code),
    proposal: true,
  })),
  questions: [
    {
      code: 'offcuts',
      question: both('¿Qué pasa con los retazos?'),
      answers: [{ code: 'street', name: both('a'), says: both('b'), practices: ['sorted'] }],
    },
  ],
};
const nothing: Diagnosing = { answers: {}, amounts: {}, doing: {}, plan: {}, month: '', step: 0 };
const of = { observed, list, asked: ['electricity', 'fabric'] as const, month, today };

describe('numbers of a month', () => {
  test('are read by their digits, in the unit of the bill', () => {
    expect(wholeTyped('120', 'electricity')).toBe(120_000);
    expect(wholeTyped('12,5', 'water')).toBe(12_500);
    expect(wholeTyped('35.4', 'other_input')).toBe(3_540);
    expect(wholeTyped('35.405', 'other_input')).toBe(undefined);
    expect(wholeTyped('mucho', 'fabric')).toBe(undefined);
    expect(wholeTyped('', 'fabric')).toBe(undefined);
  });

  test('no gram is lost between what is typed and what is kept', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(999), (kilos, rest) => {
        const typed = `${kilos}.${String(rest).padStart(3, '0')}`;
        expect(wholeTyped(typed, 'fabric')).toBe(kilos * 1_000 + rest);
      }),
    );
  });

  test('of fabric and offcuts say what share is left, and nothing where one is not known', () => {
    const typed = (text: string) => ({ typed: text, from: 'estimate' as const });
    const amounts = { fabric: typed('200'), textile_waste: typed('30') };
    expect(lossOf({ amounts })).toBe(150);
    expect(lossOf({ amounts: { fabric: typed('200') } })).toBe(undefined);
    expect(lossOf({ amounts: { ...amounts, textile_waste: typed('300') } })).toBe(undefined);
  });

  test('that are asked for are those of the pathways of that kind of place', () => {
    const book = {
      documents: [],
      practices: [list],
      pathways: [
        {
          code: 'textile-practices',
          name: both('a'),
          stages: [],
          kinds: ['workshop'],
          amounts: ['fabric' as const],
        },
        {
          code: 'stall-practices',
          name: both('b'),
          stages: [],
          kinds: ['stall'],
          amounts: ['organic_waste' as const],
        },
      ],
    };
    expect(amountsFor(book, 'workshop')).toEqual(['fabric', 'textile_waste']);
    expect(amountsFor(book, 'stall')).toEqual(['organic_waste']);
  });
});

describe('what is written down of a diagnosis', () => {
  test('is what was known; what was not stays unsaid', () => {
    const draft: Diagnosing = {
      ...nothing,
      answers: { offcuts: unknownAnswer },
      amounts: { electricity: { typed: '120', from: 'bill' }, fabric: { typed: '', from: 'bill' } },
      doing: { sorted: 'unknown', led: 'yes' },
    };
    const { diagnosis, plan, seen } = statedDiagnosis(draft, of);
    expect(diagnosis).toEqual({
      observed,
      method: 'self',
      answers: [],
      amounts: [{ what: 'electricity', unit: 'wh', amount: 120_000, month, from: 'bill' }],
    });
    expect(seen?.items).toEqual([{ practice: 'led', present: true }]);
    expect(plan).toBe(undefined);
  });

  test('says of herself is no first visit', () => {
    const { seen } = statedDiagnosis({ ...nothing, doing: { sorted: 'no' } }, of);
    expect(seen).toMatchObject({ method: 'self', baseline: false, people: [] });
  });

  test('with nothing said is nothing', () => {
    expect(statedDiagnosis(nothing, of)).toEqual({
      diagnosis: undefined,
      seen: undefined,
      plan: undefined,
    });
  });

  test('plans what is not done yet, by the end of a month', () => {
    const draft: Diagnosing = {
      ...nothing,
      doing: { led: 'yes' },
      plan: { sorted: 2, led: 1 },
    };
    expect(statedDiagnosis(draft, of).plan?.practices).toEqual([
      { practice: 'sorted', by: '2027-01-31' },
    ]);
    expect(dueIn(today, 1)).toBe('2026-12-31');
  });
});
