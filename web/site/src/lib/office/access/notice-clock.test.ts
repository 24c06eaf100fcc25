import { expect, test } from 'vitest';
import { instantAtClock, noticeDeadline } from './notice-clock.ts';

const lima = -300;

test('ten in the morning in Lima is three in the afternoon in Greenwich', () => {
  expect(instantAtClock('2026-07-01T10:00', lima)).toBe(Date.UTC(2026, 6, 1, 15));
});

test.each(['', '2026-07-01', '2026-02-30T10:00', '2026-07-01T24:00'])(
  '“%s” is no moment',
  (typed) => {
    expect(instantAtClock(typed, lima)).toBeUndefined();
  },
);

test('two days after it became known the term is over', () => {
  const learnt = instantAtClock('2026-07-01T10:00', lima);
  if (learnt === undefined) throw new Error('no moment');
  const hour = 3_600_000;
  expect(noticeDeadline(learnt, learnt + 47.5 * hour).hoursLeft).toBe(0);
  expect(noticeDeadline(learnt, learnt + 48.5 * hour).hoursLeft).toBe(-1);
  expect(noticeDeadline(learnt, learnt).until).toBe(learnt + 48 * hour);
});
