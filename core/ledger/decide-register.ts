import { organisationRoles } from '../actors/affiliation-roles.ts';
import { fieldKind, isPersonalField, type Personal } from '../actors/personal-fields.ts';
import { sensitivePurpose } from '../actors/purposes.ts';
import type {
  AffiliateActor,
  ConsentOf,
  MergeActors,
  RegisterActor,
  RegisterPayloads,
  RegisterPlace,
} from '../actors/register-events.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { checkActor, checkPlace } from './check-terms.ts';
import type { AcceptedDecision, Known, LedgerEvent } from './entries.ts';
import { go, stop, wait, type Outcome } from './stop.ts';

type RegisterKind = Exclude<keyof RegisterPayloads, 'period.close'>;
export type RegisterEvent = Extract<LedgerEvent, { readonly kind: RegisterKind }>;

/** What a statement of the register adds to what the ledger knows. */
type Entered = Pick<AcceptedDecision, 'actor' | 'place' | 'consent'>;
const nothing: Entered = {};

export function isRegisterEvent<E extends LedgerEvent>(event: E): event is E & RegisterEvent {
  return /^(?:actor|place|privacy)\./.test(event.kind);
}

/**
 * Statements about actors and places. They wait for actors, places and events that have not
 * arrived; what could never be true is refused. Who may make them is not decided here
 * (`core/access`).
 */
export function decideRegister(
  event: RegisterEvent,
  known: Known,
  catalogue: Catalogue,
): Outcome<Entered> {
  switch (event.kind) {
    case 'actor.register':
      return registerActor(event.payload, known, catalogue);
    case 'actor.change': {
      const { actor, set, personal } = event.payload;
      const there = checkActor(actor, known);
      if (!there.ok) return there;
      if (set?.name !== undefined && isPerson(actor, known, catalogue)) return nameOfPerson(actor);
      return checkSensitive(actor, personal, known);
    }
    case 'actor.affiliate':
      return affiliate(event.payload, known, catalogue);
    case 'actor.merge':
      return merge(event.payload, known, catalogue);
    case 'actor.unmerge':
      return checkEvent(event.payload.merge, 'actor.merge', known);
    case 'actor.consent':
      return consent(event.payload, known, catalogue);
    case 'actor.cancel':
    case 'privacy.request': {
      const there = checkActor(event.payload.actor, known);
      return there.ok ? checkIsPerson(event.payload.actor, known, catalogue) : there;
    }
    case 'privacy.answer':
      return checkEvent(event.payload.request, 'privacy.request', known);
    case 'place.register':
      return registerPlace(event.payload, known, catalogue);
    case 'place.change': {
      const there = checkPlace(event.payload.place, known);
      if (!there.ok) return there;
      return checkDistrict(event.payload.set.district, catalogue);
    }
  }
}

function registerActor(actor: RegisterActor, known: Known, catalogue: Catalogue): Outcome<Entered> {
  const kind = catalogue.actorKinds.find(({ code }) => code === actor.kind);
  if (!kind) return stop({ code: 'actors/unknown-kind', facts: { kind: actor.kind } });
  if (kind.isPerson && actor.name !== undefined) return nameOfPerson(actor.actor);
  if (known.actor(actor.actor)) {
    return stop({ code: 'actors/already-registered', facts: { actor: actor.actor } });
  }
  if (hasSensitive(actor.personal)) return needsConsent(actor.actor);
  const parent = actor.parent === undefined ? go(null) : checkActor(actor.parent, known);
  return parent.ok ? go({ actor: withoutPersonal(actor) }) : parent;
}

/** The log is for ever: what names a person belongs where it can be erased. */
function nameOfPerson(actor: ActorId) {
  return stop({ code: 'actors/name-of-person', facts: { actor } });
}

/** The ledger remembers nobody's name: what is personal ends here. */
function withoutPersonal(actor: RegisterActor): RegisterActor {
  const { personal, ...rest } = actor;
  return personal === undefined ? actor : rest;
}

