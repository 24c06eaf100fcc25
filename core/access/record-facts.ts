import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { Target } from './may.ts';

/** An actor, by the record that stands for it. */
export type KnownActor = Target & {
  readonly isPerson: boolean;
  /** Who noted it first. */
  readonly registrar: ActorId | null;
};

/** An event that another one amends, accepts or shows something of. */
export type NamedEvent = {
  readonly recorder: ActorId;
  /** Whose stock or money it speaks of: holder, association or provider. */
  readonly holder: ActorId | null;
};

/** What a batch speaks of. Undefined is what has not arrived yet. */
export type RecordFacts = {
  readonly today: Day;
  actor(id: ActorId): KnownActor | undefined;
  event(id: EventId): NamedEvent | undefined;
  place(id: PlaceId): { readonly actor: ActorId | null } | undefined;
};
