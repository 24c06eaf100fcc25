import { staffRoles } from '../actors/affiliation-roles.ts';
import type { AffiliateActor, RegisterActor } from '../actors/register-events.ts';
import type { ActorId } from '../events/ids.ts';
import { isRegisterEvent, type RegisterEvent } from '../ledger/decide-register.ts';
import { isProgressEvent } from '../ledger/progress-events.ts';
import { isWorkEvent } from '../ledger/decide-work.ts';
import type { LedgerEvent } from '../ledger/entries.ts';
import type { Fact } from '../ledger/facts.ts';
import type { Ability } from './abilities.ts';
import { leadingReach, mayAmend, reaches } from './acting-for.ts';
import { mayStateProgress } from './may-progress.ts';
import { mayStateWork } from './may-work.ts';
import type { RecordFacts } from './record-facts.ts';
import { isUnbound, reachOf, scopeOf, within, type Reach } from './may.ts';
import type { Viewer } from './viewer.ts';

/** What the members of an association do with its stock with their own hands. */
export const handwork: readonly Fact['kind'][] = [
  'flow.collect',
  'flow.receive',
  'flow.accept',
  'flow.sort',
  'flow.combine',
  'flow.transform',
  'flow.measure',
];

/**
 * Whether the viewer may state this. Whoever records says it in her own name; a leader records for
 * members of her own association and says so with holder and collector. Ids that nobody has heard
 * of can only be the sender's own: they pass here, and wait in the ledger for what they name.
 */
export function mayRecord(viewer: Viewer, event: LedgerEvent, facts: RecordFacts): boolean {
  if (isUnbound(viewer)) return true;
  // A phone that is locked sends what its person recorded while it was open, all of it.
  const by = viewer.via === 'sending' ? { ...viewer, only: null } : viewer;
  if (!speaksInOwnName(by, event.recorder, facts)) return false;
  if (isRegisterEvent(event)) return mayState(by, event, facts);
  if (isProgressEvent(event)) return mayStateProgress(by, event, facts);
  if (isWorkEvent(event)) return mayStateWork(by, event, facts);
  switch (event.kind) {
    case 'period.close':
      return scopeOf(by, 'maintenance.run') === 'all';
    case 'flow.void':
      return mayAmend(by, event.payload.fact, facts);
    case 'flow.correct':
      return (
        mayAmend(by, event.payload.fact, facts) && mayHandle(by, event.payload.replacement, facts)
      );
    default:
      return mayHandle(by, event, facts);
  }
}

/** A person is the recorder of what she sends; a system records for the organisation it is of. */
function speaksInOwnName(by: Viewer, recorder: ActorId, facts: RecordFacts): boolean {
  const stands = facts.actor(recorder)?.actor ?? recorder;
  if (by.via === 'key') return by.grants.some((grant) => grant.organisation === stands);
  return by.person !== null && by.person === stands;
}

function mayHandle(by: Viewer, fact: Fact, facts: RecordFacts): boolean {
  if (scopeOf(by, 'events.add') === 'none') return false;
  const leads = leadingReach(by);
  const { holder } = fact.payload;
  const collects = fact.kind === 'flow.collect' || fact.kind === 'flow.receive';
  const collector = collects ? fact.payload.collector : undefined;
  if (collector !== undefined && !reaches(leads, collector, facts)) return false;
  if (reaches(leads, holder, facts)) return true;
  // Whoever sold states what the buyer's ticket said, until the buyer states it herself.
  if (fact.kind === 'flow.accept') {
    const sent = facts.event(fact.payload.transfer);
    const sender = sent?.holder ?? null;
    if (sender !== null && reaches(leads, sender, facts)) return true;
  }
  const own = facts.actor(holder)?.actor;
  return (
    handwork.includes(fact.kind) &&
    by.grants.some((grant) => grant.role === 'recycler' && grant.organisation === own)
  );
}

function mayState(by: Viewer, event: RegisterEvent, facts: RecordFacts): boolean {
  const { kind, payload } = event;
  const over = (ability: Ability, id: ActorId): boolean =>
    scopeOf(by, ability) !== 'none' && reaches(reachOf(by, ability), id, facts);
  switch (kind) {
    case 'actor.register':
      return mayRegister(by, payload);
    case 'actor.change':
      return over('actors.write', payload.actor);
    case 'actor.affiliate':
      return mayAffiliate(by, payload, facts);
    case 'actor.merge':
    case 'actor.unmerge':
      return scopeOf(by, 'actors.merge') === 'all';
    case 'actor.consent':
      return over('consent.take', payload.actor) || over('privacy.own', payload.actor);
    case 'actor.cancel':
    case 'privacy.answer':
      return scopeOf(by, 'privacy.handle') === 'all';
    case 'privacy.request':
      return rightsTakers.some((ability) => over(ability, payload.actor));
    case 'place.register':
      return mayPlace(by, payload.actor ?? null, facts);
    case 'place.change': {
      const place = facts.place(payload.place);
      return place === undefined || mayPlace(by, place.actor, facts);
    }
  }
}

/** Whoever may take a person's consent also takes note of what she asks for by right. */
const rightsTakers: readonly Ability[] = ['privacy.handle', 'privacy.own', 'consent.take'];

/** Into one's own organisation, or into none: that reaches nobody. */
function mayRegister(by: Viewer, { actor, parent, name, personal }: RegisterActor): boolean {
  const scope = scopeOf(by, 'actors.write');
  if (scope === 'none') return false;
  // Whoever sells meets buyers that nobody has noted: an organisation of nobody's reaches nobody.
  if (scope === 'self') return parent === undefined && name !== undefined && !personal;
  const reach = writingReach(by);
  if (reach.all || parent === undefined) return true;
  return parent !== actor && reach.organisations.includes(parent);
}

/**
 * Rights follow from affiliations, so this is where rights are given: nobody gives herself a post,
 * staff posts come from administrators, and a leader takes in only people whom she noted herself
 * or who belong to her already; otherwise she could reach anybody's data by calling her a member.
 */
function mayAffiliate(by: Viewer, payload: AffiliateActor, facts: RecordFacts): boolean {
  const { member, organisation, role, until } = payload;
  const joining = facts.actor(member);
  if (joining !== undefined && joining.actor === by.person) {
    return until !== undefined && until <= facts.today;
  }
  if (staffRoles.includes(role)) return scopeOf(by, 'accounts.manage') === 'all';
  const reach = writingReach(by);
  if (reach.all) return true;
  const into = facts.actor(organisation)?.actor;
  if (into === undefined || !reach.organisations.includes(into)) return false;
  return joining === undefined || joining.registrar === by.person || within(reach, joining);
}

function mayPlace(by: Viewer, owner: ActorId | null, facts: RecordFacts): boolean {
  if (scopeOf(by, 'actors.write') === 'none') return false;
  const reach = writingReach(by);
  if (owner === null) return reach.all || reach.organisations.length > 0;
  return reaches(reach, owner, facts) || isNotedBuyer(by, owner, facts);
}

/** Whoever noted an organisation of nobody's, such as a buyer, notes where it is. */
function isNotedBuyer(by: Viewer, owner: ActorId, facts: RecordFacts): boolean {
  const known = facts.actor(owner);
  return (
    known?.isPerson === false &&
    known.registrar === by.person &&
    known.organisations.every((organisation) => organisation === known.actor)
  );
}

function writingReach(by: Viewer): Reach {
  return reachOf(by, 'actors.write');
}
