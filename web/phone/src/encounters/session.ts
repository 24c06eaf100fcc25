import type { EncounterRow } from '../../../../wire/api/encounter-answers.ts';
import {
  addDays,
  dayOf,
  firstDayOf,
  addMonths,
  monthOf,
} from '../../../../core/quantities/instant.ts';
import type { Day, Instant } from '../../../../core/quantities/instant.ts';
import { parseInstant } from '../../../../wire/events/instant-text.ts';

const msPerMinute = 60_000;
/** So long before its start and after its end somebody still says that she is there. */
const aroundMinutes = 120;
/** Whoever comes later than this is there from when she comes. */
const lateMinutes = 15;
const roundedTo = 5;

/** What is said where the length of an encounter is not known: what it lasts counts, never more. */
export const wholeOfIt = 1_440;

/** Is it now that somebody can say "I am here"? */
export type Moment = 'before-its-day' | 'after-its-day' | 'early' | 'now' | 'over';

export type Session = { readonly start: Instant; readonly minutes: number };

/** When an encounter is; undefined where the server's text is none. */
export function sessionOf({ start, minutes }: Pick<EncounterRow, 'start' | 'minutes'>): Session {
  const at = parseInstant(start);
  if (at === undefined) throw new Error('Bug: an answer with a start that is no moment');
  return { start: at, minutes };
}

export function momentOf({ start, minutes }: Session, at: Instant, offset: number): Moment {
  const today = dayOf(at, offset);
  const isNow =
    at >= start - aroundMinutes * msPerMinute &&
    at <= start + (minutes + aroundMinutes) * msPerMinute;
  // One that begins before midnight is still on afterwards.
  if (isNow) return 'now';
  const day = dayOf(start, offset);
  if (day !== today) return day > today ? 'before-its-day' : 'after-its-day';
  return at < start ? 'early' : 'over';
}

/**
 * How long whoever says now that she is there will have been: all of it, or from now on where she
 * comes late. Whoever keeps the list corrects it.
 */
export function minutesFrom({ start, minutes }: Session, at: Instant): number {
  const passed = Math.floor((at - start) / msPerMinute);
  if (passed <= lateMinutes) return minutes;
  const left = Math.max(0, minutes - passed);
  return Math.min(minutes, Math.max(roundedTo, Math.ceil(left / roundedTo) * roundedTo));
}

/** Shorter presences that can be chosen with one tap: the whole first, then half an hour less. */
export function presenceSteps(minutes: number): readonly number[] {
  const step = minutes > 240 ? 60 : 30;
  const shorter = Array.from({ length: Math.ceil(minutes / step) - 1 }, (_, at) => (at + 1) * step);
  return [minutes, ...shorter.reverse()];
}

/**
 * Where to ask for encounters: from the month before this one. The address stays the same for a
 * month, so that what was heard is found again; the second is that of the month before.
 */
export function encountersPaths(today: Day): readonly [string, string] {
  const since = addMonths(monthOf(today), -1);
  const path = (month: typeof since): string => `/encounters?from=${firstDayOf(month)}`;
  return [path(since), path(addMonths(since, -1))];
}

/** Those of today, what comes, the next first, and what was, the last first. */
export function byWhen(
  rows: readonly EncounterRow[],
  today: Day,
): Readonly<Record<'today' | 'coming' | 'past', readonly EncounterRow[]>> {
  const inTime = [...rows].sort((a, b) => (a.start < b.start ? -1 : 1));
  return {
    today: inTime.filter(({ day }) => day === today),
    coming: inTime.filter(({ day }) => day > today),
    past: inTime.filter(({ day }) => day < today).reverse(),
  };
}

/** Whose lists have to be there without signal: what she holds since yesterday and within days. */
export function neededSoon(rows: readonly EncounterRow[], today: Day): readonly EncounterRow[] {
  const [from, until] = [addDays(today, -1), addDays(today, 3)];
  const most = 6;
  return rows
    .filter(
      ({ mayHold, cancelled, day }) => mayHold && cancelled === null && day >= from && day <= until,
    )
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .slice(0, most);
}
