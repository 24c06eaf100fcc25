import type { RegisterActor, RegisterPlace } from '../../../core/actors/register-events.ts';
import type { EventId } from '../../../core/events/ids.ts';
import {
  consentKey,
  emptyBook,
  loadAccount,
  loadFact,
  type Book,
} from '../../../core/ledger/book.ts';
import type { FactRecord, Lot } from '../../../core/ledger/entries.ts';
import { eventOf } from './event-rows.ts';
import type { Loaded, LoadedFact } from './loaded.ts';

/** A new book with all that was loaded; of what was loaded twice the rows are the same. */
export function bookOf(loads: readonly Loaded[]): Book {
  const book = emptyBook();
  for (const loaded of loads) fill(book, loaded);
  return book;
}

function fill(book: Book, loaded: Loaded): void {
  for (const { month } of loaded.closed) book.closed.add(month);
  for (const row of loaded.lots) {
    const lot = { ...withoutNulls(row), grade: row.grade } as Lot;
    book.lots.set(lot.id, lot);
  }
  for (const account of loaded.accounts) loadAccount(book, account);
  for (const row of loaded.actors) {
    const actor = withoutNulls(row) as RegisterActor;
    book.actors.set(actor.actor, actor);
  }
  for (const row of loaded.places) {
    const place = withoutNulls(row) as RegisterPlace;
    book.places.set(place.place, place);
  }
  for (const { actor, purpose } of loaded.consents) book.consents.add(consentKey(actor, purpose));
  for (const fact of factsOf(loaded)) loadFact(book, fact);
  if (loaded.overdrafts.length > 0) {
    const { overdrafts } = loaded;
    book.findOverdraft = (month) => {
      const found = overdrafts.find((one) => one.month === month);
      return found && { lot: found.lot, day: found.day };
    };
  }
}

function factsOf(loaded: Loaded): FactRecord[] {
  const events = new Map(loaded.events.map(eventOf).map((event) => [event.id, event]));
  const lines = byFact(loaded.lines);
  const flows = byFact(loaded.flows);
  return loaded.facts.map((row): FactRecord => {
    const event = events.get(row.id);
    const speaker = events.get(row.speaker ?? row.id);
    if (!event || !speaker) throw new Error(`Bug: event ${row.id} has a state but is not there`);
    return {
      event,
      speaker,
      effectiveAt: row.effectiveAt,
      state: stateOf(row),
      amendedAt: row.amendedAt,
      amendedBy: row.amendedBy,
      postings: lines.get(row.id) ?? [],
      flows: flows.get(row.id) ?? [],
    };
  });
}

function byFact<T>(rows: readonly (T & { readonly fact: EventId })[]): Map<EventId, T[]> {
  const groups = new Map<EventId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.fact);
    if (group) group.push(row);
    else groups.set(row.fact, [row]);
  }
  return groups;
}

function stateOf({ state }: LoadedFact): FactRecord['state'] {
  return state === 'voided' || state === 'corrected' ? state : 'live';
}

function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
