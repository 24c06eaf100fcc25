import { idFrom, type ActorId, type EventId } from '../../core/events/ids.ts';
import type { Level } from '../../core/evidence/level.ts';
import {
  countDeliveries,
  noDeliveries,
  type BookedLine,
  type Moved,
} from '../../core/indicators/counted-deliveries.ts';
import type { Delivered } from '../../core/indicators/counting.ts';
import type { Book } from '../../core/ledger/book.ts';
import type { Closing } from '../../core/ledger/closings.ts';
import type { FactRecord } from '../../core/ledger/entries.ts';
import { kindsJoined, notKnown, sourceGrams } from '../../core/lineage/source-shares.ts';
import type { Recorded } from '../../core/ledger/record.ts';
import type { Handed } from '../../core/pathways/evidence.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { sharesIn } from './simulated-sources.ts';

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
  readonly happened: (fact: EventId) => Day;
  readonly isOutlet: (actor: string) => boolean;
};

/** What left the chain, by the rows that the public figures are added up from. */
export function deliveredOf(
  { recorded, book }: Omit<Booked, 'images'>,
  { level, same, kinds, happened, isOutlet }: Delivering,
): readonly Delivered[] {
  const counted = noDeliveries();
  const moved = recorded.flatMap(
    (one, decided) => movedBy(one, decided, { book, happened, isOutlet }) ?? [],
  );
  countDeliveries(counted, moved, closingsOf(recorded));
  const rows = [...counted.rows.values()];
  const shares = sharesIn(
    { recorded, book },
    rows.flatMap(({ lot }) => lot ?? []),
  );
  return rows.map((row): Delivered => {
    const sources = sourceGrams(row.grams, (row.lot && shares.get(row.lot)) ?? notKnown);
    const known = level(row.id);
    if (known === 'rejected') throw new Error('no flow was rejected');
    const isAssociation = kinds.get(row.holder) === 'recyclers-association';
    return {
      id: row.id,
      day: row.day,
      level: known === 'retracted' ? 'recorded' : known,
      taker: same(row.taker),
      takerKind: kinds.get(row.taker) ?? null,
      association: isAssociation ? row.holder : null,
      material: row.material,
      district: row.district,
      source: kindsJoined(sources),
      sources,
      route: null,
      amount: row.grams,
    };
  });
}

/** Months that were closed, by the order of decisions. */
export function closingsOf(recorded: readonly Pick<Recorded, 'decision'>[]): readonly Closing[] {
  return recorded.flatMap(({ decision }, decided) => {
    const month = decision.outcome === 'accepted' ? decision.closes : undefined;
    return month === undefined ? [] : [{ month, decided }];
  });
}

/** What one decision moved to an outlet; undefined: nothing. */
export function movedBy(
  { event, decision }: Pick<Recorded, 'event' | 'decision'>,
  decided: number,
  { book, happened, isOutlet }: Pick<Delivering, 'happened' | 'isOutlet'> & Pick<Booked, 'book'>,
): Moved | undefined {
  if (decision.outcome !== 'accepted') return undefined;
  const lines = decision.flows.flatMap(({ side, class: of, other, ...line }): BookedLine[] => {
    if (side !== 'chain') return [];
    if (of === 'delivered') return [{ ...line, taker: idFrom(other) }];
    const isBack = of === 'accepted' && isOutlet(other);
    return isBack ? [{ ...line, taker: idFrom(other), grams: -line.grams }] : [];
  });
  if (lines.length === 0) return undefined;
  const isAmendment = event.kind === 'flow.void' || event.kind === 'flow.correct';
  const fact = isAmendment ? event.payload.fact : event.id;
  const annuls = event.kind === 'flow.void' ? [fact, ...(event.payload.cascade ?? [])] : null;
  const accepted = book.fact(fact)?.event;
  const delivery = accepted?.kind === 'flow.accept' ? accepted.payload.transfer : fact;
  const travelled = decision.postings.find((line) => line.kind === 'transit' && line.grams < 0);
  const lot = travelled?.lot ?? null;
  return { decided, fact, delivery, lot, happened: happened(fact), annuls, lines };
}
