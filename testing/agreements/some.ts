import * as fc from 'fast-check';
import type { Delivery, Owed } from '../../core/agreements/fulfilment.ts';
import { idFrom, type ActorId, type EventId } from '../../core/events/ids.ts';
import { addDays, instant, type Day, type Instant } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';

/** Things of agreements, chains and food, as tests need them. */
export const begin = '2026-01-01' as Day;

export function eventNo(number: number): EventId {
  return idFrom<'event'>(`01a20000-0000-7000-8000-${String(number).padStart(12, '0')}`);
}
export function actorNo(number: number): ActorId {
  return idFrom<'actor'>(`01a30000-0000-7000-8000-${String(number).padStart(12, '0')}`);
}

/** What is said, one after the other: the second of two speaks. */
export function said<K extends string, P>(
  number: number,
  kind: K,
  payload: P,
): {
  readonly id: EventId;
  readonly kind: K;
  readonly occurredAt: Instant;
  readonly payload: P;
} {
  return { id: eventNo(number), kind, occurredAt: instant(1_760_000_000_000 + number), payload };
}

export function promised(key: string, more: Partial<Owed>): Owed {
  return {
    key,
    provider: 'cerros',
    receiver: 'papelera',
    material: 'cardboard',
    grams: grams(1_000),
    every: 'once',
    from: begin,
    until: null,
    ...more,
  };
}

export function delivered(number: number, day: string, mass: number): Delivery {
  return {
    event: eventNo(number),
    provider: 'cerros',
    receiver: 'papelera',
    material: 'cardboard',
    day: day as Day,
    grams: grams(mass),
  };
}

export const someDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(begin, days));
const somebody = fc.constantFrom('cerros', 'agua');

export const somePromises = fc
  .array(
    fc.record({
      provider: somebody,
      material: fc.constantFrom('cardboard', 'pet'),
      grams: fc.integer({ min: 1, max: 5_000 }).map(grams),
      every: fc.constantFrom('once', 'week', 'month', 'year'),
      from: someDay,
      length: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map(({ length, ...more }, index) =>
      promised(`clause-${index}`, {
        ...more,
        until: length === null ? null : addDays(more.from, length),
      }),
    ),
  );

export const someDeliveries = fc
  .array(
    fc.record({
      provider: somebody,
      material: fc.constantFrom('cardboard', 'pet'),
      day: someDay,
      grams: fc.integer({ min: 1, max: 5_000 }).map(grams),
    }),
    { maxLength: 15 },
  )
  .map((list) => list.map((more, index): Delivery => ({ ...delivered(index, begin, 1), ...more })));
