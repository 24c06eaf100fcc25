import type { RecordFacts } from '../../../core/access/record-facts.ts';
import type { ActorId, EventId, PlaceId } from '../../../core/events/ids.ts';
import type { LedgerEvent } from '../../../core/ledger/entries.ts';
import { concerned } from '../../../core/ledger/progress-events.ts';
import { addNeeds, noNeeds } from '../../../core/ledger/needs.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { actorFacts } from './actor-facts.ts';

/**
 * What must be known to say whether these events may be recorded by whoever sends them: one query
 * for the actors, and one more each where events amend others or move places.
 */
export async function loadRecordFacts(
  tx: Queryable,
  programme: string,
  events: readonly LedgerEvent[],
  today: Day,
): Promise<RecordFacts> {
  const needs = noNeeds();
  const moved = new Set<PlaceId>();
  for (const event of events) {
    addNeeds(event, needs);
    needs.actors.add(event.recorder);
    if (event.kind === 'place.change') moved.add(event.payload.place);
    if (event.kind === 'flow.accept') needs.amended.add(event.payload.transfer);
  }
  const places = await namedPlaces(tx, programme, [...moved]);
  for (const { actor } of places) if (actor !== null) needs.actors.add(actor);
  const named = [...needs.amended, ...needs.named];
  const amended = await namedEvents(tx, programme, named);
  for (const { holder, recorder } of amended) {
    needs.actors.add(recorder);
    if (holder !== null) needs.actors.add(holder);
  }
  const actors = await actorFacts(tx, programme, [...needs.actors], {
    from: today,
    to: today,
  });
  const actorOf = new Map(actors.map((row) => [row.asked, row]));
  // What the batch itself brings is known too: a sale, and what the buyer's ticket said of it.
  const own = events.map(({ id, recorder, payload }) => ({
    id,
    recorder,
    holder: concerned(payload),
  }));
  const eventOf = new Map([...own, ...amended].map((row) => [row.id, row]));
  const placeOf = new Map(places.map((row) => [row.id, row]));
  return {
    today,
    actor: (id) => actorOf.get(id),
    event: (id) => eventOf.get(id),
    place: (id) => placeOf.get(id),
  };
}

type NamedEventRow = {
  readonly id: EventId;
  readonly recorder: ActorId;
  readonly holder: ActorId | null;
};
type Payload = Readonly<Record<string, unknown>>;
type NamedPlaceRow = { readonly id: PlaceId; readonly actor: ActorId | null };

/** Answers: who recorded these events, and whose stock or money do they speak of? */
async function namedEvents(
  db: Queryable,
  programme: string,
  events: readonly string[],
): Promise<readonly NamedEventRow[]> {
  if (events.length === 0) return [];
  const rows = await db.query<Omit<NamedEventRow, 'holder'> & { readonly payload: Payload }>(
    `select e.id, e.recorder, e.payload
     from jsonb_array_elements_text($2::text::jsonb) w(id)
     join event e on e.programme = $1 and e.id = w.id::uuid`,
    [programme, JSON.stringify([...new Set(events)])],
  );
  return rows.map(({ id, recorder, payload }) => ({ id, recorder, holder: concerned(payload) }));
}

/** Answers: whose places are these? */
async function namedPlaces(
  db: Queryable,
  programme: string,
  places: readonly string[],
): Promise<readonly NamedPlaceRow[]> {
  if (places.length === 0) return [];
  return db.query<NamedPlaceRow>(
    `select p.id, p.actor
     from jsonb_array_elements_text($2::text::jsonb) w(id)
     join place p on p.programme = $1 and p.id = w.id::uuid`,
    [programme, JSON.stringify([...new Set(places)])],
  );
}
