import type { ActorId, EventId, LotId } from '../../../core/events/ids.ts';
import type { LedgerEvent } from '../../../core/ledger/entries.ts';
import { addNeeds, noNeeds, type Needs } from '../../../core/ledger/needs.ts';

export type AccountName = {
  readonly kind: 'stock' | 'transit';
  readonly lot: LotId;
  readonly holder: ActorId;
  readonly at: string;
};

/**
 * What is to be loaded: what the events need by themselves, and what only turned out to be needed
 * while deciding, such as who took from an account that is short.
 */
export type Asked = Needs & {
  readonly facts: Set<EventId>;
  /** Accounts whose takers are asked for. */
  readonly takersOf: Map<string, AccountName>;
  /** What all events of the batch together take from stocks: so deep its pools are loaded. */
  readonly takes: Takes;
};

/** Grams; `all` where an amendment may empty a stock in other ways than by taking. */
export type Takes = { grams: number; all: boolean };

export function nothingAsked(): Asked {
  return { ...noNeeds(), facts: new Set(), takersOf: new Map(), takes: { grams: 0, all: false } };
}

export function isNothing(asked: Asked): boolean {
  const { takes: _, ...parts } = asked;
  return Object.values(parts).every((part) => part.size === 0);
}

/** Adds what an event needs and takes. */
export function askFor(event: LedgerEvent, asked: Asked): void {
  addNeeds(event, asked);
  if (event.kind === 'flow.void' || event.kind === 'flow.correct') asked.takes.all = true;
  const { payload } = event;
  if (!('take' in payload)) return;
  const { take } = payload;
  const parts = 'lots' in take ? take.lots : [take];
  for (const part of parts) asked.takes.grams += part.grams;
}

export function accountKey({ kind, lot, holder, at }: AccountName): string {
  return `${kind}|${lot}|${holder}|${at}`;
}
