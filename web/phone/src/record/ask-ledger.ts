import type { RegisterActor, RegisterPlace } from '../../../../core/actors/register-events.ts';
import type { Received } from '../../../../core/events/envelope.ts';
import { emptyBook, enter, type Book } from '../../../../core/ledger/book.ts';
import { decide } from '../../../../core/ledger/decide.ts';
import type { Decision, LedgerEvent } from '../../../../core/ledger/entries.ts';
import { instant, type Instant } from '../../../../core/quantities/instant.ts';
import type { PhoneRegister } from '../../../../wire/phone-answers.ts';
import type { Known, PhoneEvent, PhoneRecord } from '../store/database.ts';

/** What this phone has heard and recorded, and the server's clock at the last contact. */
export type Heard = {
  readonly known: Known;
  readonly records: readonly Pick<PhoneRecord, 'seq' | 'state' | 'event'>[];
  readonly serverAt: Instant | undefined;
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

/** The register as it was heard, and what the records of this phone made of it. */
function bookOf({ known, records }: Heard): Book {
  const book = emptyBook();
  for (const actor of known.register.actors) book.actors.set(actor.id, actorOf(actor));
  for (const place of known.register.places) book.places.set(place.id, placeOf(place));
  for (const { state, event } of [...records].sort((a, b) => a.seq - b.seq)) {
    if (state === 'refused') continue;
    const heard = received(event, undefined);
    const decision = decide(heard, book, known.programme);
    if (decision.outcome === 'accepted') enter(book, heard, decision);
  }
  return book;
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
