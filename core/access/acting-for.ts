import type { ActorId, EventId } from '../events/ids.ts';
import { reachOf, scopeOf, within, type Reach } from './may.ts';
import type { RecordFacts } from './record-facts.ts';
import type { Viewer } from './viewer.ts';

/** Whom the viewer acts for, and not only works with: herself, and what she leads. */
export function leadingReach(by: Viewer): Reach {
  const grants = by.grants.filter((grant) => grant.role !== 'recycler');
  return { ...reachOf({ ...by, grants }, 'events.add'), self: by.person };
}

/** Her own records, and those about stock or money of whom she acts for. */
export function mayAmend(by: Viewer, id: EventId, facts: RecordFacts): boolean {
  if (scopeOf(by, 'events.add') === 'none') return false;
  const amended = facts.event(id);
  if (amended === undefined) return true;
  if ((facts.actor(amended.recorder)?.actor ?? amended.recorder) === by.person) return true;
  const leads = leadingReach(by);
  return leads.all || (amended.holder !== null && reaches(leads, amended.holder, facts));
}

/** What has not arrived yet can only be the sender's own. */
export function reaches(reach: Reach, id: ActorId, facts: RecordFacts): boolean {
  const target = facts.actor(id);
  return target === undefined || within(reach, target);
}
