import type { Envelope } from '../events/envelope.ts';
import type { ActorId, EventId, LotId, PlaceId } from '../events/ids.ts';
import type { Problem } from '../problems/problem.ts';
import type { Day, Instant, Month } from '../quantities/instant.ts';
import type { Grams } from '../quantities/quantity.ts';
import type { RegisterActor, RegisterPayloads, RegisterPlace } from '../actors/register-events.ts';
import type { IntentPayloads } from '../agreements/intent-events.ts';
import type { EncounterPayloads } from '../encounters/encounter-events.ts';
import type { EvidencePayloads } from '../evidence/evidence-events.ts';
import type { RoundPayloads } from '../rounds/round-events.ts';
import type { SharePayloads } from '../sharing/share-events.ts';
import type { ProgressPayloads } from './progress-references.ts';
import type { FlowPayloads, LotIdentity, Source } from './facts.ts';

/** What the ledger writes. Everything here is decided once and only ever added to. */

export type AccountKind =
  | 'stock'
  | 'transit'
  | 'world_source'
  | 'world_loss'
  | 'world_disposed'
  | 'world_adjust'
  | 'world_transit_diff';

/**
 * One line of an event; the lines of an event sum to zero (I1). `at` is the place of a stock, the
 * dispatch event of a transit (whose holder stays the sender until acceptance), and for a world
 * account the place or transfer on the other side. `holder` is always whose books it concerns.
 */
export type Posting = {
  readonly kind: AccountKind;
  readonly lot: LotId;
  readonly holder: ActorId;
  readonly at: string;
  readonly grams: Grams;
};

/** A lot as the event that created it made it. Its grams are those of its live postings. */
export type Lot = LotIdentity & {
  readonly id: LotId;
  readonly code: string;
  readonly createdBy: EventId;
  readonly createdAt: Instant;
  readonly holder: ActorId;
  /** Only of lots that entered here: where the mass came from, who collected it. */
  readonly source?: Source & { readonly collector?: ActorId };
  readonly district: string;
};

/** `grams` of `parent` went into `child`. */
export type Edge = { readonly child: LotId; readonly parent: LotId; readonly grams: Grams };

/**
 * The classes by which holders' books close:
 * collected + received + accepted + converted_in + adjusted_in
 *   = delivered + handed + converted_out + adjusted_out + lost + disposed + change of stock.
 * `delivered` went to an outlet, `handed` to another holder of the chain. Stock includes transit.
 */
export type FlowClass =
  | 'collected'
  | 'received'
  | 'accepted'
  | 'converted_in'
  | 'adjusted_in'
  | 'delivered'
  | 'handed'
  | 'converted_out'
  | 'adjusted_out'
  | 'lost'
  | 'disposed'
  | 'stock';

/** One line for the daily and monthly rollups; negative where an amendment takes back. */
export type FlowRow = {
  readonly day: Day;
  readonly holder: ActorId;
  /** `outlet` when the holder's kind is an outlet, else `chain`: whose books are the alliance's. */
  readonly side: 'chain' | 'outlet';
  readonly material: string;
  readonly district: string;
  readonly class: FlowClass;
  /** Source kind, reason, or the other actor's id; `''` for stock and conversions. */
  readonly other: string;
  readonly grams: Grams;
};

/** Things a kept event can wait for, as texts so that a store can index them. */
export type AwaitKey =
  | `lot:${string}`
  | `event:${string}`
  | `actor:${string}`
  | `place:${string}`
  /** holder/place/material */
  | `pool:${string}`;

/** What holds a quarantined event back: an event that is known, or a thing not yet seen. */
export type Blocking = { readonly event?: EventId; readonly awaits: AwaitKey };

/** What a person last said about a purpose. */
export type ConsentSaid = {
  readonly actor: ActorId;
  readonly purpose: string;
  readonly given: boolean;
};

