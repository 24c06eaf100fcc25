import { canonical } from '../../../core/events/canonical.ts';
import type { Received } from '../../../core/events/envelope.ts';
import type { EventId, LotId } from '../../../core/events/ids.ts';
import { cascadeOf } from '../../../core/ledger/amend.ts';
import { emptyBook, type Book } from '../../../core/ledger/book.ts';
import type {
  AcceptedDecision,
  Edge,
  FlowClass,
  LedgerEvent,
  Lot,
  Posting,
} from '../../../core/ledger/entries.ts';
import { record, type Recorded, type Waiting } from '../../../core/ledger/record.ts';
import { originOf, type OriginDimension, type Root } from '../../../core/lineage/origin.ts';
import type { Catalogue } from '../../../core/materials/catalogue.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import { dayOf, monthOf, type Instant, type Month } from '../../../core/quantities/instant.ts';
import { grams, sum } from '../../../core/quantities/quantity.ts';
import type { Answer, Ledger } from './ledger.ts';
import type { OriginBy, StateWord } from './statement.ts';

export type Entry = {
  readonly event: Received<LedgerEvent>;
  readonly decision: AcceptedDecision;
};

/** The core with what a server keeps beside it: the log, the kept events, the journal. */
export type CoreLedger = Ledger & {
  /** `apply` without waiting. */
  tell(batch: readonly Received<LedgerEvent>[]): readonly Answer[];
  readonly book: Book;
  readonly waiting: ReadonlyMap<string, Waiting>;
  /** Accepted decisions in the order in which they were made. */
  readonly journal: readonly Entry[];
  /** Live edges: those of the events that speak for a fact that is not voided. */
  edges(): readonly Edge[];
  /** What a void of this fact would have to take with it. */
  dependentsOf(fact: EventId): readonly EventId[];
};

type Store = {
  readonly catalogue: Catalogue;
  readonly book: Book;
  readonly waiting: Map<string, Waiting>;
  readonly journal: Entry[];
  /** Content and place in the log of everything that is kept, to tell the same from the other. */
  readonly log: Map<EventId, string>;
  readonly sequences: Map<string, EventId>;
  readonly refused: Set<EventId>;
  readonly superseded: Set<EventId>;
};

/** Runs `record` on a book in memory, and answers as the server does. */
export function coreLedger(catalogue: Catalogue): CoreLedger {
  const store: Store = {
    catalogue,
    book: emptyBook(),
    waiting: new Map(),
    journal: [],
    log: new Map(),
    sequences: new Map(),
    refused: new Set(),
    superseded: new Set(),
  };
  const { book } = store;
  book.findOverdraft = (month) => firstOverdraft(store, month);
  return {
    name: 'core',
    book,
    waiting: store.waiting,
    journal: store.journal,
    edges: () => liveEdges(store),
    dependentsOf: (fact) => cascadeOf(fact, book),
    tell: (batch) => applyBatch(batch, store),
    apply: async (batch) => applyBatch(batch, store),
    state: async (event) => stateOf(event, store),
    datedOn: async (event) => {
      const fact = book.fact(event);
      return fact && dayOf(fact.effectiveAt, catalogue.offsetMinutes);
    },
    blockedBy: async (event) => store.waiting.get(event)?.blocking.event,
    balance: async (holder, place, material) =>
      sum(
        book
          .stockAt(holder, place)
          .filter((line) => book.lot(line.lot)?.material === material)
          .map((line) => line.grams),
      ),
    held: async (lot, holder, place) => book.account('stock', lot, holder, place)?.grams ?? 0,
    travelling: async (transfer) => sum(book.inTransit(transfer).map((line) => line.grams)),
    lot: async (id) => book.lot(id),
    edgesInto: async (lot) => liveEdges(store).filter((edge) => edge.child === lot),
    origin: async (lot, by) => originShares(lot, by, store),
    totals: async ({ holder, month }) => {
      const totals = noTotals();
      for (const row of store.journal.flatMap((entry) => entry.decision.flows)) {
        if (holder === undefined ? row.side !== 'chain' : row.holder !== holder) continue;
        if (month !== undefined && monthOf(row.day) !== month) continue;
        totals[row.class] += row.grams;
      }
      return totals;
    },
  };
}

function noTotals(): Record<FlowClass, number> {
  return {
    collected: 0,
    received: 0,
    accepted: 0,
    converted_in: 0,
    adjusted_in: 0,
    delivered: 0,
    handed: 0,
    converted_out: 0,
    adjusted_out: 0,
    lost: 0,
    disposed: 0,
    stock: 0,
  };
}

