import { representatives, type Link } from '../../core/actors/identity.ts';
import { foldCommitments } from '../../core/encounters/commitments.ts';
import type { Received } from '../../core/events/envelope.ts';
import type { ActorId, EventId } from '../../core/events/ids.ts';
import { levelsOf, type Level } from '../../core/evidence/level.ts';
import type { Stated } from '../../core/evidence/stated.ts';
import type { Delivered, Promised, RegisterFacts } from '../../core/indicators/counting.ts';
import { emptyBook, type Book } from '../../core/ledger/book.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { record, type Waiting } from '../../core/ledger/record.ts';
import { happenedAt } from '../../core/ledger/timing.ts';
import type { Belonging, Evidence, Participant } from '../../core/pathways/evidence.ts';
import { foldEvidence } from '../../core/pathways/fold.ts';
import { newWorld, type WorldFacts } from '../../core/pathways/world.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { shipped } from '../pathways/story.ts';
import type { Chance } from '../simulation/chance.ts';
import type { Batch } from '../simulation/phones.ts';
import { deliveredOf, handedOf, type Booked } from './simulated-flows.ts';

export type Arrival = Received<LedgerEvent>;

/** All that the core makes of what arrived, as a server would; in memory. */
export type Heard = Booked & {
  readonly facts: WorldFacts;
  readonly register: ReadonlyMap<ActorId, Partial<RegisterFacts>>;
  readonly delivered: readonly Delivered[];
  readonly promised: readonly Promised[];
};

const { offsetMinutes } = shipped.catalogue;
const people = new Set(
  shipped.catalogue.actorKinds.flatMap(({ code, isPerson }) => (isPerson ? [code] : [])),
);
const outlets = new Set<string>(
  shipped.catalogue.actorKinds.flatMap(({ code, side }) => (side === 'outlet' ? [code] : [])),
);
const parts = new Map(shipped.catalogue.actorKinds.map(({ code, part }) => [code, part]));

/** What phones sent, each event once, as it was first received. */
export function arrivals(batches: Iterable<Batch>): readonly Arrival[] {
  const found = new Map<EventId, Arrival>();
  for (const { events, receivedAt, skewMs } of batches) {
    for (const event of events) {
      if (!found.has(event.id)) found.set(event.id, { ...event, receivedAt, skewMs });
    }
  }
  return [...found.values()];
}

/** In any order in which phones may be heard: each goes on where it was, whichever is next. */
export function anyOrder(arrived: readonly Arrival[], draw: Chance): readonly Arrival[] {
  const phones = new Map<string, Arrival[]>();
  for (const one of arrived) {
    const own = phones.get(one.device);
    if (own === undefined) phones.set(one.device, [one]);
    else own.push(one);
  }
  for (const own of phones.values()) own.sort((a, b) => a.deviceSeq - b.deviceSeq);
  const turns = draw.shuffled(arrived.map(({ device }) => device));
  return turns.flatMap((device) => phones.get(device)?.shift() ?? []);
}

export function hear(arrived: readonly Arrival[], images: ReadonlySet<string>): Heard {
  const book = emptyBook();
  const recorded = record(arrived, book, shipped.catalogue, new Map<string, Waiting>());
  const all = recorded.flatMap(({ event, decision }) =>
    decision.outcome === 'accepted' ? [event] : [],
  );
  const said = all.map((event): Stated => ({ ...event, occurredAt: happenedAt(event) }));
  const same = sameOf(all);
  const annulled = (id: EventId): boolean => book.fact(id)?.state === 'voided';
  const standing = levelsOf(said, [], {
    samePerson: same,
    arrived: (hash) => images.has(hash),
    annulled,
  });
  const level = (id: EventId): Level => standing.get(id)?.level ?? 'recorded';
  const stated = foldEvidence(said, { offsetMinutes, same, level, clockAhead: () => false });
  const on = (event: EventId): Day => dayHappened(book, event);
  const handed = handedOf(book, { level, same, on });
  const participants = participantsOf(all, same);
  const facts: WorldFacts = {
    book: shipped.change,
    holidays: shipped.holidays,
    partOf: (kind) => parts.get(kind) ?? 'other',
    participants,
    belongings: belongingsOf(all, same),
    evidence: [...stated, ...handed],
  };
  const kinds = new Map<string, string>(participants.map(({ id, kind }) => [id, kind]));
  const isOutlet = (actor: string): boolean => outlets.has(kinds.get(actor) ?? '');
  return {
    facts,
    register: registerOf(all),
    delivered: deliveredOf({ recorded, book }, { level, kinds, same, happened: on, isOutlet }),
    promised: promisedOf(said, same, level),
    book,
    recorded,
    images,
  };
}

