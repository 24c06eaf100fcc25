import type { ActorId, PlaceId, RoundId } from '../events/ids.ts';

/** A round as an association walks it: its stops in order. Said again, the latest speaks. */
export type SetRound = {
  readonly round: RoundId;
  readonly association: ActorId;
  readonly name: string;
  /** ISO 8601: Monday is 1. */
  readonly weekdays: readonly number[];
  readonly stops: readonly PlaceId[];
};

export type EndRound = { readonly round: RoundId; readonly association: ActorId };

export type RoundPayloads = { 'round.set': SetRound; 'round.end': EndRound };
