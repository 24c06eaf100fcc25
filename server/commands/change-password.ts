import { checkPassword } from '../../core/accounts/password-rules.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { inLine, log, type Desk } from '../accounts/desk.ts';
import { counted, forgiven } from '../accounts/guard.ts';
import { ownDataOf } from '../accounts/own-data.ts';
import { accountById, setPassword } from '../store/accounts/accounts.ts';
import { endAllOf } from '../store/accounts/sessions.ts';

/**
 * Another password in the place of one's own, which has to be shown too. Ends all other sessions
 * and answers how many. Refuses with `access/sign-in-failed`, `access/too-many` and the reasons
 * for which a password will not do.
 *
 * @param tokenSha256 of the session that stays
 */
export function changePassword(
  desk: Desk,
  by: { readonly account: AccountId; readonly tokenSha256: string },
  shown: { readonly current: string; readonly password: string },
): Promise<Result<{ readonly ended: number }>> {
  return inLine(desk, async () => {
    const { db, programme, credentials, now } = desk;
    const account = await accountById(db, programme.id, by.account);
    const email = account?.email ?? '';
    const wait = await counted(desk, 'account', email);
    if (wait !== undefined) return refuse(wait);
    const fits = await credentials.hasher.fits(shown.current, account?.password ?? null);
    if (!fits || account === undefined) {
      return refuse({ code: 'access/sign-in-failed', facts: {} });
    }
    const unfit = checkPassword(shown.password, await ownDataOf(desk, account));
    if (unfit !== undefined) return refuse(unfit);
    const kept = await credentials.hasher.hash(shown.password);
    const ended = await db.transaction(async (tx) => {
      await setPassword(tx, programme.id, account.id, kept, now);
      await forgiven(tx, desk, 'account', email);
      await log(tx, desk, { what: 'password-changed', account: account.id, by: account.person });
      return endAllOf(tx, programme.id, account.id, by.tokenSha256);
    });
    return accept({ ended });
  });
}
