import { welcomeMs } from '../../core/accounts/sessions.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { makePasswordLink, type MadeLink } from '../accounts/password-link.ts';
import { accountById } from '../store/accounts/accounts.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * A link with which somebody chooses a password, for an administrator to hand over who has seen
 * who asks for it. Shown once, noted, and good for three days. Refuses with
 * `access/account-unknown`.
 */
export function makeResetLink(
  desk: Desk,
  viewer: Viewer,
  id: AccountId,
): Promise<Result<MadeLink>> {
  return allOrNothing(desk.db, async (tx) => {
    const account = await accountById(tx, desk.programme.id, id);
    if (account === undefined) {
      return refuse({ code: 'access/account-unknown', facts: { account: id } });
    }
    await log(tx, desk, { what: 'password-link-made', account: id, by: viewer.person });
    return accept(await makePasswordLink(tx, desk, { account: id, lifeMs: welcomeMs }));
  });
}
