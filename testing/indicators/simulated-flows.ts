import { idFrom, type ActorId, type EventId } from '../../core/events/ids.ts';
import type { Level } from '../../core/evidence/level.ts';
import type { Delivered } from '../../core/indicators/counting.ts';
import type { Book } from '../../core/ledger/book.ts';
import type { FactRecord, FlowRow, LedgerEvent } from '../../core/ledger/entries.ts';
import type { Recorded } from '../../core/ledger/record.ts';
import type { Handed } from '../../core/pathways/evidence.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';

/** What flows of the book mean as evidence and as deliveries, as a server reads its store. */
type Reading = {
  readonly level: (id: EventId) => Level;
  readonly same: (actor: ActorId) => ActorId;
  /** The day on which it happened. */
  readonly on: (event: EventId) => Day;
};

/** What was recorded, the books that it made, and the hashes of images that are there. */
export type Booked = {
  readonly recorded: readonly Recorded[];
  readonly book: Book;
  readonly images: ReadonlySet<string>;
};

export const weighings: readonly string[] = ['flow.collect', 'flow.receive'];

export function handedOf(book: Book, reading: Reading): readonly Handed[] {
  const acceptances = acceptancesOf(book);
  return [...book.facts.values()].flatMap((fact): Handed[] => {
    if (fact.state === 'voided') return [];
    if (weighings.includes(fact.event.kind)) return weighed(fact, book, reading);
    if (fact.event.kind !== 'flow.dispatch') return [];
    const acceptance = acceptances.get(fact.event.id);
    return acceptance === undefined ? [] : delivered(fact, acceptance, book, reading);
  });
}

/** Acceptances that hold, by their transfer. */
function acceptancesOf(book: Book): ReadonlyMap<EventId, FactRecord> {
  return new Map(
    [...book.facts.values()].flatMap((fact) =>
      fact.event.kind === 'flow.accept' && fact.state !== 'voided'
        ? [[fact.event.payload.transfer, fact] as const]
        : [],
    ),
  );
}

function handed(
  event: EventId,
  day: Day,
  { level }: Reading,
  rest: Pick<Handed, 'giver' | 'taker' | 'bringer' | 'material' | 'grams' | 'settled'>,
): Handed {
  return {
    kind: 'flow',
    id: event,
    day,
    level: level(event),
    clockAhead: false,
    count: 1,
    ...rest,
  };
}

function weighed(fact: FactRecord, book: Book, reading: Reading): Handed[] {
  const entered = fact.postings.find(({ kind }) => kind === 'world_source');
  const lot = entered === undefined ? undefined : book.lot(entered.lot);
  if (entered === undefined || lot?.source === undefined) return [];
  const { same, on } = reading;
  const { actor, place, collector } = lot.source;
  const giver = actor ?? (place === undefined ? undefined : book.place(place)?.actor) ?? null;
  return [
    handed(fact.event.id, on(fact.event.id), reading, {
      giver: giver === null ? null : same(giver),
      taker: same(lot.holder),
      bringer: same(collector ?? lot.holder),
      material: lot.material,
      grams: grams(-entered.grams),
      settled: false,
    }),
  ];
}

function delivered(
  { event, postings }: FactRecord,
  acceptance: FactRecord,
  book: Book,
  reading: Reading,
): Handed[] {
  if (event.kind !== 'flow.dispatch') return [];
  const sent = postings.filter(({ kind, grams: mass }) => kind === 'transit' && mass > 0);
  const [heaviest] = sent.toSorted((a, b) => b.grams - a.grams);
  const lot = heaviest === undefined ? undefined : book.lot(heaviest.lot);
  if (lot === undefined) return [];
  const { holder, receiver, price, document } = event.payload;
  return [
    handed(event.id, reading.on(acceptance.event.id), reading, {
      giver: reading.same(holder),
      taker: reading.same(receiver),
      bringer: null,
      material: lot.material,
      grams: grams(sent.reduce((sum, { grams: mass }) => sum + mass, 0)),
      settled: price !== undefined || (document !== undefined && document.kind !== 'none'),
    }),
  ];
}

type Delivering = Pick<Reading, 'level' | 'same'> & {
  readonly kinds: ReadonlyMap<string, string>;
};

/** What left the chain, by the rows that the public figures are added up from. */
export function deliveredOf(
  { recorded, book }: Omit<Booked, 'images'>,
  delivering: Delivering,
): readonly Delivered[] {
  const found = new Map<string, Delivered>();
  for (const { event, decision } of recorded) {
    if (decision.outcome !== 'accepted') continue;
    for (const row of decision.flows) {
      if (row.side !== 'chain' || row.class !== 'delivered') continue;
      const one = deliveredBy(row, transferOf(event, book), delivering);
      const key = [one.id, one.day, row.holder, one.material, one.district].join(' ');
      const had = found.get(key)?.amount ?? 0;
      found.set(key, { ...one, amount: had + one.amount });
    }
  }
  return [...found.values()].filter(({ amount }) => amount !== 0);
}

/** A delivery bears the id of its dispatch, also where something of it was taken back. */
function transferOf(event: LedgerEvent, book: Book): EventId {
  const isAmendment = event.kind === 'flow.void' || event.kind === 'flow.correct';
  const fact = isAmendment ? book.fact(event.payload.fact)?.event : event;
  return fact?.kind === 'flow.accept' ? fact.payload.transfer : (fact?.id ?? event.id);
}

function deliveredBy(row: FlowRow, id: EventId, { level, same, kinds }: Delivering): Delivered {
  const known = level(id);
  if (known === 'rejected') throw new Error('no flow was rejected');
  const isAssociation = kinds.get(row.holder) === 'recyclers-association';
  return {
    id,
    day: row.day,
    level: known === 'retracted' ? 'recorded' : known,
    taker: same(idFrom<'actor'>(row.other)),
    takerKind: kinds.get(row.other) ?? null,
    association: isAssociation ? row.holder : null,
    material: row.material,
    district: row.district,
    source: null,
    route: null,
    amount: row.grams,
  };
}
