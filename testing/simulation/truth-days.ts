import type { EventId } from '../../core/events/ids.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { Diary } from './diary.ts';

/** Days of a truth: plain numbers since 1970, so that a window is a subtraction. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export const trueLevels = ['recorded', 'documented', 'verified'] as const;
export type TrueLevel = (typeof trueLevels)[number];
export type AtLevels<T> = Readonly<Record<TrueLevel, T>>;

/** It is so on that day. */
export type HoldsOn = (day: number) => boolean;

export function atLevels<T>(of: (level: TrueLevel) => T): AtLevels<T> {
  return { recorded: of('recorded'), documented: of('documented'), verified: of('verified') };
}

/** Whether a record is known so well: what somebody else confirmed was shown to her. */
export function knownIn({ shown, confirmed }: Diary): (id: EventId, level: TrueLevel) => boolean {
  return (id, level) => {
    if (level === 'recorded') return true;
    return confirmed.has(id) || (level === 'documented' && shown.has(id));
  };
}

/** Of these, those in the days before and on a day: so many days with it. */
export function within<T extends { readonly on: number }>(
  happened: readonly T[],
  day: number,
  days: number,
): readonly T[] {
  return happened.filter(({ on }) => on <= day && on > day - days);
}

/** Calendar weeks begin on Monday; day 4 of 1970 was the first Monday. */
export const weekOf = (day: number): number => Math.floor((day - 4) / 7);

/** The first day from `from` to `to` on which it is so. */
export function firstDay(from: number, to: number, holds: HoldsOn): number | null {
  for (let day = from; day <= to; day += 1) if (holds(day)) return day;
  return null;
}

/** The first of the days without a break up to `to` on which it is so. */
export function runUpTo(from: number, to: number, holds: HoldsOn): number | null {
  let first: number | null = null;
  for (let day = to; day >= from && holds(day); day -= 1) first = day;
  return first;
}
