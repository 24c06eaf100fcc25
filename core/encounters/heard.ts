import type { ActorId, EventId } from '../events/ids.ts';
import type { ReviewPayloads } from '../evidence/review-events.ts';
import type { Instant } from '../quantities/instant.ts';
import type { MeetingPayloads } from './meeting-events.ts';

type Payloads = MeetingPayloads & Pick<ReviewPayloads, 'evidence.retract'>;
export type HeardKind = keyof Payloads;

/** An accepted statement about an encounter, of one kind. */
export type HeardOf<K extends HeardKind> = {
  readonly kind: K;
  readonly id: EventId;
  readonly occurredAt: Instant;
  readonly recorder: ActorId;
  readonly payload: Payloads[K];
};
export type Heard = { [K in HeardKind]: HeardOf<K> }[HeardKind];

/** Who stands for a record of the register: itself, or the one that it was merged into. */
export type Standing = (actor: ActorId) => ActorId;

/**
 * What still counts, each statement once, in the order in which it was said (`occurredAt`, then
 * id): so the order in which it arrived makes no difference. What was retracted counts no more.
 */
export function stillSaid(said: readonly Heard[]): readonly Heard[] {
  const once = new Map(said.map((one) => [one.id, one]));
  const retracted = new Set(
    [...once.values()].flatMap((one) =>
      one.kind === 'evidence.retract' ? [one.payload.subject] : [],
    ),
  );
  return [...once.values()]
    .filter(({ id }) => !retracted.has(id))
    .toSorted((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
}

/** Those of one kind. */
export function ofKind<K extends HeardKind>(
  said: readonly Heard[],
  kind: K,
): readonly HeardOf<K>[] {
  return said.filter((one): one is Heard & HeardOf<K> => one.kind === kind);
}

/**
 * What described a thing first, for each statement that described it: a thing is named by the
 * first. `named` says which earlier one a statement names.
 */
export function firstNames<K extends HeardKind>(
  said: readonly HeardOf<K>[],
  named: (payload: Payloads[K]) => EventId | undefined,
): (id: EventId) => EventId {
  const above = new Map(said.map(({ id, payload }) => [id, named(payload)]));
  return (id) => {
    const passed = new Set<EventId>();
    let at = id;
    for (;;) {
      const next = above.get(at);
      if (next === undefined || passed.has(next)) return at;
      passed.add(at);
      at = next;
    }
  };
}