export type AcceptedDecision = {
  readonly outcome: 'accepted';
  readonly effectiveAt: Instant;
  readonly postings: readonly Posting[];
  readonly lots: readonly Lot[];
  readonly edges: readonly Edge[];
  readonly flows: readonly FlowRow[];
  /**
   * State changes of facts: `voided`, `corrected` (this event's postings and edges now speak for
   * the fact). An amendment older than the last one of its fact changes nothing: `superseded`.
   */
  readonly amends: readonly {
    readonly fact: EventId;
    readonly state: 'voided' | 'corrected';
    /** The amendment that spoke for the fact until now; its state becomes `superseded`. */
    readonly previous: EventId | null;
  }[];
  readonly superseded: boolean;
  readonly actor?: RegisterActor;
  readonly place?: RegisterPlace;
  readonly consent?: ConsentSaid;
  readonly closes?: Month;
};

export type Decision =
  | AcceptedDecision
  | { readonly outcome: 'quarantined'; readonly problem: Problem; readonly blocking: Blocking }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** What is said about the work around the flows; it moves no mass. */
export type WorkPayloads = EvidencePayloads &
  SharePayloads &
  IntentPayloads &
  EncounterPayloads &
  RoundPayloads;
export type Payloads = FlowPayloads & RegisterPayloads & WorkPayloads & ProgressPayloads;
export type Kind = keyof Payloads;
/** Every event of this version, parsed. */
export type LedgerEvent = { [K in Kind]: Envelope<K, Payloads[K]> }[Kind];

/** A fact with the line of amendments that currently speaks for it. */
export type FactRecord = {
  readonly event: LedgerEvent;
  readonly effectiveAt: Instant;
  readonly state: 'live' | 'voided' | 'corrected';
  /** The event whose content now counts: the fact itself or its last correction. */
  readonly speaker: LedgerEvent;
  /** Order mark of the last amendment, if any: later ones win, whatever order they arrive in. */
  readonly amendedAt: Instant | null;
  readonly amendedBy: EventId | null;
  /** Net effect of the fact and all its amendments. */
  readonly postings: readonly Posting[];
  readonly flows: readonly FlowRow[];
};

export type StockLine = {
  readonly lot: LotId;
  readonly holder: ActorId;
  readonly at: PlaceId;
  readonly grams: Grams;
  /** Effective instant of the latest mass given to this account. */
  readonly givenAt: Instant;
};

export type Held = { readonly grams: number; readonly givenAt: Instant };

/**
 * What `decide` may ask. The server fills it from the store for one batch, the phone from what it
 * has seen, a test from a list; none of them is trusted but the server's.
 */
export type Known = {
  lot(id: LotId): Lot | undefined;
  /** A stock or transit account that ever held something, with what it holds now. */
  account(kind: 'stock' | 'transit', lot: LotId, holder: ActorId, at: string): Held | undefined;
  /** Stock above zero of a holder at a place, any order. */
  stockAt(holder: ActorId, place: PlaceId): readonly StockLine[];
  /** Lots that travel with a transfer. */
  inTransit(
    transfer: EventId,
  ): readonly { readonly lot: LotId; readonly grams: Grams; readonly givenAt: Instant }[];
  /** Any accepted event: facts with their amendments, and the others as they are. */
  fact(id: EventId): FactRecord | undefined;
  /** Live facts whose net effect takes from an account, any order. */
  takersOf(kind: 'stock' | 'transit', lot: LotId, holder: ActorId, at: string): readonly EventId[];
  actor(id: ActorId): RegisterActor | undefined;
  place(id: PlaceId): RegisterPlace | undefined;
  /** Did the person last say yes to this purpose? */
  consented(actor: ActorId, purpose: string): boolean;
  /** Closing a month closes all before it. */
  isClosed(month: Month): boolean;
  /** The first account below zero at some instant up to the end of `month` (I2), if any. */
  overdraftUntil(month: Month): { readonly lot: LotId; readonly day: Day } | undefined;
};
