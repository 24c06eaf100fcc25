import type { ActorId, DeviceId, EventId, LotId, PlaceId } from '../../core/events/ids.ts';
import type { ProgrammeId } from '../../core/events/ids.ts';

/**
 * Ids for tests: UUIDs of the right form that say what they are and sort in the order in which
 * the names were first used. The same names in the same order give the same ids, on every run.
 */
export type Names = {
  readonly programme: ProgrammeId;
  event(name: string): EventId;
  lot(name: string): LotId;
  actor(name: string): ActorId;
  place(name: string): PlaceId;
  device(name: string): DeviceId;
  /** The name behind an id, or the id itself: for messages that people read. */
  nameOf(id: string): string;
};

const roomDigits = { event: 'e', lot: 'b', actor: 'a', place: 'c', device: 'd' } as const;

export function testNames(): Names {
  const idByName = new Map<string, string>();
  const nameById = new Map<string, string>();
  const idOf = (room: keyof typeof roomDigits, name: string): string => {
    const key = `${room}:${name}`;
    const known = idByName.get(key);
    if (known !== undefined) return known;
    const id = testUuid(roomDigits[room], idByName.size + 1);
    idByName.set(key, id);
    nameById.set(id, name);
    return id;
  };
  return {
    programme: testProgramme,
    event: (name) => idOf('event', name) as EventId,
    lot: (name) => idOf('lot', name) as LotId,
    actor: (name) => idOf('actor', name) as ActorId,
    place: (name) => idOf('place', name) as PlaceId,
    device: (name) => idOf('device', name) as DeviceId,
    nameOf: (id) => nameById.get(id) ?? id,
  };
}

/** `digit` tells the room (e event, b lot, a actor, c place, d device), `count` the order. */
export function testUuid(digit: string, count: number): string {
  return `0190000${digit}-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
}

export const testProgramme = testUuid('f', 1) as ProgrammeId;