/** One by one, so that a second copy in the same batch is seen as had. */
function applyBatch(batch: readonly Received<LedgerEvent>[], store: Store): readonly Answer[] {
  return batch.map((event) => {
    const { receivedAt: _receivedAt, skewMs: _skewMs, ...written } = event;
    const content = canonical(written);
    const had = store.log.get(event.id);
    if (had === content) return { id: event.id, outcome: 'already_had' };
    const problem = had === undefined ? sequenceTaken(event, store) : idTaken(event);
    if (problem !== undefined) return { id: event.id, outcome: 'refused', problem };
    const recorded = record([event], store.book, store.catalogue, store.waiting);
    const answer = answerOf(event, recorded);
    if (answer.outcome === 'refused') store.refused.add(event.id);
    else {
      store.log.set(event.id, content);
      store.sequences.set(`${event.device}/${event.deviceSeq}`, event.id);
    }
    for (const one of recorded) keepEntry(one, store);
    return answer;
  });
}

function idTaken(event: Received<LedgerEvent>): Problem {
  return { code: 'events/id-taken', facts: { event: event.id } };
}

function sequenceTaken(event: Received<LedgerEvent>, store: Store): Problem | undefined {
  const { device, deviceSeq: sequence } = event;
  const taken = store.sequences.get(`${device}/${sequence}`);
  if (taken === undefined) return undefined;
  return { code: 'events/sequence-taken', facts: { device, sequence, event: taken } };
}

function answerOf(event: Received<LedgerEvent>, recorded: readonly Recorded[]): Answer {
  const { id } = event;
  const decision = recorded[0]?.decision;
  if (decision === undefined) throw new Error('Bug: an event without a decision');
  if (decision.outcome === 'accepted') {
    return { id, outcome: decision.superseded ? 'superseded' : 'accepted' };
  }
  const { outcome, problem } = decision;
  if (outcome === 'refused' || decision.blocking.event === undefined) {
    return { id, outcome, problem };
  }
  return { id, outcome, problem, blockedBy: decision.blocking.event };
}

function keepEntry({ event, decision }: Recorded, store: Store): void {
  if (decision.outcome !== 'accepted') return;
  store.journal.push({ event, decision });
  if (decision.superseded) store.superseded.add(event.id);
  for (const { previous } of decision.amends) if (previous) store.superseded.add(previous);
}

function stateOf(event: EventId, store: Store): StateWord {
  if (store.waiting.has(event)) return 'quarantined';
  if (store.superseded.has(event)) return 'superseded';
  const fact = store.book.fact(event);
  if (fact !== undefined) return fact.state === 'live' ? 'accepted' : fact.state;
  return store.refused.has(event) ? 'refused' : 'absent';
}

function liveEdges({ journal, book }: Store): readonly Edge[] {
  const speaking = new Set<EventId>();
  for (const fact of book.facts.values()) {
    const { kind } = fact.event;
    if (kind === 'flow.void' || kind === 'flow.correct' || fact.state === 'voided') continue;
    speaking.add(fact.speaker.id);
  }
  return journal.flatMap(({ event, decision }) => (speaking.has(event.id) ? decision.edges : []));
}

const dimensions: Readonly<Record<OriginBy, OriginDimension>> = {
  actor: 'sourceActor',
  source: 'sourceKind',
  district: 'district',
  association: 'association',
  sex: 'sex',
};

function originShares(lot: LotId, by: OriginBy, store: Store): Readonly<Record<string, number>> {
  const roots = new Map([...store.book.lots.values()].map((one) => [one.id, rootOf(one, store)]));
  const origin = originOf(lot, grams(1_000_000), liveEdges(store), roots);
  const shares = origin[dimensions[by]].map(({ key, shareBp }) => [key || 'unknown', shareBp]);
  return Object.fromEntries(shares);
}

function rootOf(lot: Lot, { book }: Store): Root {
  const collector = lot.source?.collector;
  const person = collector === undefined ? undefined : book.actor(collector);
  return {
    sourceKind: lot.source?.kind ?? '',
    sourceActor: lot.source?.actor ?? '',
    district: lot.district,
    association: person?.parent ?? lot.holder,
    sex: person?.sex ?? 'undeclared',
  };
}

type Line = Posting & { readonly instant: Instant };

/** The first account below zero at some instant up to the end of a month, in order of effect. */
function firstOverdraft({ journal, catalogue }: Store, month: Month) {
  const day = (at: Instant) => dayOf(at, catalogue.offsetMinutes);
  const lines: Line[] = journal
    .flatMap(({ decision }) =>
      decision.postings.map((line) => ({
        ...line,
        instant: decision.effectiveAt,
      })),
    )
    .filter((line) => line.kind === 'stock' || line.kind === 'transit')
    .filter((line) => monthOf(day(line.instant)) <= month)
    .toSorted((a, b) => a.instant - b.instant || b.grams - a.grams);
  const held = new Map<string, number>();
  for (const line of lines) {
    const key = `${line.kind}|${line.lot}|${line.holder}|${line.at}`;
    const mass = (held.get(key) ?? 0) + line.grams;
    if (mass < 0) return { lot: line.lot, day: day(line.instant) };
    held.set(key, mass);
  }
  return undefined;
}
