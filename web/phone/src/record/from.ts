import type { ActorId, PlaceId } from '../../../../core/events/ids.ts';
import type { Day } from '../../../../core/quantities/instant.ts';
import type { Source } from '../../../../core/ledger/facts.ts';
import type { PhoneProgramme, PhoneRegister } from '../../../../wire/phone-answers.ts';
import type { RoundsAnswer } from '../../../../wire/api/work-answers.ts';

/** Where what is weighed comes from, and on which day that was chosen. */
export type From = Source & { readonly day: Day };
export type Round = RoundsAnswer['rounds'][number];
export type Stop = Round['stops'][number];
type Place = PhoneRegister['places'][number];

/** Places used lately, newest first; more than these are found by searching. */
export const recentMost = 6;

/**
 * The source that holds today. A place of another day does not: she is somewhere else by now. What
 * names no place (households, the street) does, as long as she goes on.
 */
export function holdsToday(from: From | null, day: Day): From | null {
  return from?.place === undefined || from.day === day ? from : null;
}

/** Newest first, each place once. */
export function withRecent(recent: readonly From[], from: From): readonly From[] {
  if (from.place === undefined) return recent;
  return [from, ...recent.filter(({ place }) => place !== from.place)].slice(0, recentMost);
}

/** ISO 8601: Monday is 1. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The round of this weekday; if there are several, the first by name. */
export function roundOf(rounds: readonly Round[], day: Day): Round | undefined {
  const weekday = weekdayOf(day);
  return [...rounds]
    .filter(({ weekdays, stops }) => weekdays.includes(weekday) && stops.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0];
}

/**
 * The stop to go to from `here`: the first after it, in the order of the round, where nothing was
 * weighed today; from the end it goes on at the beginning.
 *
 * @param here the place where she is; undefined: the round has not begun
 * @returns undefined when every other stop has its weighing
 */
export function nextStop(
  { stops }: Round,
  here: PlaceId | undefined,
  weighedAt: ReadonlySet<PlaceId>,
): Stop | undefined {
  const at = stops.findIndex(({ place }) => place === here);
  const ahead = [...stops.slice(at + 1), ...stops.slice(0, at + 1)];
  return ahead.find(({ place }) => place !== here && !weighedAt.has(place));
}

/** `3` of `12`; undefined for what is no stop of this round. */
export function numberOf({ stops }: Round, place: PlaceId | undefined): number | undefined {
  const index = stops.findIndex((stop) => stop.place === place);
  return index < 0 ? undefined : index + 1;
}

/**
 * What kind of source a place is: the kind of whoever it belongs to, if the programme has a source
 * kind of that code, else what was said of it here before. Never guessed.
 */
export function kindOfPlace(
  { id, actor }: Pick<Place, 'id' | 'actor'>,
  register: PhoneRegister,
  { sourceKinds }: Pick<PhoneProgramme, 'sourceKinds'>,
  recent: readonly From[],
): string | undefined {
  const owner = register.actors.find((one) => one.id === actor);
  const own = sourceKinds.find(({ code }) => code === owner?.kind)?.code;
  return own ?? recent.find(({ place }) => place === id)?.kind;
}

/** Places of those who give, and places of nobody: what a round stops at. */
export function sourcePlaces(
  { actors, places }: PhoneRegister,
  { actorKinds }: Pick<PhoneProgramme, 'actorKinds'>,
): readonly Place[] {
  const gives = new Set(
    actorKinds.filter(({ side, isPerson }) => side === 'source' && !isPerson).map((k) => k.code),
  );
  const givers = new Set(actors.filter(({ kind }) => gives.has(kind)).map(({ id }) => id));
  return places.filter(({ actor }) => actor === null || givers.has(actor));
}

/** Places whose name, or whose owner's name, has all the words that were typed. */
export function searched(
  places: readonly Place[],
  { actors }: PhoneRegister,
  typed: string,
): readonly Place[] {
  const words = plain(typed).split(' ').filter(Boolean);
  const nameOf = (id: ActorId | null): string => actors.find((a) => a.id === id)?.name ?? '';
  return places.filter(({ name, actor }) => {
    const text = plain(`${name} ${nameOf(actor)}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without accents and case, as people type on a phone. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** What a weighing states of its source beside the kind. */
export function whereOf({ actor, place, district }: Source): Omit<Source, 'kind'> {
  return {
    ...(actor === undefined ? {} : { actor }),
    ...(place === undefined ? {} : { place }),
    ...(district === undefined ? {} : { district }),
  };
}

/** A place as the source of what is weighed there. */
export function sourceAt(
  kind: string,
  { id, actor, district }: Pick<Place, 'id' | 'actor' | 'district'>,
): Source {
  return {
    kind,
    place: id,
    ...(actor === null ? {} : { actor }),
    ...(district === null ? {} : { district }),
  };
}
