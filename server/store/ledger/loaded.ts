import type { RegisterActor, RegisterPlace } from '../../../core/actors/register-events.ts';
import type { ActorId, EventId, LotId } from '../../../core/events/ids.ts';
import type { FlowRow, Lot, Posting } from '../../../core/ledger/entries.ts';
import type { Day, Instant, Month } from '../../../core/quantities/instant.ts';
import type { Row } from '../engine/contract.ts';
import type { AccountName } from './asked.ts';

/** A field that may be null in the database. */
type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

export type LoadedAccount = AccountName & { readonly grams: number; readonly givenAt: Instant };
export type LoadedFact = {
  readonly id: EventId;
  readonly state: string;
  readonly effectiveAt: Instant;
  readonly speaker: EventId | null;
  readonly amendedAt: Instant | null;
  readonly amendedBy: EventId | null;
};
export type Overdraft = { readonly month: Month; readonly lot: LotId; readonly day: Day };

/** Rows of one load, as the database gave them. */
export type Loaded = {
  /** Does anything wait in this programme? */
  readonly anyKept: boolean;
  readonly closed: readonly { readonly month: Month }[];
  readonly lots: readonly Nullable<Lot>[];
  readonly accounts: readonly LoadedAccount[];
  readonly actors: readonly Nullable<RegisterActor>[];
  readonly places: readonly Nullable<RegisterPlace>[];
  /** Purposes to which asked persons last said yes. */
  readonly consents: readonly { readonly actor: ActorId; readonly purpose: string }[];
  readonly facts: readonly LoadedFact[];
  /** Those of the facts whose takers are all there: the amended ones and what hangs on them. */
  readonly chain: readonly { readonly fact: EventId }[];
  /** The facts' events and those of the amendments that speak for them. */
  readonly events: readonly Row[];
  readonly lines: readonly (Posting & { readonly fact: EventId })[];
  readonly flows: readonly (FlowRow & { readonly fact: EventId })[];
  readonly overdrafts: readonly Overdraft[];
};

export const nothingLoaded: Loaded = {
  anyKept: false,
  closed: [],
  lots: [],
  accounts: [],
  actors: [],
  places: [],
  consents: [],
  facts: [],
  chain: [],
  events: [],
  lines: [],
  flows: [],
  overdrafts: [],
};
