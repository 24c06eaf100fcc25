import { bytesMostOf } from '../evidence/media.ts';
import type { AnswerOffer, Offer } from '../agreements/intent-events.ts';
import type { SetRound } from '../rounds/round-events.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { dayOf, type Instant } from '../quantities/instant.ts';
import { notAddingUp, statedTwice } from '../sharing/adds-up.ts';
import type { ShareOut } from '../sharing/share-events.ts';
import { checkActor, checkMass, checkPlace } from './check-terms.ts';
import type { Kind, Known, LedgerEvent, WorkPayloads } from './entries.ts';
import { isProgressEvent } from './progress-events.ts';
import { go, stop, wait, type Outcome } from './stop.ts';

export type WorkEvent = Extract<LedgerEvent, { readonly kind: keyof WorkPayloads }>;
type Checked = Outcome<null>;

/** Statements about the work around the flows: evidence, money shared, offers, visits, rounds. */
export function isWorkEvent<E extends LedgerEvent>(event: E): event is E & WorkEvent {
  return !isProgressEvent(event) && /^(?:evidence|share|intent|encounter|round)\./.test(event.kind);
}

/**
 * They move no mass. They wait for what they name until it arrives, and what could never be true
 * is refused. Who may make them is not decided here (`core/access`).
 *
 * @param at when it counts as having happened
 */
export function decideWork(
  event: WorkEvent,
  at: Instant,
  known: Known,
  catalogue: Catalogue,
): Checked {
  switch (event.kind) {
    case 'evidence.attach': {
      const { media, bytes, subject } = event.payload;
      const most = bytesMostOf(media);
      if (bytes > most) return stop({ code: 'evidence/too-large', facts: { bytes, most } });
      return isHere(subject, known);
    }
    case 'share.rule':
      return checkActor(event.payload.association, known);
    case 'share.out':
      return shareOut(event.payload, known);
    case 'share.sign':
      return sign(event.payload, known);
    case 'share.void':
      return ofKind(event.payload.share, ['share.out'], known);
    case 'intent.offer':
      return offer(event.payload, at, known, catalogue);
    case 'intent.withdraw':
      return ofKind(event.payload.offer, ['intent.offer', 'intent.want'], known);
    case 'intent.answer':
      return answer(event.payload, known);
    case 'encounter.visit': {
      const { visited, place } = event.payload;
      const there = checkActor(visited, known);
      return there.ok && place !== undefined ? checkPlace(place, known) : there;
    }
    case 'round.set':
      return round(event.payload, known);
    case 'round.end':
      return checkActor(event.payload.association, known);
  }
}

/** The actors, places and events in whose history a statement about the work stands. */
export function workSubjects({ kind, payload }: WorkEvent): readonly string[] {
  switch (kind) {
    case 'evidence.attach':
      return [payload.subject];
    case 'share.rule':
    case 'round.end':
      return [payload.association];
    case 'share.out':
      return [
        payload.association,
        ...payload.sales.map(({ sale }) => sale),
        ...payload.lines.map(({ member }) => member),
      ];
    case 'share.sign':
      return [payload.share, payload.member];
    case 'share.void':
      return [payload.share];
    case 'intent.offer':
      return payload.place === undefined ? [payload.provider] : [payload.provider, payload.place];
    case 'intent.withdraw':
      return [payload.offer];
    case 'intent.answer':
      return payload.link === undefined
        ? [payload.offer, payload.by]
        : [payload.offer, payload.by, payload.link];
    case 'encounter.visit':
      return payload.place === undefined ? [payload.visited] : [payload.visited, payload.place];
    case 'round.set':
      return [payload.association, payload.round, ...payload.stops];
  }
}

function shareOut(share: ShareOut, known: Known): Checked {
  const sums = notAddingUp(share);
  if (sums) return stop({ code: 'sharing/does-not-add-up', facts: sums });
  const twice = statedTwice(share);
  if (twice !== undefined) return stop({ code: 'sharing/stated-twice', facts: { id: twice } });
  const { from, to } = share;
  if (to < from) {
    return stop({ code: 'actors/dates-reversed', facts: { since: from, until: to } });
  }
  const actors = allActors([share.association, ...share.lines.map(({ member }) => member)], known);
  if (!actors.ok) return actors;
  for (const { sale } of share.sales) {
    const sold = ofKind(sale, ['flow.dispatch'], known);
    if (!sold.ok) return sold;
  }
  return go(null);
}

/** Only of a part that was given: nobody can sign for what does not concern her. */
function sign({ share, member }: WorkPayloads['share.sign'], known: Known): Checked {
  const there = ofKind(share, ['share.out'], known);
  if (!there.ok) return there;
  const said = known.fact(share)?.event;
  const inIt = said?.kind === 'share.out' && said.payload.lines.some((l) => l.member === member);
  return inIt ? go(null) : stop({ code: 'sharing/not-in-share', facts: { actor: member } });
}

function offer(offered: Offer, at: Instant, known: Known, catalogue: Catalogue): Checked {
  const { provider, place, from, until, weighed } = offered;
  const material = catalogue.materials.find(({ code }) => code === offered.material);
  if (!material) return stop({ code: 'materials/unknown', facts: { material: offered.material } });
  if (offered.grade !== undefined && !material.grades.includes(offered.grade)) {
    const { grade } = offered;
    return stop({ code: 'materials/unknown-grade', facts: { grade, material: material.code } });
  }
  if (until !== undefined && until < from) {
    return stop({ code: 'actors/dates-reversed', facts: { since: from, until } });
  }
  if (weighed !== undefined) {
    const day = dayOf(at, catalogue.offsetMinutes);
    const mass = checkMass(weighed, material.code, day, catalogue);
    if (!mass.ok) return mass;
  }
  const there = checkActor(provider, known);
  return there.ok && place !== undefined ? checkPlace(place, known) : there;
}

function answer({ by, offer: answered, link }: AnswerOffer, known: Known): Checked {
  const there = checkActor(by, known);
  const offered = there.ok ? ofKind(answered, ['intent.offer'], known) : there;
  return offered.ok && link !== undefined ? ofKind(link, ['intent.link'], known) : offered;
}

function round({ association, stops }: SetRound, known: Known): Checked {
  const there = checkActor(association, known);
  if (!there.ok) return there;
  for (const place of stops) {
    const found = checkPlace(place, known);
    if (!found.ok) return found;
  }
  return go(null);
}

function allActors(actors: readonly ActorId[], known: Known): Checked {
  for (const actor of actors) {
    const there = checkActor(actor, known);
    if (!there.ok) return there;
  }
  return go(null);
}

function isHere(event: EventId, known: Known): Checked {
  if (known.fact(event)) return go(null);
  return wait({ code: 'events/not-yet-here', facts: { event } }, `event:${event}`);
}

function ofKind(event: EventId, kinds: readonly Kind[], known: Known): Checked {
  const here = isHere(event, known);
  const found = known.fact(event)?.event.kind;
  if (!here.ok || (found !== undefined && kinds.includes(found))) return here;
  return stop({ code: 'events/other-kind', facts: { event, kind: found ?? '' } });
}
