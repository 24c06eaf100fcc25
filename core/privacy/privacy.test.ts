import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '../quantities/instant.ts';
import { cardCodeForPeople, cardCodeFrom, cardStanding, readCardCode } from './card.ts';
import { textOn, type PurposePolicy } from './policy.ts';
import { dueOn, isLate } from './terms.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};
const both = (text: string) => ({ es: text, en: text });

describe('card codes', () => {
  test('are read back however they were typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (chance) => {
        const code = cardCodeFrom(chance);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
        expect(readCardCode(code)).toBe(code);
        expect(readCardCode(` ${cardCodeForPeople(code).toLowerCase()} `)).toBe(code);
      }),
    );
  });

  test('forgive the letters that look like digits', () => {
    expect(readCardCode('oIl23-45678')).toBe('0112345678');
  });

  test.each(['', '123', '12345678901', '123456789U', '12345/6789', '¡234567890'])(
    '%s is none',
    (typed) => {
      expect(readCardCode(typed)).toBeUndefined();
    },
  );
});

describe('a card', () => {
  const card = { validUntil: day('2026-12-31'), revoked: false };
  test('is valid to the end of its last day', () => {
    expect(cardStanding(card, day('2026-12-31'))).toBe('valid');
    expect(cardStanding(card, day('2027-01-01'))).toBe('expired');
  });
  test('is revoked for good, also when it would have expired', () => {
    expect(cardStanding({ ...card, revoked: true }, day('2026-01-01'))).toBe('revoked');
    expect(cardStanding({ ...card, revoked: true }, day('2027-01-01'))).toBe('revoked');
  });
});

describe('terms of the law', () => {
  const terms = {
    countedIn: 'working',
    breachHours: 48,
    rights: [
      { right: 'access', days: 20, source: null },
      { right: 'opposition', days: null, source: null },
    ],
  } as const;

  test('count from the day after, in working days', () => {
    expect(dueOn('access', day('2026-11-02'), terms, [])).toBe('2026-11-30');
    expect(dueOn('access', day('2026-11-02'), { ...terms, countedIn: 'calendar' }, [])).toBe(
      '2026-11-22',
    );
  });

  test('that nobody looked up are not made up', () => {
    expect(dueOn('opposition', day('2026-11-02'), terms, [])).toBeNull();
    expect(dueOn('portability', day('2026-11-02'), terms, [])).toBeNull();
    expect(isLate(null, null, day('2030-01-01'))).toBe(false);
  });

  test('are kept on the last day and missed on the next', () => {
    const due = day('2026-11-30');
    expect(isLate(due, null, day('2026-11-30'))).toBe(false);
    expect(isLate(due, null, day('2026-12-01'))).toBe(true);
    expect(isLate(due, day('2026-11-30'), day('2027-01-01'))).toBe(false);
    expect(isLate(due, day('2026-12-01'), day('2027-01-01'))).toBe(true);
  });
});

describe('the text of a purpose', () => {
  const texts = [
    { id: 'photo-2', from: day('2026-06-01'), asks: both('b'), otherwise: both('-') },
    { id: 'photo-1', from: day('2026-01-01'), asks: both('a'), otherwise: both('-') },
  ];
  const purpose: PurposePolicy = {
    code: 'photo',
    needsSignature: false,
    needed: false,
    name: both('photo'),
    recipients: both('-'),
    kept: both('-'),
    texts,
  };
  test('is the last one that had begun', () => {
    expect(textOn(purpose, day('2025-12-31'))).toBeUndefined();
    expect(textOn(purpose, day('2026-05-31'))?.id).toBe('photo-1');
    expect(textOn(purpose, day('2026-06-01'))?.id).toBe('photo-2');
  });
});
