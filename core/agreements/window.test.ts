import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFrom } from '../events/ids.ts';
import { addDays, parseDay, weekdayOf, type Day } from '../quantities/instant.ts';
import type { Offer } from './intent-events.ts';
import { isWithin } from './window.ts';

const on = (text: string): Day => parseDay(text) ?? expect.unreachable(text);
const monday = on('2026-11-23');

function offer(more: Partial<Offer>): Offer {
  const provider = idFrom<'actor'>('00000000-0000-7000-8000-000000000001');
  return { provider, material: 'cotton', from: monday, transport: 'receiver', ...more };
}

test('what is fetched on Tuesdays is found in a window with a Tuesday, and in no other', () => {
  const tuesdays = offer({ weekdays: [2] });
  expect(isWithin(tuesdays, { from: on('2026-12-01'), to: on('2026-12-01') })).toBe(true);
  expect(isWithin(tuesdays, { from: on('2026-12-02'), to: on('2026-12-07') })).toBe(false);
});

test('a notice for once lasts thirty days, one with an end until that day', () => {
  expect(isWithin(offer({}), { from: on('2026-12-23') })).toBe(true);
  expect(isWithin(offer({}), { from: on('2026-12-24') })).toBe(false);
  const until = offer({ until: on('2026-11-25') });
  expect(isWithin(until, { from: on('2026-11-25') })).toBe(true);
  expect(isWithin(until, { from: on('2026-11-26') })).toBe(false);
  expect(isWithin(until, { to: on('2026-11-22') })).toBe(false);
});

test('a window finds what one of its days finds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40, max: 60 }),
      fc.integer({ min: 0, max: 20 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
      (start, length, weekdays, lasts) => {
        const until = lasts === undefined ? {} : { until: addDays(monday, lasts) };
        const one = offer({ weekdays, ...until });
        const first = addDays(monday, start);
        const days = Array.from({ length: length + 1 }, (_, at) => addDays(first, at));
        expect(isWithin(one, { from: first, to: addDays(first, length) })).toBe(
          days.some((day) => isWithin(one, { from: day, to: day })),
        );
        if (weekdays.length > 0) {
          const found = days.filter((day) => isWithin(one, { from: day, to: day }));
          for (const day of found) expect(weekdays).toContain(weekdayOf(day));
        }
      },
    ),
  );
});
