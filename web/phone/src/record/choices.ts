import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import type { PhoneRegister } from '../../../../wire/phone-answers.ts';
import type { Known, PhoneRecord } from '../store/database.ts';

/** The lists from which people choose, made from what the server told. */

type Actor = PhoneRegister['actors'][number];
type Place = PhoneRegister['places'][number];
type Coded = { readonly code: string };

/** The server's register and what this phone added to it, each once. */
export function merged(server: PhoneRegister, own: PhoneRegister): PhoneRegister {
  const actors = new Set(server.actors.map(({ id }) => id));
  const places = new Set(server.places.map(({ id }) => id));
  return {
    actors: [...server.actors, ...own.actors.filter(({ id }) => !actors.has(id))],
    places: [...server.places, ...own.places.filter(({ id }) => !places.has(id))],
  };
}

/** Organisations that hold the alliance's stock, by name. */
export function holdersOf({ programme, register }: Known): readonly Actor[] {
  const kinds = new Set(
    programme.actorKinds
      .filter(({ side, isPerson }) => side === 'chain' && !isPerson)
      .map(({ code }) => code),
  );
  return register.actors
    .filter(({ kind }) => kinds.has(kind))
    .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

/** The kind that a newly registered association gets: the first that holds stock. */
export function holderKind({ programme }: Known): string {
  const kind = programme.actorKinds.find(({ side, isPerson }) => side === 'chain' && !isPerson);
  return kind?.code ?? 'recyclers-association';
}

export function placesOf({ register }: Known, holder: ActorId): readonly Place[] {
  return register.places.filter(({ actor }) => actor === holder);
}

/** People of an association in the order of their registration; their number is index + 1. */
export function peopleOf({ register, programme }: Known, holder: ActorId): readonly Actor[] {
  const persons = new Set(
    programme.actorKinds.filter(({ isPerson }) => isPerson).map(({ code }) => code),
  );
  return register.actors.filter(({ kind, parent }) => parent === holder && persons.has(kind));
}

/** The list with what is used most first; what was never used keeps its order. */
export function byUse<T extends Coded>(
  list: readonly T[],
  used: Readonly<Record<string, number>>,
): readonly T[] {
  const times = ({ code }: T): number => used[code] ?? 0;
  return list
    .map((item, index) => ({ item, index }))
    .sort((a, b) => times(b.item) - times(a.item) || a.index - b.index)
    .map(({ item }) => item);
}

type Familiar = Coded & { readonly family: string };

/**
 * The few tiles of the first screen: what was used here, most used first, then the first of each
 * family that is not among them, then the rest in order.
 */
export function shortList<T extends Familiar>(
  list: readonly T[],
  used: Readonly<Record<string, number>>,
  most: number,
): readonly T[] {
  const known = byUse(list, used).filter(({ code }) => (used[code] ?? 0) > 0);
  const families = new Set(known.map(({ family }) => family));
  const firsts = list.filter(({ family }) => !families.has(family) && families.add(family));
  const rest = list.filter((item) => !known.includes(item) && !firsts.includes(item));
  return [...known, ...firsts, ...rest].slice(0, most);
}

/**
 * Weighings, and what left while nobody else has taken it in, are annulled from here, once, and
 * not what the server did not take anyway.
 */
export function canBeAnnulled({ event, state, voidedBy }: PhoneRecord): boolean {
  const isMeant = event.kind === 'flow.collect' || event.kind === 'flow.dispatch';
  return isMeant && voidedBy === null && state !== 'refused';
}

/** What was received of what left with a dispatch, by these records, and still holds. */
export function acceptancesOf(
  records: readonly PhoneRecord[],
  transfer: EventId,
): readonly PhoneRecord[] {
  return records.filter(
    ({ event, state, voidedBy }) =>
      event.kind === 'flow.accept' &&
      event.payload.transfer === transfer &&
      state !== 'refused' &&
      voidedBy === null,
  );
}
