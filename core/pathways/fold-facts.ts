import type { ActorId, EventId } from '../events/ids.ts';
import type { Level } from '../evidence/level.ts';
import type { Stated, StatedOf } from '../evidence/stated.ts';
import type { Kind } from '../ledger/entries.ts';
import type { Evidence } from './evidence.ts';

/** What the fold cannot know from the statements alone. */
export type FoldFacts = {
  readonly offsetMinutes: number;
  /** The record that stands for an actor, whichever of its records is named. */
  readonly same: (actor: ActorId) => ActorId;
  /** As `core/evidence` derives it. */
  readonly level: (id: EventId) => Level;
  /** It was dated after it was received. */
  readonly clockAhead: (id: EventId) => boolean;
};

type Base = Pick<Evidence, 'id' | 'level' | 'clockAhead'>;

export function baseOf(id: EventId, facts: FoldFacts): Base {
  return { id, level: facts.level(id), clockAhead: facts.clockAhead(id) };
}

export function ofKind<K extends Kind>(said: readonly Stated[], kind: K): readonly StatedOf<K>[] {
  return said.filter((one): one is Stated & StatedOf<K> => one.kind === kind);
}
