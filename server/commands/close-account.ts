import type { Viewer } from '../../core/access/viewer.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { accountById, setDisabled } from '../store/accounts/accounts.ts';
import { endAllOf } from '../store/accounts/sessions.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * Closes somebody's account, at once and in every browser, or opens it again. Refuses with
 * `access/account-unknown` and `access/own-account`.
 */
export function closeAccount(
  desk: Desk,
  viewer: Viewer,
  of: { readonly account: AccountId; readonly close: boolean },
): Promise<Result<{ readonly done: true }>> {
  const { programme, now } = desk;
  return allOrNothing(desk.db, async (tx) => {
    const account = await accountById(tx, programme.id, of.account);
    if (account === undefined) {
      return refuse({ code: 'access/account-unknown', facts: { account: of.account } });
    }
    if (account.id === viewer.account) return refuse({ code: 'access/own-account', facts: {} });
    await setDisabled(tx, programme.id, account.id, of.close ? now : null);
    if (of.close) await endAllOf(tx, programme.id, account.id);
    const what = of.close ? 'account-closed' : 'account-opened';
    await log(tx, desk, { what, account: account.id, by: viewer.person });
    return accept({ done: true });
  });
}
