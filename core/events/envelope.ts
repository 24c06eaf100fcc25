import type { Instant } from '../quantities/instant.ts';
import type { ActorId, DeviceId, EventId, ProgrammeId } from './ids.ts';

/**
 * The one envelope for everything that is ever recorded: flows now; people, pathways, encounters
 * and agreements later. One log, one outbox, one endpoint.
 */
export type Envelope<K extends string = string, P = unknown> = {
  readonly programme: ProgrammeId;
  readonly id: EventId;
  /** `room.verb`, such as `flow.collect`, `actor.register`, `period.close`. */
  readonly kind: K;
  /** When it happened, by the recorder's clock. */
  readonly occurredAt: Instant;
  /** When it was written down, by the recorder's clock. */
  readonly recordedAt: Instant;
  readonly device: DeviceId;
  /** Counts the device's own events from 1 without gaps, so that a missing one is noticed. */
  readonly deviceSeq: number;
  readonly recorder: ActorId;
  readonly payload: P;
};

/** An envelope as the ledger has it: with what only the receiving side knows. */
export type Received<E extends Envelope = Envelope> = E & {
  readonly receivedAt: Instant;
  /** Phone clock minus server clock when the batch was sent, in milliseconds; 0 if unknown. */
  readonly skewMs: number;
  /** Of a kept event that is decided again: when what it waited for was received. */
  readonly wokenAt?: Instant;
};
