import type { ActorId, EventId } from '../events/ids.ts';
import type { Instant } from '../quantities/instant.ts';
import { actorState, inSpeakingOrder, type ActorEvent, type ActorState } from './actor-state.ts';
import { isPersonalField, type PersonalField } from './personal-fields.ts';
import type { DetailField } from './register-events.ts';

export type FieldValue = string | number | readonly string[];

/** A field that a statement changed: what it held until then, and since. */
export type FieldChange = {
  readonly field: DetailField | PersonalField;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
};

export type HistoryStep = {
  readonly event: EventId;
  readonly at: Instant;
  readonly changes: readonly FieldChange[];
};

/**
 * What each statement changed in what was known of an actor, in the order in which they speak:
 * nothing for those that were about something else, or repeated what was known.
 */
export function actorHistory(
  actor: ActorId,
  events: readonly ActorEvent[],
  isPerson: boolean,
): readonly HistoryStep[] {
  const ordered = inSpeakingOrder(events);
  const registration = ordered.filter(
    ({ kind, payload }) => kind === 'actor.register' && payload.actor === actor,
  );
  const heard: ActorEvent[] = [];
  let before: ActorState | undefined;
  return [...registration, ...ordered.filter((event) => !registration.includes(event))].map(
    (event) => {
      heard.push(event);
      const after = actorState(actor, heard, isPerson);
      const changes = changesBetween(before, after);
      before = after;
      return { event: event.id, at: event.occurredAt, changes };
    },
  );
}

function changesBetween(
  before: ActorState | undefined,
  after: ActorState | undefined,
): readonly FieldChange[] {
  const fields = new Set([...(before?.saidBy.keys() ?? []), ...(after?.saidBy.keys() ?? [])]);
  return [...fields].flatMap((field) => {
    const change = { field, before: valueOf(before, field), after: valueOf(after, field) };
    return same(change.before, change.after) ? [] : [change];
  });
}

function valueOf(
  state: ActorState | undefined,
  field: DetailField | PersonalField,
): FieldValue | null {
  if (state === undefined) return null;
  return (isPersonalField(field) ? state.values[field] : state.details[field]) ?? null;
}

function same(a: FieldValue | null, b: FieldValue | null): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
