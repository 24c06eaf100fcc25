import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Desk } from '../accounts/desk.ts';
import { askForPasskey } from '../outside/passkeys.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { passkeysOf } from '../store/accounts/factors.ts';
import { sessionOf, setChallenge } from '../store/accounts/sessions.ts';

/**
 * What the browser has to sign to show the second factor. Refuses with `access/sign-in-over` and,
 * for an account without passkeys, `access/second-factor-failed`.
 */
export function askPasskey(
  { db, programme, now, place }: Desk,
  tokenSha256: string,
): Promise<Result<{ readonly options: object }>> {
  return whenStoreAnswers(async () => {
    const session = await sessionOf(db, programme.id, tokenSha256, now);
    if (session?.state !== 'second-factor') {
      return refuse({ code: 'access/sign-in-over', facts: {} });
    }
    const passkeys = await passkeysOf(db, programme.id, session.account);
    if (passkeys.length === 0) return refuse({ code: 'access/second-factor-failed', facts: {} });
    const options = await askForPasskey(place, passkeys);
    await setChallenge(db, programme.id, tokenSha256, options.challenge);
    return accept({ options });
  });
}
