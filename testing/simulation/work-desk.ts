import type { ActorId, DeviceId, EventId, ProgrammeId } from '../../core/events/ids.ts';
import type { Kind } from '../../core/ledger/entries.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { uuidAt, type Chance } from './chance.ts';
import { note, type Note, type Phone } from './phones.ts';
import type { Tally } from './truth.ts';

/** A sale that the buyer has weighed: what came for it, in céntimos. */
export type Sold = { readonly sale: EventId; readonly material: string; readonly amount: number };

/**
 * What the work around the flows needs to remember. It has chance, ids and phones of its own, so
 * that what is weighed and how it is delivered does not change with what is said about it.
 */
export type WorkDesk = {
  readonly draw: Chance;
  readonly ids: Chance;
  /** The phone on which somebody says what is no weighing. */
  readonly phones: Map<ActorId, Phone>;
  /** Of each association: what was sold and not shared yet. */
  readonly sold: Map<ActorId, Sold[]>;
  /** Of each association: grams that each member brought since the last share-out, by material. */
  readonly brought: Map<ActorId, Map<ActorId, Map<string, number>>>;
  /** Of each association: the first day that the next share-out is about. */
  readonly openFrom: Map<ActorId, Day>;
  /** Number of the day on which offers, rounds and visits began to be told. */
  firstTold: number | null;
};

export function newWorkDesk(draw: Chance): WorkDesk {
  return {
    draw,
    ids: draw.fork('ids'),
    phones: new Map(),
    sold: new Map(),
    brought: new Map(),
    openFrom: new Map(),
    firstTold: null,
  };
}

/** Notes that a member brought this in. */
export function bring(
  { brought }: WorkDesk,
  association: ActorId,
  what: { readonly member: ActorId; readonly material: string; readonly grams: number },
): void {
  const members = brought.get(association) ?? new Map<ActorId, Map<string, number>>();
  brought.set(association, members);
  const materials = members.get(what.member) ?? new Map<string, number>();
  members.set(what.member, materials);
  materials.set(what.material, (materials.get(what.material) ?? 0) + what.grams);
}

/** Somebody says something; it goes out with the phones of the evening. */
export function say<K extends Kind>(
  of: { readonly programme: ProgrammeId; readonly tally: Tally; readonly desk: WorkDesk },
  recorder: ActorId,
  what: Note<K>,
): EventId {
  const { programme, tally, desk } = of;
  const phone = desk.phones.get(recorder) ?? newPhone(desk, recorder, what.at);
  desk.phones.set(recorder, phone);
  return note({ programme, tally, draw: desk.ids }, phone, what);
}

/** Its clock is right and it finds a network every evening: nothing waits for what it says. */
function newPhone({ ids }: WorkDesk, recorder: ActorId, at: number): Phone {
  const device = uuidAt(at, ids) as DeviceId;
  return { device, recorder, habit: 'leader', seq: 0, clockMs: 0, offlineUntil: 0, outbox: [] };
}
