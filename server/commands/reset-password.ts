import { checkPassword } from '../../core/accounts/password-rules.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import { inLine, log, type Desk } from '../accounts/desk.ts';
import { counted, forgiven, waiting } from '../accounts/guard.ts';
import { ownDataOf } from '../accounts/own-data.ts';
import { sha256Of } from '../outside/secrets.ts';
import { accountById, setPassword } from '../store/accounts/accounts.ts';
import { accountOfLink, useLink } from '../store/accounts/links.ts';
import { endAllOf } from '../store/accounts/sessions.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

const spent: Problem = { code: 'access/link-spent', facts: {} };

/**
 * Chooses a password through a one-time link. Ends every session of the account; the second factor
 * stays what it was. Refuses with `access/link-spent`, `access/too-many` and the reasons for which
 * a password will not do; the link can be used again then.
 */
export function resetPassword(
  desk: Desk,
  shown: { readonly token: string; readonly password: string },
): Promise<Result<{ readonly done: true }>> {
  return inLine(desk, async () => {
    const { db, programme, credentials, now, from } = desk;
    const wait = await waiting(desk, 'code-address', from);
    if (wait !== undefined) return refuse(wait);
    const tokenSha256 = sha256Of(shown.token);
    const id = await accountOfLink(db, programme.id, tokenSha256, now);
    const account = id && (await accountById(db, programme.id, id));
    if (account === undefined || account.disabledAt !== null) {
      await counted(desk, 'code-address', from);
      return refuse(spent);
    }
    const unfit = checkPassword(shown.password, await ownDataOf(desk, account));
    if (unfit !== undefined) return refuse(unfit);
    const kept = await credentials.hasher.hash(shown.password);
    return allOrNothing(db, async (tx) => {
      if (!(await useLink(tx, programme.id, { tokenSha256, purpose: 'password', now }))) {
        return refuse(spent);
      }
      await setPassword(tx, programme.id, account.id, kept, now);
      await endAllOf(tx, programme.id, account.id);
      await forgiven(tx, desk, 'account', account.email ?? '');
      await log(tx, desk, { what: 'password-link-used', account: account.id, by: account.person });
      return accept({ done: true });
    });
  });
}
