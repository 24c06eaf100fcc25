import type { ActorId, EventId, LotId, ProgrammeId } from '../../core/events/ids.ts';
import type { Collect, NewLot } from '../../core/ledger/facts.ts';
import type { Catalogue, ContainerFactor } from '../../core/materials/catalogue.ts';
import { instant, type Day } from '../../core/quantities/instant.ts';
import { uuidAt, type Chance } from './chance.ts';
import type { Association, Cast } from './cast.ts';
import type { Diary } from './diary.ts';
import { note, type Note, type Phone } from './phones.ts';
import { tally, type Happening, type Tally } from './truth.ts';
import type { Progress } from './progress/memory.ts';
import type { WorkDesk } from './work-desk.ts';
import type { Heap, Yard } from './yard.ts';
import type { Kind } from '../../core/ledger/entries.ts';

/** One day of the simulated programme. */
export type Today = {
  readonly day: Day;
  /** Days since 1970. */
  readonly number: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  /** Midnight in Lima. */
  readonly start: number;
  readonly monthIndex: number;
  readonly isMonthEnd: boolean;
};

/** Everything the parts of the simulation share. */
export type World = {
  readonly programme: ProgrammeId;
  readonly catalogue: Catalogue;
  readonly months: number;
  readonly weighInsPerMemberWeek: number;
  readonly cast: Cast;
  readonly yard: Yard;
  readonly tally: Tally;
  readonly diary: Diary;
  /** Images of scales are sent too; left out, nobody waits for files that never come. */
  readonly withImages: boolean;
  readonly draw: Chance;
  readonly ids: Chance;
  /** Work that waits for its day, such as the buyer's scale. */
  readonly later: { readonly onDay: number; readonly act: (today: Today) => void }[];
  /** Weighings that a later correction may still mend: their lot is whole. */
  readonly mendable: Mendable[];
  /** Transfer → the lot as which a load would come back. */
  readonly wayBack: Map<EventId, LotId>;
  /** What is said besides the weighings. */
  readonly desk: WorkDesk;
  /** Stories of change, and what really came of them. */
  readonly progress: Progress;
};

export type Mendable = {
  readonly association: Association;
  readonly fact: EventId;
  readonly payload: Collect;
  readonly heap: Heap;
  readonly lot: LotId;
  readonly at: number;
};

export const hours = (count: number): number => Math.round(count * 3_600_000);

export function write<K extends Kind>(world: World, phone: Phone, what: Note<K>): EventId {
  return note({ programme: world.programme, draw: world.ids, tally: world.tally }, phone, what);
}

export function newLot(world: World, letter: string, at: number): NewLot {
  return { id: uuidAt(at, world.ids) as LotId, letter };
}

export function count(
  world: World,
  what: Omit<Happening, 'at' | 'knownAt'>,
  when: { readonly at: number; readonly knownAt?: number },
  mass: number,
): void {
  if (mass === 0) return;
  const at = instant(when.at);
  const happening: Happening =
    when.knownAt === undefined ? { ...what, at } : { ...what, at, knownAt: instant(when.knownAt) };
  tally(world.tally, happening, mass, world.catalogue.offsetMinutes);
}

export function heapOf(
  who: { readonly actor: ActorId; readonly place: Heap['place']; readonly district: string },
  material: string,
): Heap {
  return { holder: who.actor, place: who.place, material, district: who.district };
}

/** Factors of containers that people count, for this material on this day. */
export function factorsFor(world: World, material: string, day: Day): ContainerFactor[] {
  return world.catalogue.containerFactors.filter(
    (factor) =>
      factor.material === material &&
      factor.container !== 'tricycle-1m3' &&
      factor.validFrom <= day &&
      (factor.validTo === null || day <= factor.validTo),
  );
}

export const monthNumber = (day: Day): number => Number(day.slice(5, 7));
