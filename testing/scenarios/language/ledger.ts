import type { Received } from '../../../core/events/envelope.ts';
import type { ActorId, EventId, LotId, PlaceId } from '../../../core/events/ids.ts';
import type { FlowClass, LedgerEvent, Lot } from '../../../core/ledger/entries.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { Day, Month } from '../../../core/quantities/instant.ts';
import type { Expectation, OriginBy, StateWord } from './statement.ts';

export type Answer = {
  readonly id: EventId;
  readonly outcome: Expectation['outcome'];
  readonly problem?: Problem;
  /** The event that holds it back, when the ledger knows which. */
  readonly blockedBy?: EventId;
};

export type Descent = { readonly parent: string; readonly grams: number };

export type Totals = Readonly<Partial<Record<FlowClass, number>>>;

/**
 * A ledger as the scenarios see it. The core, the model and the HTTP API each have one, so that
 * the same stories are told to all of them. `undefined` means: this ledger cannot say.
 */
export type Ledger = {
  readonly name: string;
  /** One batch; one answer an event, in the order sent. */
  apply(batch: readonly Received<LedgerEvent>[]): Promise<readonly Answer[]>;
  state(event: EventId): Promise<StateWord | undefined>;
  datedOn(event: EventId): Promise<Day | undefined>;
  blockedBy(event: EventId): Promise<EventId | undefined>;
  /** Grams of a material in a holder's stock at a place. */
  balance(holder: ActorId, place: PlaceId, material: string): Promise<number | undefined>;
  held(lot: LotId, holder: ActorId, place: PlaceId): Promise<number | undefined>;
  travelling(transfer: EventId): Promise<number | undefined>;
  lot(id: LotId): Promise<Partial<Lot> | undefined>;
  /** The live edges into a lot. */
  edgesInto(lot: LotId): Promise<readonly Descent[] | undefined>;
  /** Basis points by key: ids of actors, codes, districts, sexes. */
  origin(lot: LotId, by: OriginBy): Promise<Readonly<Record<string, number>> | undefined>;
  /** Flows of the chain, or of one holder; in a month, or ever. */
  totals(of: { readonly holder?: ActorId; readonly month?: Month }): Promise<Totals | undefined>;
};
