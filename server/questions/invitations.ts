import { scopeOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { dayMs } from '../../core/accounts/sessions.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import type { InvitationsAnswer } from '../../wire/api/account-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { listInvitations, type InvitationRow } from '../store/accounts/invitations.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** Older ones are of no use to anybody. */
const daysBack = 90;

/** `GET /invitations`: those that the viewer made, or everybody's for who may invite everybody. */
export function invitations(
  { db, programme }: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<Result<InvitationsAnswer>> {
  return whenStoreAnswers(async () => {
    const all = scopeOf(viewer, 'devices.invite') === 'all';
    if (!all && viewer.person === null) return accept({ invitations: [] });
    const madeBy = all ? null : viewer.person;
    const since = instant(now - daysBack * dayMs);
    const rows = await listInvitations(db, programme.id, { madeBy, since });
    return accept({
      invitations: rows.map((row) => ({
        id: row.id,
        person: row.person,
        name: row.label,
        madeAt: instantOut(row.madeAt),
        until: instantOut(row.until),
        state: stateOf(row, now),
      })),
    });
  });
}

function stateOf(
  row: InvitationRow,
  now: Instant,
): InvitationsAnswer['invitations'][number]['state'] {
  if (row.usedAt !== null) return 'used';
  if (row.revokedAt !== null) return 'revoked';
  return row.until <= now ? 'over' : 'open';
}
