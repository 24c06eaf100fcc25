import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { inLine, type Desk } from '../accounts/desk.ts';
import { factorAdded, type FactorAdded } from '../accounts/factor-added.ts';
import { counted, forgiven } from '../accounts/guard.ts';
import { freshSession } from '../accounts/open-session.ts';
import { stepOfCode } from '../outside/clock-codes.ts';
import { clockCodeOf, confirmCode } from '../store/accounts/factors.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * The first code of a new secret: from now on it is the account's, in the place of an older one.
 * A session that waited for a second factor is open then, under a new token. Refuses with
 * `access/sign-in`, `access/sign-in-again`, `access/second-factor-failed`, `access/too-many` and
 * `access/key-differs`.
 */
export function confirmClockCode(
  desk: Desk,
  tokenSha256: string,
  code: string,
): Promise<Result<FactorAdded>> {
  return inLine(desk, async () => {
    const { db, programme, credentials, now } = desk;
    const session = await freshSession(desk, tokenSha256);
    if (!session.ok) return session;
    const { account } = session.value;
    const wait = await counted(desk, 'second-factor', account);
    if (wait !== undefined) return refuse(wait);
    const pending = (await clockCodeOf(db, programme.id, account))?.pending ?? null;
    if (pending === null) return refuse({ code: 'access/second-factor-failed', facts: {} });
    const secret = credentials.key.open(pending);
    if (secret === undefined) return refuse({ code: 'access/key-differs', facts: {} });
    const step = stepOfCode(secret, code.replaceAll(' ', ''), now);
    if (step === undefined) return refuse({ code: 'access/second-factor-failed', facts: {} });
    return allOrNothing(db, async (tx) => {
      const confirmed = { pending, step, at: now };
      if (!(await confirmCode(tx, programme.id, account, confirmed))) {
        return refuse({ code: 'access/second-factor-failed', facts: {} });
      }
      await forgiven(tx, desk, 'second-factor', account);
      return accept(await factorAdded(tx, desk, { ...session.value, tokenSha256 }));
    });
  });
}
