import { parseDay, type Day } from '../../../../../core/quantities/instant.ts';

/** The day that an address asks for; of one that cannot be answered, what is wrong with it. */
export type DayAsked = {
  /** Undefined: none, or none that there are figures of; today is shown. */
  readonly on: Day | undefined;
  readonly wrongDay: 'no-such-day' | 'not-yet' | undefined;
};

/** `?al=2026-06-30`: figures of that day. */
export function dayAsked({ searchParams }: Pick<URL, 'searchParams'>, today: Day): DayAsked {
  const text = searchParams.get('al') ?? '';
  if (text === '') return { on: undefined, wrongDay: undefined };
  const on = parseDay(text);
  if (on === undefined) return { on, wrongDay: 'no-such-day' };
  return on > today ? { on: undefined, wrongDay: 'not-yet' } : { on, wrongDay: undefined };
}
