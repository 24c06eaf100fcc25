import type { ScaleReading } from '../../../../core/scale/reading.ts';

/** Who hears a scale. */
export type ScaleListener = {
  readonly reading: (reading: ScaleReading) => void;
  /** The connection ended without being asked to. */
  readonly gone: () => void;
};

/** A scale that is connected and talks. */
export type ConnectedScale = {
  /** As it is kept with each weight taken from it; at most 60 characters. */
  readonly name: string;
  /** Per cent; null when the scale does not say. */
  readonly battery: number | null;
  readonly disconnect: () => void;
};

/**
 * A way to reach a scale. `connect` is called from a tap, because browsers ask the person which
 * device is meant; `reconnect` needs none and fails when the scale is not near.
 */
export type ScaleDriver = {
  /** `undefined`: the person chose none. Throws when the scale cannot be reached or understood. */
  readonly connect: (listener: ScaleListener) => Promise<ConnectedScale | undefined>;
  readonly reconnect: (listener: ScaleListener) => Promise<ConnectedScale | undefined>;
};
