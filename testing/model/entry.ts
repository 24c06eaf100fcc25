import type { Received } from '../../core/events/envelope.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import type { Fact, LotIdentity, Source } from '../../core/ledger/facts.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';

/** `account` is `stock/lot/holder/place`, `transit/lot/sender/transfer`, or the name of a world. */
export type Move = { readonly account: string; readonly grams: bigint };

export type Birth = Omit<LotIdentity, 'traits'> & {
  readonly id: string;
  readonly holder: string;
  readonly district: string;
  readonly source: (Source & { readonly collector?: string }) | null;
  readonly bornAt: number;
};

export type Descent = { readonly child: string; readonly parent: string; readonly grams: bigint };

export type FlowOf = { readonly holder: string; readonly class: string; readonly grams: bigint };

/** What one accepted event says, in the order of acceptance: the model keeps nothing else. */
export type ModelEntry = {
  readonly event: Received<LedgerEvent>;
  /** The fact it speaks for: its own id, or that of the fact it amends. */
  readonly speaksFor: readonly string[];
  readonly content: Fact | null;
  readonly at: number;
  readonly moves: readonly Move[];
  /** `moves` less those of what it amends: how the accounts change when it is accepted. */
  readonly change: readonly Move[];
  readonly births: readonly Birth[];
  readonly descents: readonly Descent[];
  readonly flows: readonly FlowOf[];
};

/** How the model says no: `wait` keeps the event, `refuse` does not. */
export class Objection extends Error {
  readonly verdict: 'wait' | 'refuse';
  readonly code: ProblemCode;
  constructor(verdict: 'wait' | 'refuse', code: ProblemCode) {
    super(code);
    this.verdict = verdict;
    this.code = code;
  }
}
export const wait = (code: ProblemCode): never => {
  throw new Objection('wait', code);
};
export const refuse = (code: ProblemCode): never => {
  throw new Objection('refuse', code);
};

/** Of several amendments of a fact the one made last counts, whenever it came. */
const isLater = (a: ModelEntry, b: ModelEntry): boolean =>
  a.event.occurredAt > b.event.occurredAt ||
  (a.event.occurredAt === b.event.occurredAt && a.event.id > b.event.id);

/**
 * The last amendment of a fact, if any. A void that takes the fact along was made with it in view
 * and holds, whenever it was made; otherwise the mass it rests on would be gone.
 */
export function lastAmendment(
  entries: readonly ModelEntry[],
  fact: string,
): ModelEntry | undefined {
  let last: ModelEntry | undefined;
  for (const entry of entries) {
    if (entry.event.id === fact || !entry.speaksFor.includes(fact)) continue;
    const takesAlong = entry.speaksFor[0] !== fact;
    if (last === undefined || takesAlong || isLater(entry, last)) last = entry;
  }
  return last;
}

/** For each fact the entry that speaks for it now; facts that are voided have none. */
export function speaking(entries: readonly ModelEntry[]): ReadonlyMap<string, ModelEntry> {
  const speakers = new Map<string, ModelEntry>();
  for (const entry of entries) {
    if (entry.content === null || entry.event.kind === 'flow.correct') continue;
    const last = lastAmendment(entries, entry.event.id) ?? entry;
    if (last.content !== null) speakers.set(entry.event.id, last);
  }
  return speakers;
}

/** What is in every account, added up from the beginning. */
export function accountsOf(speakers: Iterable<ModelEntry>): ReadonlyMap<string, bigint> {
  const accounts = new Map<string, bigint>();
  for (const { moves } of speakers) {
    for (const { account, grams } of moves) {
      accounts.set(account, (accounts.get(account) ?? 0n) + grams);
    }
  }
  return accounts;
}

/** Net grams of moves by account, holdings only. */
export function netOf(moves: readonly Move[]): ReadonlyMap<string, bigint> {
  const net = new Map<string, bigint>();
  for (const { account, grams } of moves) {
    if (isHolding(account)) net.set(account, (net.get(account) ?? 0n) + grams);
  }
  return net;
}

/** When an account was last given to. */
export function givenAt(account: string, entries: readonly ModelEntry[]): number {
  const gifts = entries.filter(({ change }) => (netOf(change).get(account) ?? 0n) > 0n);
  return Math.max(0, ...gifts.map(({ at }) => at));
}

/** Is an account below zero at some instant before `end`? */
export function everOverdrawn(
  entries: readonly ModelEntry[],
  isBefore: (at: number) => boolean,
): boolean {
  const held = new Map<string, bigint>();
  const early = entries.filter(({ at }) => isBefore(at));
  const instants = [...new Set(early.map(({ at }) => at))].toSorted((a, b) => a - b);
  return instants.some((instant) => {
    const now = early.filter(({ at }) => at === instant).flatMap(({ change }) => change);
    for (const [account, grams] of netOf(now)) {
      held.set(account, (held.get(account) ?? 0n) + grams);
    }
    return [...held.values()].some((grams) => grams < 0n);
  });
}

export const isHolding = (account: string): boolean => /^(stock|transit)\//.test(account);
