import type { Viewer } from '../../core/access/viewer.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { accountById } from '../store/accounts/accounts.ts';
import { removeFactors } from '../store/accounts/factors.ts';
import { endAllOf } from '../store/accounts/sessions.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * Takes every second factor of somebody away who lost hers; she enrols a new one when she signs in
 * with her password. Ends her sessions. Refuses with `access/account-unknown` and
 * `access/own-account`.
 */
export function resetSecondFactor(
  desk: Desk,
  viewer: Viewer,
  id: AccountId,
): Promise<Result<{ readonly done: true }>> {
  const { programme } = desk;
  return allOrNothing(desk.db, async (tx) => {
    const account = await accountById(tx, programme.id, id);
    if (account === undefined) {
      return refuse({ code: 'access/account-unknown', facts: { account: id } });
    }
    if (id === viewer.account) return refuse({ code: 'access/own-account', facts: {} });
    await removeFactors(tx, programme.id, id);
    await endAllOf(tx, programme.id, id);
    await log(tx, desk, { what: 'second-factor-reset', account: id, by: viewer.person });
    return accept({ done: true });
  });
}
