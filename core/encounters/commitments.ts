import type { ActorId, EventId } from '../events/ids.ts';
import { addDays, type Day } from '../quantities/instant.ts';
import { ofKind, stillSaid, type Heard, type Standing } from './heard.ts';
import type { SettleCommitment } from './meeting-events.ts';

/** Somebody promised something by a day, and what became of it. */
export type Commitment = {
  readonly id: EventId;
  readonly by: ActorId;
  readonly to: ActorId | null;
  readonly what: string;
  readonly due: Day;
  /** The minutes or the agreement in which it was made. */
  readonly minutes: EventId | null;
  readonly agreement: EventId | null;
  readonly recorder: ActorId;
  readonly settled: {
    /** What proves it is attached to this statement. */
    readonly id: EventId;
    readonly says: SettleCommitment['says'];
    readonly on: Day;
    readonly note: string | null;
  } | null;
};

/** Commitments by what they are due on. Of what became of each the latest speaks. */
export function foldCommitments(all: readonly Heard[], standing: Standing): readonly Commitment[] {
  const said = stillSaid(all);
  const settled = new Map<EventId, Commitment['settled']>();
  for (const { id, payload } of ofKind(said, 'commitment.settle')) {
    const { says, on, note } = payload;
    settled.set(payload.commitment, { id, says, on, note: note ?? null });
  }
  return ofKind(said, 'commitment.make')
    .map(({ id, payload, recorder }) => ({
      id,
      by: standing(payload.by),
      to: payload.to === undefined ? null : standing(payload.to),
      what: payload.what,
      due: payload.due,
      minutes: payload.minutes ?? null,
      agreement: payload.agreement ?? null,
      recorder,
      settled: settled.get(id) ?? null,
    }))
    .toSorted((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1));
}

export const commitmentStates = [
  'overdue',
  'due-this-week',
  'open',
  'kept',
  'kept-late',
  'cancelled',
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** Days ahead, today included, in which something is due this week. */
const weekDays = 7;

/** Where a promise stands on a day; its last day is still in time. */
export function commitmentState({ due, settled }: Commitment, today: Day): CommitmentState {
  if (settled?.says === 'cancelled') return 'cancelled';
  if (settled) return settled.on <= due ? 'kept' : 'kept-late';
  if (due < today) return 'overdue';
  return due < addDays(today, weekDays) ? 'due-this-week' : 'open';
}

/** How many of those that were due were kept in time, with and without something that proves it. */
export type OnTime = {
  /** In time and proved: what counts. */
  readonly onTime: number;
  /** In time, and nothing attached that shows it. */
  readonly unproved: number;
  readonly late: number;
  readonly overdue: number;
  /** Leaves what was kept, stays in what was promised. */
  readonly cancelled: number;
  readonly of: number;
};

/**
 * Promises kept on time, of all whose day is past or that were settled (evidence B.3). One that is
 * not due yet is in neither; a cancelled one stays in the denominator.
 */
export function keptOnTime(
  commitments: readonly Commitment[],
  isProved: (settledBy: EventId) => boolean,
  today: Day,
): OnTime {
  const told = { onTime: 0, unproved: 0, late: 0, overdue: 0, cancelled: 0 };
  for (const one of commitments) {
    switch (commitmentState(one, today)) {
      case 'kept':
        if (one.settled && isProved(one.settled.id)) told.onTime += 1;
        else told.unproved += 1;
        break;
      case 'kept-late':
        told.late += 1;
        break;
      case 'overdue':
        told.overdue += 1;
        break;
      case 'cancelled':
        told.cancelled += 1;
        break;
      case 'due-this-week':
      case 'open':
    }
  }
  const { onTime, unproved, late, overdue, cancelled } = told;
  return { ...told, of: onTime + unproved + late + overdue + cancelled };
}
