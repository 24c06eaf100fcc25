import {
  instant,
  parseDay,
  startOfDay,
  type Instant,
} from '../../../../../../core/quantities/instant.ts';

/** Hours to tell the authority and the people (D.S. 016-2024-JUS), from when it became known. */
export const noticeHours = 48;

const hour = 3_600_000;

/** `2026-07-01T10:30` on the programme's clocks; undefined when it is not such a moment. */
export function instantAtClock(typed: string, offsetMinutes: number): Instant | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)/.exec(typed);
  const day = parseDay(parts?.[1] ?? '');
  if (day === undefined || parts === null) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return instant(startOfDay(day, offsetMinutes) + minutes * 60_000);
}

/** Until when they have to be told, and whole hours left; below zero it is over. */
export function noticeDeadline(
  learntAt: Instant,
  now: number,
): { readonly until: Instant; readonly hoursLeft: number } {
  const until = instant(learntAt + noticeHours * hour);
  return { until, hoursLeft: Math.floor((until - now) / hour) };
}
