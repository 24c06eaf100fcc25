import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, within, type Desk } from '../accounts/desk.ts';
import { methodsOf } from '../accounts/methods.ts';
import { freshSession } from '../accounts/open-session.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { removeClockCode, removePasskey } from '../store/accounts/factors.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/** Which second factor: the authenticator app, or a passkey by its id. */
export type Factor =
  { readonly method: 'totp' } | { readonly method: 'passkey'; readonly id: string };

/**
 * Takes one's own second factor away, but never the last one: refuses with
 * `access/last-second-factor`, `access/not-there`, `access/sign-in` and `access/sign-in-again`.
 */
export function removeFactor(
  desk: Desk,
  tokenSha256: string,
  factor: Factor,
): Promise<Result<{ readonly done: true }>> {
  return whenStoreAnswers(async () => {
    const session = await freshSession(desk, tokenSha256);
    if (!session.ok) return session;
    const { account } = session.value;
    return allOrNothing(desk.db, async (tx) => {
      const { id } = desk.programme;
      const gone =
        factor.method === 'totp'
          ? await removeClockCode(tx, id, account)
          : await removePasskey(tx, id, account, factor.id);
      const name = factor.method === 'totp' ? factor.method : factor.id.slice(0, 60);
      if (!gone) return refuse({ code: 'access/not-there', facts: { id: name } });
      if ((await methodsOf(within(desk, tx), account)).length === 0) {
        return refuse({ code: 'access/last-second-factor', facts: {} });
      }
      await log(tx, desk, { what: 'second-factor-removed', account, by: null });
      return accept({ done: true });
    });
  });
}
