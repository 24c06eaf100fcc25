import type { EventId, LotId } from '../../../core/events/ids.ts';
import type { Book } from '../../../core/ledger/book.ts';
import { accountKey, nothingAsked, type Asked } from './asked.ts';
import type { Loaded } from './loaded.ts';

/** What has been asked of the store for this batch, and what came of it. */
export type Shelf = {
  readonly asked: Asked;
  readonly loads: Loaded[];
  readonly lots: Set<LotId>;
  readonly facts: Set<EventId>;
  readonly takersOf: Set<string>;
};

export function emptyShelf(): Shelf {
  return {
    asked: nothingAsked(),
    loads: [],
    lots: new Set(),
    facts: new Set(),
    takersOf: new Set(),
  };
}

export function putOnShelf(shelf: Shelf, asked: Asked, loaded: Loaded): void {
  shelf.loads.push(loaded);
  for (const [key, pool] of asked.pools) shelf.asked.pools.set(key, pool);
  for (const id of asked.actors) shelf.asked.actors.add(id);
  for (const id of asked.places) shelf.asked.places.add(id);
  for (const id of asked.transfers) shelf.asked.transfers.add(id);
  for (const id of asked.consents) shelf.asked.consents.add(id);
  for (const id of asked.lots) shelf.lots.add(id);
  for (const { id } of loaded.lots) if (id !== null) shelf.lots.add(id);
  for (const id of [...asked.facts, ...asked.transfers, ...asked.amended, ...asked.named])
    shelf.facts.add(id);
  for (const { id } of loaded.facts) shelf.facts.add(id);
  for (const key of asked.takersOf.keys()) shelf.takersOf.add(key);
  const chain = new Set(loaded.chain.map(({ fact }) => fact));
  for (const line of loaded.lines) {
    const { kind } = line;
    if (line.grams < 0 || !chain.has(line.fact)) continue;
    if (kind === 'stock' || kind === 'transit') shelf.takersOf.add(accountKey({ ...line, kind }));
  }
}

/**
 * The book, noting in `missing` whatever was asked of it that the store was never asked for. A
 * decision made with something missing does not count: it is loaded and decided again. So the
 * usual needs are loaded at once, and the rare ones are never taken for "there is none".
 */
export function noting(book: Book, shelf: Shelf, missing: Asked): Book {
  return {
    ...book,
    lot: (id) => {
      const lot = book.lot(id);
      if (!lot && !shelf.lots.has(id)) missing.lots.add(id);
      return lot;
    },
    account: (kind, lot, holder, at) => {
      if (!shelf.lots.has(lot)) missing.lots.add(lot);
      return book.account(kind, lot, holder, at);
    },
    inTransit: (transfer) => {
      if (!shelf.asked.transfers.has(transfer)) missing.transfers.add(transfer);
      return book.inTransit(transfer);
    },
    fact: (id) => {
      const fact = book.fact(id);
      if (!fact && !shelf.facts.has(id)) missing.facts.add(id);
      return fact;
    },
    takersOf: (kind, lot, holder, at) => {
      const name = { kind, lot, holder, at };
      const key = accountKey(name);
      if (!shelf.takersOf.has(key)) missing.takersOf.set(key, name);
      return book.takersOf(kind, lot, holder, at);
    },
    actor: (id) => {
      const actor = book.actor(id);
      if (!actor && !shelf.asked.actors.has(id)) missing.actors.add(id);
      return actor;
    },
    consented: (actor, purpose) => {
      if (!shelf.asked.consents.has(actor)) missing.consents.add(actor);
      return book.consented(actor, purpose);
    },
    place: (id) => {
      const place = book.place(id);
      if (!place && !shelf.asked.places.has(id)) missing.places.add(id);
      return place;
    },
  };
}
