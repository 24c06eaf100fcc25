import type { RegisterActor, RegisterPlace } from '../actors/register-events.ts';
import type { Received } from '../events/envelope.ts';
import type { ActorId, EventId, LotId, PlaceId } from '../events/ids.ts';
import { instant, type Instant, type Month } from '../quantities/instant.ts';
import { grams } from '../quantities/quantity.ts';
import { mergeFlows, mergePostings } from './draft.ts';
import type {
  AcceptedDecision,
  FactRecord,
  Held,
  Known,
  LedgerEvent,
  Lot,
  Posting,
  StockLine,
} from './entries.ts';

type Account = {
  readonly kind: 'stock' | 'transit';
  readonly lot: LotId;
  readonly holder: ActorId;
  readonly at: string;
  grams: number;
  givenAt: Instant;
};

/**
 * What is known, in memory: of a phone, of a test, of a server for one batch, of a rebuild for all.
 * The one mutable thing of the core: `enter` writes accepted decisions into it, the `load…`
 * functions fill it from a store. Never shared between two transactions.
 */
export type Book = Known & {
  readonly lots: Map<LotId, Lot>;
  readonly accounts: Map<string, Account>;
  readonly stockIndex: Map<string, Set<Account>>;
  readonly transitIndex: Map<string, Set<Account>>;
  readonly facts: Map<EventId, FactRecord>;
  /** Account → facts whose net effect takes from it. */
  readonly takers: Map<string, Set<EventId>>;
  readonly actors: Map<ActorId, RegisterActor>;
  readonly places: Map<PlaceId, RegisterPlace>;
  /** `actor|purpose` of consents that stand. */
  readonly consents: Set<string>;
  readonly closed: Set<Month>;
  /** Answers `overdraftUntil`; a store or a journal sets it before a month is closed. */
  findOverdraft: Known['overdraftUntil'];
};

const accountKey = (kind: string, lot: string, holder: string, at: string): string =>
  `${kind}|${lot}|${holder}|${at}`;

export const consentKey = (actor: string, purpose: string): string => `${actor}|${purpose}`;

export function emptyBook(): Book {
  const state = {
    lots: new Map<LotId, Lot>(),
    accounts: new Map<string, Account>(),
    stockIndex: new Map<string, Set<Account>>(),
    transitIndex: new Map<string, Set<Account>>(),
    facts: new Map<EventId, FactRecord>(),
    takers: new Map<string, Set<EventId>>(),
    actors: new Map<ActorId, RegisterActor>(),
    places: new Map<PlaceId, RegisterPlace>(),
    consents: new Set<string>(),
    closed: new Set<Month>(),
    findOverdraft: (): undefined => undefined,
  };
  const book: Book = {
    ...state,
    lot: (id) => state.lots.get(id),
    account: (kind, lot, holder, at): Held | undefined =>
      state.accounts.get(accountKey(kind, lot, holder, at)),
    stockAt: (holder, place): StockLine[] =>
      [...(state.stockIndex.get(`${holder}|${place}`) ?? [])]
        .filter((account) => account.grams > 0)
        .map((account) => ({
          lot: account.lot,
          holder,
          at: place,
          grams: grams(account.grams),
          givenAt: account.givenAt,
        })),
    inTransit: (transfer) =>
      [...(state.transitIndex.get(transfer) ?? [])]
        .filter((account) => account.grams > 0)
        .map(({ lot, grams: mass, givenAt }) => ({ lot, grams: grams(mass), givenAt })),
    fact: (id) => state.facts.get(id),
    takersOf: (kind, lot, holder, at) => [
      ...(state.takers.get(accountKey(kind, lot, holder, at)) ?? []),
    ],
    actor: (id) => state.actors.get(id),
    place: (id) => state.places.get(id),
    consented: (actor, purpose) => state.consents.has(consentKey(actor, purpose)),
    isClosed: (month) => [...state.closed].some((closed) => month <= closed),
    overdraftUntil: (month) => book.findOverdraft(month),
  };
  return book;
}

