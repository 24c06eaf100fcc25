import { resetMs } from '../../core/accounts/sessions.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { counted } from '../accounts/guard.ts';
import { makePasswordLink, sendLink } from '../accounts/password-link.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { accountByEmail } from '../store/accounts/accounts.ts';

/**
 * Somebody forgot a password. Answers the same for every e-mail and before anything is looked up,
 * so that neither words nor time tell whether there is such an account. Refuses with
 * `access/too-many`.
 *
 * @param done gets what was done afterwards; its failure is the caller's to log
 */
export function forgottenPassword(
  desk: Desk,
  typed: string,
  done: (work: Promise<void>) => void,
): Promise<Result<{ readonly byMail: boolean }>> {
  return whenStoreAnswers(async () => {
    const { mailer, address } = desk.credentials;
    const email = typed.trim().toLowerCase();
    const wait =
      (await counted(desk, 'reset-address', desk.from)) ??
      (await counted(desk, 'reset-account', email));
    if (wait !== undefined) return refuse(wait);
    const byMail = mailer !== undefined && address !== undefined;
    if (byMail) done(sendTo(desk, email));
    return accept({ byMail });
  });
}

async function sendTo(desk: Desk, email: string): Promise<void> {
  const { db, programme } = desk;
  const account = await accountByEmail(db, programme.id, email);
  if (account === undefined || account.disabledAt !== null) return;
  const link = await db.transaction(async (tx) => {
    await log(tx, desk, { what: 'password-link-made', account: account.id, by: null });
    return makePasswordLink(tx, desk, { account: account.id, lifeMs: resetMs });
  });
  sendLink(desk, { email, kind: 'forgotten', link });
}
