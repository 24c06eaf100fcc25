import { describe, expect, test } from 'vitest';
import { boardOf, fits, type IntentSaid } from '../../core/agreements/board.ts';
import type { Offer } from '../../core/agreements/intent-events.ts';
import type { Want } from '../../core/agreements/agreement-events.ts';
import { instant, type Day } from '../../core/quantities/instant.ts';
import { actorNo, eventNo, said } from './some.ts';

const clock = { today: '2026-11-23' as Day, now: instant(1_795_400_000_000) };
const offer: Offer = {
  provider: actorNo(1),
  material: 'cotton-offcuts',
  from: '2026-11-20' as Day,
  transport: 'receiver',
};
const want: Want = {
  receiver: actorNo(2),
  material: 'cotton-offcuts',
  every: 'month',
  from: '2026-01-01' as Day,
  transport: 'either',
};
const stateOf = (more: Partial<Offer>, ...others: readonly IntentSaid[]) =>
  boardOf([said(1, 'intent.offer', { ...offer, ...more }), ...others], clock).offers[0]?.state;

describe('an offer', () => {
  test('is open until its last day is over, its food has spoilt or a month has passed', () => {
    expect(stateOf({})).toBe('open');
    expect(stateOf({ until: '2026-11-22' as Day })).toBe('past');
    expect(stateOf({ spoilsAt: clock.now })).toBe('past');
    expect(stateOf({ from: '2026-10-01' as Day })).toBe('past');
    expect(stateOf({ from: '2026-10-01' as Day, every: 'week' })).toBe('open');
    expect(stateOf({ from: '2026-10-01' as Day, weekdays: [5] })).toBe('open');
  });

  test('is closed by who withdraws it, and gone when it was retracted', () => {
    const withdraw = said(2, 'intent.withdraw', { offer: eventNo(1), because: 'taken' } as const);
    expect(stateOf({}, withdraw)).toBe('withdrawn');
    const retract = said(3, 'evidence.retract', { subject: eventNo(1), reason: 'Error' });
    expect(stateOf({}, withdraw, retract)).toBeUndefined();
  });

  test('that was brought together with a want bears the last word of each side', () => {
    const link = said(3, 'intent.link', { offer: eventNo(1), want: eventNo(2) });
    const answer = (number: number, by: number, says: 'coming' | 'not_coming') =>
      said(number, 'intent.answer', {
        offer: eventNo(1),
        link: eventNo(3),
        by: actorNo(by),
        says,
      } as const);
    const { links } = boardOf(
      [
        answer(6, 2, 'not_coming'),
        said(1, 'intent.offer', offer),
        said(2, 'intent.want', want),
        link,
        answer(4, 2, 'coming'),
        answer(5, 1, 'coming'),
      ],
      clock,
    );
    expect(links).toMatchObject([
      {
        offer: eventNo(1),
        want: eventNo(2),
        answers: [
          { by: actorNo(2), says: 'not_coming' },
          { by: actorNo(1), says: 'coming' },
        ],
      },
    ]);
  });
});

describe('a want fits an offer', () => {
  test('of the same material, of a grade that neither or both name, on some same day', () => {
    expect(fits(offer, want)).toBe(true);
    expect(fits(offer, { ...want, material: 'pet' })).toBe(false);
    expect(fits({ ...offer, grade: 'a' }, want)).toBe(true);
    expect(fits({ ...offer, grade: 'a' }, { ...want, grade: 'b' })).toBe(false);
    expect(
      fits({ ...offer, until: '2026-11-30' as Day }, { ...want, from: '2026-12-01' as Day }),
    ).toBe(false);
    expect(fits(offer, { ...want, until: '2026-11-19' as Day })).toBe(false);
  });
});