/** Writes an accepted decision into the book; the same event is never entered twice. */
export function enter(book: Book, event: Received<LedgerEvent>, decision: AcceptedDecision): void {
  for (const lot of decision.lots) book.lots.set(lot.id, lot);
  for (const line of decision.postings) post(book, line, decision.effectiveAt);
  if (decision.actor) book.actors.set(decision.actor.actor, decision.actor);
  if (decision.place) book.places.set(decision.place.place, decision.place);
  if (decision.consent) {
    const { actor, purpose, given } = decision.consent;
    if (given) book.consents.add(consentKey(actor, purpose));
    else book.consents.delete(consentKey(actor, purpose));
  }
  if (decision.closes) book.closed.add(decision.closes);
  loadFact(book, {
    event,
    effectiveAt: decision.effectiveAt,
    state: 'live',
    speaker: event,
    amendedAt: null,
    amendedBy: null,
    postings: isAmendment(event) ? [] : decision.postings,
    flows: isAmendment(event) ? [] : decision.flows,
  });
  if (isAmendment(event)) enterAmendment(book, event, decision);
}

type AmendmentEvent = Extract<
  Received<LedgerEvent>,
  { readonly kind: 'flow.void' | 'flow.correct' }
>;

function isAmendment(event: Received<LedgerEvent>): event is AmendmentEvent {
  return event.kind === 'flow.void' || event.kind === 'flow.correct';
}

function enterAmendment(book: Book, event: AmendmentEvent, decision: AcceptedDecision): void {
  for (const { fact: id, state } of decision.amends) {
    const fact = book.facts.get(id);
    if (!fact) continue;
    loadFact(book, {
      ...fact,
      state,
      speaker: state === 'corrected' ? event : fact.speaker,
      amendedAt: event.occurredAt,
      amendedBy: event.id,
      postings: state === 'voided' ? [] : mergePostings([...fact.postings, ...decision.postings]),
      // What a void took back stays taken back, on the days it was; nothing is left to take back.
      flows: state === 'voided' ? [] : mergeFlows([...fact.flows, ...decision.flows]),
    });
  }
}

export function post(book: Book, line: Posting, at: Instant): void {
  if (line.kind !== 'stock' && line.kind !== 'transit') return;
  const before = book.accounts.get(accountKey(line.kind, line.lot, line.holder, line.at));
  const mass = (before?.grams ?? 0) + line.grams;
  const given = line.grams > 0 ? Math.max(before?.givenAt ?? at, at) : (before?.givenAt ?? at);
  loadAccount(book, { ...line, kind: line.kind, grams: mass, givenAt: instant(given) });
}

export function loadAccount(book: Book, loaded: Readonly<Account>): void {
  const key = accountKey(loaded.kind, loaded.lot, loaded.holder, loaded.at);
  const known = book.accounts.get(key);
  if (known) {
    known.grams = loaded.grams;
    known.givenAt = loaded.givenAt;
    return;
  }
  const account: Account = {
    kind: loaded.kind,
    lot: loaded.lot,
    holder: loaded.holder,
    at: loaded.at,
    grams: loaded.grams,
    givenAt: loaded.givenAt,
  };
  book.accounts.set(key, account);
  const index = account.kind === 'stock' ? book.stockIndex : book.transitIndex;
  const indexKey = account.kind === 'stock' ? `${account.holder}|${account.at}` : account.at;
  const group = index.get(indexKey) ?? new Set<Account>();
  group.add(account);
  index.set(indexKey, group);
}

/** Puts a fact and the accounts it takes from into the book, in place of what was there of it. */
export function loadFact(book: Book, fact: FactRecord): void {
  const before = book.facts.get(fact.event.id);
  for (const line of before?.postings ?? []) {
    book.takers.get(accountKey(line.kind, line.lot, line.holder, line.at))?.delete(fact.event.id);
  }
  book.facts.set(fact.event.id, fact);
  for (const line of fact.postings) {
    if (line.grams > 0 || (line.kind !== 'stock' && line.kind !== 'transit')) continue;
    const key = accountKey(line.kind, line.lot, line.holder, line.at);
    const takers = book.takers.get(key) ?? new Set<EventId>();
    takers.add(fact.event.id);
    book.takers.set(key, takers);
  }
}
