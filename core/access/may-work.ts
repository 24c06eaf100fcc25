import type { ActorId } from '../events/ids.ts';
import type { WorkEvent } from '../ledger/decide-work.ts';
import { leadingReach, mayAmend, reaches } from './acting-for.ts';
import type { RecordFacts } from './record-facts.ts';
import { reachOf, scopeOf } from './may.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may state what of the work around the flows. Money is shared by whoever leads; a member
 * signs for herself, or on the phone that her leader shows her.
 */
export function mayStateWork(by: Viewer, event: WorkEvent, facts: RecordFacts): boolean {
  const { kind, payload } = event;
  if (kind === 'encounter.visit') {
    return (
      scopeOf(by, 'visits.add') !== 'none' &&
      reaches(reachOf(by, 'visits.add'), payload.visited, facts)
    );
  }
  if (scopeOf(by, 'events.add') === 'none') return false;
  const leads = (actor: ActorId): boolean => reaches(leadingReach(by), actor, facts);
  switch (kind) {
    case 'evidence.attach':
      return mayAmend(by, payload.subject, facts);
    case 'share.rule':
    case 'share.out':
    case 'round.set':
    case 'round.end':
      return leads(payload.association) && payload.association !== by.person;
    case 'share.sign':
      return payload.how === 'own_phone'
        ? (facts.actor(payload.member)?.actor ?? payload.member) === by.person
        : mayAmend(by, payload.share, facts);
    case 'share.void':
      return mayAmend(by, payload.share, facts);
    case 'intent.offer':
      return leads(payload.provider);
    case 'intent.withdraw':
      return mayAmend(by, payload.offer, facts);
    case 'intent.answer':
      return leads(payload.by);
  }
}
