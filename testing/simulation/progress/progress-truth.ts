import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Day } from '../../../core/quantities/instant.ts';

/**
 * What really came of the stories, noted by whoever tells them and without asking any rule: the
 * evaluator has to arrive at the same. Of each the day on which the last thing that it takes
 * happened. Only recorded and documented facts are told here; who verifies is told apart.
 */
export type ProgressTruth = {
  /** Attended ≥ 80 % of the hours of a curriculum. */
  readonly trained: Map<ActorId, Day>;
  /** And made something with it that the head of the unit confirmed. */
  readonly incorporated: Map<ActorId, Day>;
  /** And it is still used 60 days later. */
  readonly sustained: Map<ActorId, Day>;
  /** People of enterprises who took up a practice, seen twice, 30 days apart. */
  readonly adopted: Map<ActorId, Day>;
  readonly formalized: Map<ActorId, Day>;
  /** By municipality: association/UBIGEO. */
  readonly inscribed: Map<string, Day>;
  readonly practising: Map<ActorId, Day>;
  /** Business associations with an agreement that an industry signed. */
  readonly agreedWithIndustry: Map<ActorId, Day>;
  readonly policies: Map<EventId, { stage: string; on: Day }>;
  /** Spaces that held two meetings with signed minutes within six months, with all it takes. */
  readonly spaces: Map<EventId, Day>;
  readonly commitments: { onTime: number; late: number; cancelled: number; open: number };
  /** What was told on purpose because rules stumble over it, and of whom. */
  readonly awkward: Map<string, ActorId | EventId>;
};

export function noProgress(): ProgressTruth {
  return {
    trained: new Map(),
    incorporated: new Map(),
    sustained: new Map(),
    adopted: new Map(),
    formalized: new Map(),
    inscribed: new Map(),
    practising: new Map(),
    agreedWithIndustry: new Map(),
    policies: new Map(),
    spaces: new Map(),
    commitments: { onTime: 0, late: 0, cancelled: 0, open: 0 },
    awkward: new Map(),
  };
}

/** The first day counts: what is reached stays reached. */
export function reached<K>(map: Map<K, Day>, who: K, day: Day): void {
  const before = map.get(who);
  if (before === undefined || day < before) map.set(who, day);
}
