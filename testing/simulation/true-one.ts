import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { Diary, Turn } from './diary.ts';
import type { TruePeople } from './true-people.ts';
import { dayNumber, type AtLevels, type HoldsOn, type TrueLevel } from './truth-days.ts';

export type By = Readonly<Record<string, string | null>>;

/** Somebody or something that may count: on which days, at each level, and what it is then. */
export type TrueOne<Id extends ActorId | EventId = ActorId | EventId> = {
  readonly id: Id;
  readonly holds: AtLevels<HoldsOn>;
  /** By each dimension: on the day on which it came to count, in a figure of a day. */
  readonly by: (since: number, asOf: number) => By;
};

export type TrueSource = {
  readonly diary: Diary;
  readonly people: TruePeople;
  /** A record is known at least so well. */
  readonly known: (id: EventId, level: TrueLevel) => boolean;
};

/** Since the story came so far, if all that tells of it is known so well. */
export function turnedOn(
  { diary, known }: TrueSource,
  turn: Turn,
  who: ActorId,
  level: TrueLevel,
): number {
  const days = diary.came.flatMap((one) => {
    if (one.turn !== turn || one.who !== who) return [];
    return one.takes.every((id) => known(id, level)) ? [dayNumber(one.on)] : [];
  });
  return Math.min(Infinity, ...days);
}

/** Everybody whose story came so far. */
export function whoCame({ diary }: TrueSource, turn: Turn): readonly ActorId[] {
  return [...new Set(diary.came.flatMap((one) => (one.turn === turn ? [one.who] : [])))];
}
