import type { ActorId, EventId, LotId, PlaceId } from '../events/ids.ts';
import type { Month } from '../quantities/instant.ts';
import { isRegisterEvent, type RegisterEvent } from './decide-register.ts';
import { isProgressEvent, present, referencesOf, type ProgressEvent } from './progress-events.ts';
import { isWorkEvent, type WorkEvent } from './decide-work.ts';
import type { LedgerEvent } from './entries.ts';
import type { Fact, Take } from './facts.ts';

export type Pool = {
  readonly holder: ActorId;
  readonly place: PlaceId;
  readonly material: string;
};

/**
 * What a store has to load before `decide` can be asked about an event. Lots mean the lot and all
 * its accounts; pools the stock above zero of one material of a holder at a place, with its lots;
 * transfers the dispatch as a fact and what travels with it; amended facts the whole chain of
 * their dependents. Closed months are few and are always loaded.
 */
export type Needs = {
  readonly lots: Set<LotId>;
  readonly pools: Map<string, Pool>;
  readonly transfers: Set<EventId>;
  readonly amended: Set<EventId>;
  readonly actors: Set<ActorId>;
  readonly places: Set<PlaceId>;
  readonly closing: Set<Month>;
  /** Actors whose consents are asked for. */
  readonly consents: Set<ActorId>;
  /** Events that are only named, not amended. */
  readonly named: Set<EventId>;
};

export function noNeeds(): Needs {
  return {
    lots: new Set(),
    pools: new Map(),
    transfers: new Set(),
    amended: new Set(),
    actors: new Set(),
    places: new Set(),
    closing: new Set(),
    consents: new Set(),
    named: new Set(),
  };
}

/** Adds what one event needs to what others need. */
export function addNeeds(event: LedgerEvent, needs: Needs): void {
  if (isRegisterEvent(event)) return addRegisterNeeds(event, needs);
  if (isProgressEvent(event)) return addProgressNeeds(event, needs);
  if (isWorkEvent(event)) return addWorkNeeds(event, needs);
  switch (event.kind) {
    case 'period.close':
      needs.closing.add(event.payload.month);
      return;
    case 'flow.void':
      needs.amended.add(event.payload.fact);
      return;
    case 'flow.correct':
      needs.amended.add(event.payload.fact);
      addFactNeeds(event.payload.replacement, needs);
      return;
    default:
      addFactNeeds(event, needs);
  }
}

function addRegisterNeeds(event: RegisterEvent, needs: Needs): void {
  switch (event.kind) {
    case 'actor.register':
      needs.actors.add(event.payload.actor);
      if (event.payload.parent !== undefined) needs.actors.add(event.payload.parent);
      return;
    case 'actor.change':
    case 'actor.consent':
    case 'actor.cancel':
    case 'privacy.request':
      needs.actors.add(event.payload.actor);
      if (event.kind === 'actor.change') needs.consents.add(event.payload.actor);
      return;
    case 'actor.affiliate':
      needs.actors.add(event.payload.member).add(event.payload.organisation);
      return;
    case 'actor.merge':
      needs.actors.add(event.payload.keep).add(event.payload.absorbed);
      return;
    case 'actor.unmerge':
      needs.named.add(event.payload.merge);
      return;
    case 'privacy.answer':
      needs.named.add(event.payload.request);
      return;
    case 'place.register':
      needs.places.add(event.payload.place);
      if (event.payload.actor !== undefined) needs.actors.add(event.payload.actor);
      return;
    case 'place.change':
      needs.places.add(event.payload.place);
  }
}

function addProgressNeeds(event: ProgressEvent, needs: Needs): void {
  const { actors, places, events } = referencesOf(event);
  for (const actor of present(actors)) needs.actors.add(actor);
  if (event.kind === 'document.hold') needs.consents.add(event.payload.holder);
  for (const place of present(places)) needs.places.add(place);
  for (const [id] of events ?? []) if (id !== undefined) needs.named.add(id);
}

function addWorkNeeds({ kind, payload }: WorkEvent, needs: Needs): void {
  switch (kind) {
    case 'evidence.attach':
      needs.named.add(payload.subject);
      return;
    case 'share.rule':
    case 'round.end':
      needs.actors.add(payload.association);
      return;
    case 'share.out':
      needs.actors.add(payload.association);
      for (const { member } of payload.lines) needs.actors.add(member);
      for (const { sale } of payload.sales) needs.named.add(sale);
      return;
    case 'share.sign':
      needs.actors.add(payload.member);
      needs.named.add(payload.share);
      return;
    case 'share.void':
      needs.named.add(payload.share);
      return;
    case 'intent.offer':
      needs.actors.add(payload.provider);
      if (payload.place !== undefined) needs.places.add(payload.place);
      return;
    case 'intent.withdraw':
      needs.named.add(payload.offer);
      return;
    case 'intent.answer':
      needs.actors.add(payload.by);
      needs.named.add(payload.offer);
      if (payload.link !== undefined) needs.named.add(payload.link);
      return;
    case 'encounter.visit':
      needs.actors.add(payload.visited);
      if (payload.place !== undefined) needs.places.add(payload.place);
      return;
    case 'round.set':
      needs.actors.add(payload.association);
      for (const place of payload.stops) needs.places.add(place);
  }
}

function addFactNeeds(fact: Fact, needs: Needs): void {
  const { holder, place } = fact.payload;
  needs.actors.add(holder);
  needs.places.add(place);
  switch (fact.kind) {
    case 'flow.collect':
    case 'flow.receive': {
      const { lot, source, collector, owner } = fact.payload;
      needs.lots.add(lot.id);
      if (source.place !== undefined) needs.places.add(source.place);
      for (const actor of [source.actor, collector, owner]) {
        if (actor !== undefined) needs.actors.add(actor);
      }
      return;
    }
    case 'flow.dispatch':
      if (fact.payload.lot) needs.lots.add(fact.payload.lot.id);
      needs.actors.add(fact.payload.receiver);
      if (fact.payload.owner !== undefined) needs.actors.add(fact.payload.owner);
      return addTakeNeeds(fact.payload.take, fact.payload, needs);
    case 'flow.accept':
      needs.transfers.add(fact.payload.transfer);
      return;
    case 'flow.sort':
    case 'flow.transform':
      for (const output of fact.payload.outputs) needs.lots.add(output.lot.id);
      return addTakeNeeds(fact.payload.take, fact.payload, needs);
    case 'flow.combine':
      needs.lots.add(fact.payload.lot.id);
      return addTakeNeeds(fact.payload.take, fact.payload, needs);
    case 'flow.dispose':
      return addTakeNeeds(fact.payload.take, fact.payload, needs);
    case 'flow.adjust':
      if (fact.payload.direction === 'surplus') {
        needs.lots.add(fact.payload.lot.id);
        return;
      }
      return addTakeNeeds(fact.payload.take, fact.payload, needs);
    case 'flow.measure':
      needs.lots.add(fact.payload.lot);
  }
}

function addTakeNeeds(
  take: Take,
  here: { readonly holder: ActorId; readonly place: PlaceId },
  needs: Needs,
): void {
  if ('lots' in take) {
    for (const named of take.lots) needs.lots.add(named.lot);
    return;
  }
  const { holder, place } = here;
  const { material } = take;
  needs.pools.set(`${holder}/${place}/${material}`, { holder, place, material });
}
