import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { inLine, log, type Desk } from '../accounts/desk.ts';
import { counted, forgiven, waiting } from '../accounts/guard.ts';
import { openSession, type Opened } from '../accounts/open-session.ts';
import { methodsOf, type Method } from '../accounts/methods.ts';
import { accountByEmail } from '../store/accounts/accounts.ts';

export type PasswordShown = {
  readonly opened: Opened;
  /** Empty: the account has no second factor yet, and has to enrol one now. */
  readonly methods: readonly Method[];
};

/**
 * E-mail and password, the first step. Answers the same, in the same time, for an e-mail that
 * nobody has, a wrong password and a closed account: `access/sign-in-failed`. Refuses with
 * `access/too-many` while guessing has to wait.
 */
export function signIn(
  desk: Desk,
  shown: { readonly email: string; readonly password: string },
): Promise<Result<PasswordShown>> {
  return inLine(desk, async () => {
    const { db, programme, credentials, from } = desk;
    const email = shown.email.trim().toLowerCase();
    const wait = (await waiting(desk, 'address', from)) ?? (await counted(desk, 'account', email));
    if (wait !== undefined) return refuse(wait);
    const account = await accountByEmail(db, programme.id, email);
    const kept = account === undefined || account.disabledAt !== null ? null : account.password;
    const fits = await credentials.hasher.fits(shown.password, kept);
    if (!fits || account === undefined) {
      await counted(desk, 'address', from);
      await log(db, desk, { what: 'sign-in-failed', account: account?.id ?? null, by: null });
      return refuse({ code: 'access/sign-in-failed', facts: {} });
    }
    const methods = await methodsOf(desk, account.id);
    const state = methods.length === 0 ? 'enrol' : 'second-factor';
    const opened = await db.transaction(async (tx) => {
      await forgiven(tx, desk, 'account', email);
      return openSession(tx, desk, { account: account.id, state });
    });
    return accept({ opened, methods });
  });
}
