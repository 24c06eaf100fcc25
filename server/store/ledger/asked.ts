import type { ActorId, EventId, LotId } from '../../../core/events/ids.ts';
import { noNeeds, type Needs } from '../../../core/ledger/needs.ts';

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
};

export function nothingAsked(): Asked {
  return { ...noNeeds(), facts: new Set(), takersOf: new Map() };
}

export function isNothing(asked: Asked): boolean {
  return Object.values(asked).every((part) => part.size === 0);
}

export function accountKey({ kind, lot, holder, at }: AccountName): string {
  return `${kind}|${lot}|${holder}|${at}`;
}