function dayHappened(book: Book, id: EventId): Day {
  return dayOf(happenedIn(book, id), offsetMinutes);
}

/** When a fact of this book happened, whenever it arrived. */
export function happenedIn(book: Book, id: EventId): Instant {
  const fact = book.fact(id)?.event;
  if (fact === undefined || !('receivedAt' in fact)) throw new Error('not received');
  return happenedAt(fact as Arrival);
}

function sameOf(all: readonly LedgerEvent[]): (actor: ActorId) => ActorId {
  const links = all.flatMap((event): Link[] =>
    event.kind === 'actor.merge'
      ? [{ merge: event.id, keep: event.payload.keep, absorbed: event.payload.absorbed }]
      : [],
  );
  const stands = representatives(links);
  return (actor) => stands.get(actor) ?? actor;
}

const registeredOn = (event: Arrival): Day => dayOf(happenedAt(event), offsetMinutes);

function participantsOf(
  all: readonly Arrival[],
  same: (actor: ActorId) => ActorId,
): readonly Participant[] {
  return all.flatMap((event): Participant[] => {
    if (event.kind !== 'actor.register' || same(event.payload.actor) !== event.payload.actor) {
      return [];
    }
    const { actor: id, kind, district = null } = event.payload;
    return [{ id, kind, district, registeredOn: registeredOn(event) }];
  });
}

/** Who was registered with an organisation belongs to it, as an associate or a part of it. */
function belongingsOf(
  all: readonly Arrival[],
  same: (actor: ActorId) => ActorId,
): readonly Belonging[] {
  const rest = { until: null, district: null };
  return all.flatMap((event): Belonging[] => {
    if (event.kind === 'actor.register' && event.payload.parent !== undefined) {
      const { actor, kind, parent: organisation } = event.payload;
      const role = people.has(kind) ? 'associate' : 'part';
      return [{ member: same(actor), organisation, role, since: registeredOn(event), ...rest }];
    }
    if (event.kind !== 'actor.affiliate') return [];
    const { member, organisation, role, since = registeredOn(event) } = event.payload;
    return [{ member: same(member), organisation, role, since, ...rest }];
  });
}

function registerOf(all: readonly Arrival[]): Heard['register'] {
  return new Map(
    all.flatMap((event) => {
      if (event.kind !== 'actor.register') return [];
      const { actor, sex = null, bornFrom = null } = event.payload;
      return [[actor, { sex, bornFrom }] as const];
    }),
  );
}

function promisedOf(
  said: readonly Stated[],
  same: (actor: ActorId) => ActorId,
  level: (id: EventId) => Level,
): readonly Promised[] {
  const heard = said.filter(
    (one) => one.kind === 'commitment.make' || one.kind === 'commitment.settle',
  );
  return foldCommitments(heard, same).map(({ id, by, due, settled }): Promised => {
    const known = settled === null ? 'recorded' : level(settled.id);
    const keptOn = settled?.says === 'fulfilled' ? settled.on : null;
    if (known === 'rejected' || known === 'retracted') throw new Error('no promise was rejected');
    return { id, by, due, keptOn, settled: settled?.id ?? null, level: known };
  });
}

/** The world as it is known when all of this evidence is there, or only some of it. */
export function worldOf(heard: Heard, evidence: readonly Evidence[] = heard.facts.evidence) {
  return newWorld({ ...heard.facts, evidence });
}
