import { scopeOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { revokeInvitation } from '../store/accounts/invitations.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * Takes an invitation back that nobody used: one's own, or anybody's for those who may invite
 * everybody. Refuses with `access/not-there`.
 */
export function takeInvitationBack(
  desk: Desk,
  viewer: Viewer,
  id: string,
): Promise<Result<{ readonly done: true }>> {
  const { programme, now } = desk;
  return allOrNothing(desk.db, async (tx) => {
    const madeBy = scopeOf(viewer, 'devices.invite') === 'all' ? null : viewer.person;
    const person = await revokeInvitation(tx, programme.id, { id, madeBy, at: now });
    if (person === undefined) return refuse({ code: 'access/not-there', facts: { id } });
    await log(tx, desk, { what: 'invitation-revoked', person, by: viewer.person });
    return accept({ done: true });
  });
}
