import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Kind, Payloads } from '../../../core/ledger/entries.ts';
import { addDays, type Day } from '../../../core/quantities/instant.ts';
import type { Came } from '../diary.ts';
import { say } from '../work-desk.ts';
import { hours, type Today, type World } from '../world.ts';

/** Somebody tells part of a story on one day. */
export type Scene = (today: Today) => void;

/**
 * A day of a story, counted from the first day of the programme. Nobody works on Sundays: what
 * falls on one happens on the Monday after it.
 */
export function on(world: World, first: Today, offset: number, scene: Scene): void {
  const number = first.number + offset;
  const isSunday = (first.weekday + offset) % 7 === 0;
  world.later.push({ onDay: isSunday ? number + 1 : number, act: scene });
}

/** The next offset from `offset` on whose day, and the day `apart` days later, are no Sundays. */
export function pairFrom(first: Today, offset: number, apart: number): number {
  const isSunday = (days: number): boolean => (first.weekday + days) % 7 === 0;
  let from = offset;
  while (isSunday(from) || isSunday(from + apart)) from += 1;
  return from;
}

/** Says something at an hour of the day, in somebody's name. */
export function tell<K extends Kind>(
  world: World,
  today: Today,
  by: ActorId,
  what: { readonly kind: K; readonly hour: number; readonly payload: Payloads[K] },
): EventId {
  const { kind, hour, payload } = what;
  return say(world, by, { kind, at: today.start + hours(hour), payload });
}

/** Nine of ten records are looked at by the coordination three days later, and confirmed. */
export function reviewed(world: World, today: Today, subject: EventId): void {
  if (!world.progress.draw.happens(0.9)) return;
  const by = world.cast.coordinator.recorder;
  const act = (later: Today): void => {
    const payload = { subject, says: 'verified' } as const;
    tell(world, later, by, { kind: 'evidence.review', hour: 17, payload });
    world.diary.confirmed.add(subject);
  };
  world.later.push({ onDay: today.number + 3, act });
}

/** From this day somebody counts for something; all these records are needed for it. */
export function comes(world: World, today: Today, what: Omit<Came, 'on'>): void {
  world.diary.came.push({ ...what, on: today.day });
}

export function inDays(today: Today, days: number): Day {
  return addDays(today.day, days);
}
