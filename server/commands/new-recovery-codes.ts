import { accept, type Result } from '../../core/problems/problem.ts';
import type { Desk } from '../accounts/desk.ts';
import { makeRecoveryCodes } from '../accounts/factor-added.ts';
import { freshSession } from '../accounts/open-session.ts';
import { whenStoreAnswers } from '../questions/asked.ts';

/**
 * Ten new recovery codes, shown once; those there were count no more. Refuses with
 * `access/sign-in` and `access/sign-in-again`.
 */
export function newRecoveryCodes(
  desk: Desk,
  tokenSha256: string,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const session = await freshSession(desk, tokenSha256);
    if (!session.ok) return session;
    const { account } = session.value;
    const made = await desk.db.transaction((tx) => makeRecoveryCodes(tx, desk, account));
    return accept({ recoveryCodes: made });
  });
}
