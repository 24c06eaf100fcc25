import type { ActorId, EventId } from '../../core/events/ids.ts';
import { dayOf, instant, type Day } from '../../core/quantities/instant.ts';

/** Material that somebody gave or brought and that was weighed in. */
export type Pickup = {
  readonly event: EventId;
  readonly day: Day;
  readonly giver: ActorId | null;
  /** Kind of source that was written down. */
  readonly source: string;
  readonly taker: ActorId;
  readonly bringer: ActorId | null;
  readonly material: string;
  readonly district: string;
  readonly grams: number;
};

/** A load that the one for whom it was meant weighed and kept. */
export type Handover = {
  readonly transfer: EventId;
  readonly day: Day;
  readonly giver: ActorId;
  readonly taker: ActorId;
  readonly material: string;
  readonly district: string;
  readonly grams: number;
};

/** How a story goes on so that somebody comes to count, and the records that tell of it. */
export type Turn =
  | 'official trained'
  | 'official incorporates'
  | 'recycler trained'
  | 'person adopts'
  | 'enterprise adopts'
  | 'association certified'
  | 'association improved'
  | 'agreed with industry';
export type Came = {
  readonly turn: Turn;
  readonly who: ActorId;
  readonly on: Day;
  /** All of them are needed: what one of them is not known as, the turn is not known as. */
  readonly takes: readonly EventId[];
  /** Of a step of formalisation: which. */
  readonly step?: string;
};

/**
 * What really happened, noted by whoever lets it happen and asking no rule of the program: from
 * this the truth of every indicator is reckoned (`figures-truth.ts`).
 */
export type Diary = {
  /** Beside the word of who wrote it stands another's, a gazette or an image. */
  readonly shown: Set<EventId>;
  /** Somebody else compared it and confirmed. */
  readonly confirmed: Set<EventId>;
  readonly pickups: Pickup[];
  readonly handovers: Handover[];
  readonly came: Came[];
  /** Attendances of somebody in the course of a kind. */
  readonly sat: Map<string, readonly EventId[]>;
  readonly policies: {
    readonly policy: EventId;
    readonly district: string;
    readonly stages: { readonly stage: string; readonly on: Day; readonly event: EventId }[];
  }[];
  readonly chains: {
    readonly chain: EventId;
    readonly on: Day;
    readonly material: string;
    readonly parts: readonly (readonly ActorId[])[];
  }[];
  readonly meetings: { readonly space: EventId; readonly on: Day; readonly minutes: EventId }[];
  readonly promises: Map<
    EventId,
    {
      readonly by: ActorId;
      readonly due: Day;
      readonly kept?: { readonly on: Day; readonly by: EventId };
    }
  >;
  /** Hashes of images that were sent. */
  readonly images: Set<string>;
};

export function newDiary(): Diary {
  return {
    shown: new Set(),
    confirmed: new Set(),
    pickups: [],
    handovers: [],
    came: [],
    sat: new Map(),
    policies: [],
    chains: [],
    meetings: [],
    promises: new Map(),
    images: new Set(),
  };
}

/** The day of a true time, in Lima. */
export function trueDay(at: number): Day {
  return dayOf(instant(at), -300);
}
