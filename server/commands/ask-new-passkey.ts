import { accept, type Result } from '../../core/problems/problem.ts';
import type { Desk } from '../accounts/desk.ts';
import { freshSession } from '../accounts/open-session.ts';
import { askForNewPasskey } from '../outside/passkeys.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { accountById } from '../store/accounts/accounts.ts';
import { passkeysOf } from '../store/accounts/factors.ts';
import { findPerson } from '../store/accounts/people.ts';
import { setChallenge } from '../store/accounts/sessions.ts';

/**
 * What a browser needs to make a passkey. Refuses with `access/sign-in` and `access/sign-in-again`.
 */
export function askNewPasskey(
  desk: Desk,
  tokenSha256: string,
): Promise<Result<{ readonly options: object }>> {
  return whenStoreAnswers(async () => {
    const session = await freshSession(desk, tokenSha256);
    if (!session.ok) return session;
    const { db, programme, place } = desk;
    const { account } = session.value;
    const known = await accountById(db, programme.id, account);
    const person = known && (await findPerson(db, programme.id, known.person));
    const email = known?.email ?? account;
    const options = await askForNewPasskey({
      place,
      programme: `Ayni ${programme.code}`,
      account,
      email,
      name: person?.label ?? email,
      had: await passkeysOf(db, programme.id, account),
    });
    await setChallenge(db, programme.id, tokenSha256, options.challenge);
    return accept({ options });
  });
}