function affiliate(
  { member, organisation, role, since, until }: AffiliateActor,
  known: Known,
  catalogue: Catalogue,
): Outcome<Entered> {
  if (member === organisation) {
    return stop({ code: 'actors/same-actor', facts: { actor: member } });
  }
  if (since !== undefined && until !== undefined && until < since) {
    return stop({ code: 'actors/dates-reversed', facts: { since, until } });
  }
  for (const actor of [member, organisation]) {
    const there = checkActor(actor, known);
    if (!there.ok) return there;
  }
  const fits =
    isPerson(member, known, catalogue) !== organisationRoles.includes(role) &&
    !isPerson(organisation, known, catalogue);
  return fits ? go(nothing) : stop({ code: 'actors/role-unfit', facts: { role } });
}

function merge({ keep, absorbed }: MergeActors, known: Known, catalogue: Catalogue) {
  if (keep === absorbed) return stop({ code: 'actors/same-actor', facts: { actor: keep } });
  for (const actor of [keep, absorbed]) {
    const there = checkActor(actor, known);
    if (!there.ok) return there;
  }
  const alike = isPerson(keep, known, catalogue) === isPerson(absorbed, known, catalogue);
  return alike ? go(nothing) : stop({ code: 'actors/merge-unfit', facts: { keep, absorbed } });
}

function consent(
  { actor, purpose, given, text, how, signature }: ConsentOf,
  known: Known,
  catalogue: Catalogue,
): Outcome<Entered> {
  const kind = catalogue.purposes.find(({ code }) => code === purpose);
  if (!kind) return stop({ code: 'privacy/unknown-purpose', facts: { purpose } });
  if (given && kind.needsSignature && (how !== 'signed' || signature === undefined)) {
    return stop({ code: 'privacy/needs-signature', facts: { purpose } });
  }
  // Only what is allowed needs its words: a withdrawal counts however it was said.
  if (given && kind.texts?.includes(text) === false) {
    return stop({ code: 'privacy/unknown-text', facts: { text, purpose } });
  }
  const there = checkActor(actor, known);
  return there.ok ? go({ consent: { actor, purpose, given } }) : there;
}

function registerPlace(place: RegisterPlace, known: Known, catalogue: Catalogue): Outcome<Entered> {
  const district = checkDistrict(place.district, catalogue);
  if (!district.ok) return district;
  if (known.place(place.place)) {
    return stop({ code: 'actors/place-already-registered', facts: { place: place.place } });
  }
  const actor = place.actor === undefined ? go(null) : checkActor(place.actor, known);
  return actor.ok ? go({ place }) : actor;
}

function checkDistrict(district: string | undefined, catalogue: Catalogue): Outcome<Entered> {
  if (district === undefined || catalogue.districts.some(({ ubigeo }) => ubigeo === district)) {
    return go(nothing);
  }
  return stop({ code: 'actors/district-unknown', facts: { district } });
}

/** Health and biometrics are kept only while the person's written consent stands. */
function checkSensitive(
  actor: ActorId,
  personal: Personal | undefined,
  known: Known,
): Outcome<Entered> {
  if (!hasSensitive(personal) || known.consented(actor, sensitivePurpose)) return go(nothing);
  return needsConsent(actor);
}

function needsConsent(actor: ActorId) {
  return stop({ code: 'privacy/needs-consent', facts: { actor, purpose: sensitivePurpose } });
}

function hasSensitive(personal: Personal | undefined): boolean {
  return Object.keys(personal?.values ?? {}).some(
    (name) => isPersonalField(name) && fieldKind(name).group === 'sensitive',
  );
}

function checkEvent(
  id: EventId,
  kind: 'actor.merge' | 'privacy.request',
  known: Known,
): Outcome<Entered> {
  const named = known.fact(id);
  if (!named) {
    return wait({ code: 'events/not-yet-here', facts: { event: id } }, `event:${id}`);
  }
  if (named.event.kind === kind) return go(nothing);
  return stop({ code: 'events/other-kind', facts: { event: id, kind: named.event.kind } });
}

function checkIsPerson(actor: ActorId, known: Known, catalogue: Catalogue): Outcome<Entered> {
  if (isPerson(actor, known, catalogue)) return go(nothing);
  return stop({ code: 'actors/not-a-person', facts: { actor } });
}

function isPerson(actor: ActorId, known: Known, catalogue: Catalogue): boolean {
  const kind = known.actor(actor)?.kind;
  return catalogue.actorKinds.some((one) => one.code === kind && one.isPerson);
}
