import { accept, type Result } from '../../core/problems/problem.ts';
import type { Desk } from '../accounts/desk.ts';
import { freshSession } from '../accounts/open-session.ts';
import { clockCodeUri, newClockSecret } from '../outside/clock-codes.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { accountById } from '../store/accounts/accounts.ts';
import { putPendingCode } from '../store/accounts/factors.ts';

/** A new secret, as text and as what a QR code says. */
export type ClockSecret = { readonly secret: string; readonly uri: string };

/**
 * A secret for an authenticator app. The one in use, if any, stays so until the new one's first
 * code is shown. Refuses with `access/sign-in` and `access/sign-in-again`.
 */
export function enrolClockCode(desk: Desk, tokenSha256: string): Promise<Result<ClockSecret>> {
  return whenStoreAnswers(async () => {
    const session = await freshSession(desk, tokenSha256);
    if (!session.ok) return session;
    const { db, programme, credentials } = desk;
    const { account } = session.value;
    const known = await accountById(db, programme.id, account);
    const secret = newClockSecret();
    await putPendingCode(db, programme.id, account, credentials.key.seal(secret));
    const label = known?.email ?? account;
    return accept({
      secret,
      uri: clockCodeUri({ issuer: `Ayni ${programme.code}`, label, secret }),
    });
  });
}
