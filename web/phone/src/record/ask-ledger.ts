import * as v from 'valibot';
import type { RegisterActor, RegisterPlace } from '../../../../core/actors/register-events.ts';
import type { Received } from '../../../../core/events/envelope.ts';
import { idFrom, type ActorId } from '../../../../core/events/ids.ts';
import { emptyBook, enter, loadAccount, type Book } from '../../../../core/ledger/book.ts';
import { decide } from '../../../../core/ledger/decide.ts';
import type { Decision, LedgerEvent } from '../../../../core/ledger/entries.ts';
import { instant, type Instant } from '../../../../core/quantities/instant.ts';
import { parseInstant } from '../../../../wire/events/instant-text.ts';
import { originClass } from '../../../../wire/events/fields.ts';
import type { StockAnswer } from '../../../../wire/api/work-answers.ts';
import type { PhoneRegister } from '../../../../wire/phone-answers.ts';
import type { AskedWhen, Known, PhoneEvent, PhoneRecord } from '../store/database.ts';

/** The stock of one holder as the server last told it, and where our queue stood then. */
export type HeardStock = {
  readonly holder: ActorId;
  readonly lots: StockAnswer['lots'];
  readonly asked: AskedWhen;
};

/** As much of a record as the ledger asks for. */
export type Recorded = Pick<PhoneRecord, 'seq' | 'state' | 'event'>;

/** What this phone has heard and recorded, and the server's clock at the last contact. */
export type Heard = {
  readonly known: Known;
  readonly records: readonly Recorded[];
  readonly serverAt: Instant | undefined;
  /** undefined: never heard; then only what this phone recorded is there. */
  readonly stock?: HeardStock | undefined;
};

/**
 * Asks the same `decide` that the server will ask, with what this phone knows: of each event in
 * turn, each on what the ones before it made. Only the server's answer counts; this one comes
 * before the records are saved, while the person can still mend them.
 */
export function askLedger(events: readonly PhoneEvent[], heard: Heard): readonly Decision[] {
  const book = bookOf(heard);
  return events.map((event) => {
    const arriving = received(event, heard.serverAt);
    const decision = decide(arriving, book, heard.known.programme);
    if (decision.outcome === 'accepted') enter(book, arriving, decision);
    return decision;
  });
}

/**
 * The event as if it arrived now. A clock that shows a time before the last contact is wrong by at
 * least that much: a phone that woke up in 1970 still records.
 */
function received(event: PhoneEvent, serverAt: Instant | undefined): Received<LedgerEvent> {
  const receivedAt = instant(Math.max(event.recordedAt, serverAt ?? event.recordedAt));
  return { ...event, receivedAt, skewMs: event.recordedAt - receivedAt };
}

/**
 * The register and the stock as they were heard, and what the records of this phone made of them:
 * each record once, either within what was heard or on top of it.
 */
export function bookOf({ known, records, stock }: Heard): Book {
  const book = emptyBook();
  for (const actor of known.register.actors) book.actors.set(actor.id, actorOf(actor));
  for (const place of known.register.places) book.places.set(place.id, placeOf(place));
  const inOrder = records.filter(({ state }) => state !== 'refused');
  inOrder.sort((a, b) => a.seq - b.seq);
  if (!stock) {
    replay(book, inOrder, known);
    return book;
  }
  const isWithin = within(stock);
  replay(book, inOrder.filter(isWithin), known);
  loadStock(book, stock);
  replay(
    book,
    inOrder.filter((row) => !isWithin(row)),
    known,
  );
  return book;
}

function replay(book: Book, records: readonly Recorded[], known: Known): void {
  for (const { event } of records) {
    const heard = received(event, undefined);
    const decision = decide(heard, book, known.programme);
    if (decision.outcome === 'accepted') enter(book, heard, decision);
  }
}

/**
 * Does what was heard already contain a record? The server had it when it was asked, or one of its
 * lots was told: then it arrived while the question was on its way, or its answer got lost.
 */
function within({ lots, asked }: HeardStock): (record: Recorded) => boolean {
  const told = new Set<string>(lots.map(({ lot }) => lot));
  const open = new Set<string>(asked.open);
  return ({ seq, event }) =>
    (seq <= asked.lastSeq && !open.has(event.id)) || lotsMadeBy(event).some((lot) => told.has(lot));
}

function lotsMadeBy(event: PhoneEvent): readonly string[] {
  switch (event.kind) {
    case 'flow.collect':
      return [event.payload.lot.id];
    case 'flow.sort':
      return event.payload.outputs.map(({ lot }) => lot.id);
    case 'flow.adjust':
      return event.payload.direction === 'surplus' ? [event.payload.lot.id] : [];
    default:
      return [];
  }
}

/** The holder's stock becomes what was heard: what the phone itself had counted is within it. */
function loadStock(book: Book, { holder, lots }: HeardStock): void {
  for (const account of book.accounts.values()) {
    if (account.kind === 'stock' && account.holder === holder) account.grams = 0;
  }
  for (const told of lots) {
    const since = parseInstant(told.since) ?? instant(0);
    if (!book.lots.has(told.lot)) {
      book.lots.set(told.lot, {
        id: told.lot,
        code: told.code,
        material: told.material,
        grade: told.grade,
        regime: told.regime,
        originClass: v.is(originClass, told.originClass) ? told.originClass : 'unknown',
        // Which event made it is not told. No event has this id, so none is taken for it.
        createdBy: idFrom<'event'>(told.lot),
        createdAt: since,
        holder,
        district: '',
      });
    }
    const { lot, place: at, grams } = told;
    loadAccount(book, { kind: 'stock', lot, holder, at, grams, givenAt: since });
  }
}

function actorOf(actor: PhoneRegister['actors'][number]): RegisterActor {
  const { id, kind, name, letter, district, parent } = actor;
  return {
    actor: id,
    kind,
    ...(name === null ? {} : { name }),
    ...(letter === null ? {} : { letter }),
    ...(district === null ? {} : { district }),
    ...(parent === null ? {} : { parent }),
  };
}

function placeOf({ id, name, actor, district }: PhoneRegister['places'][number]): RegisterPlace {
  return {
    place: id,
    name,
    ...(actor === null ? {} : { actor }),
    ...(district === null ? {} : { district }),
  };
}
