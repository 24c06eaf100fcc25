import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { PasskeyAttestation } from '../../wire/api/passkey-bodies.ts';
import type { Desk } from '../accounts/desk.ts';
import { factorAdded, type FactorAdded } from '../accounts/factor-added.ts';
import { freshSession } from '../accounts/open-session.ts';
import { newPasskeyOf } from '../outside/passkeys.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { insertPasskey } from '../store/accounts/factors.ts';
import { takeChallenge } from '../store/accounts/sessions.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * Keeps a passkey that answers what `askNewPasskey` asked. A session that waited for a second
 * factor is open then, under a new token. Refuses with `access/passkey-refused`, `access/sign-in`
 * and `access/sign-in-again`.
 */
export function addPasskey(
  desk: Desk,
  tokenSha256: string,
  made: { readonly name: string; readonly response: PasskeyAttestation },
): Promise<Result<FactorAdded>> {
  return whenStoreAnswers(async () => {
    const { db, programme, place, now } = desk;
    const session = await freshSession(desk, tokenSha256);
    if (!session.ok) return session;
    const challenge = await takeChallenge(db, programme.id, tokenSha256);
    const passkey =
      challenge === undefined ? undefined : await newPasskeyOf(made.response, { place, challenge });
    if (passkey === undefined) return refuse({ code: 'access/passkey-refused', facts: {} });
    return allOrNothing(db, async (tx) => {
      const kept = { ...passkey, name: made.name, addedAt: now };
      if (!(await insertPasskey(tx, programme.id, session.value.account, kept))) {
        return refuse({ code: 'access/passkey-refused', facts: {} });
      }
      return accept(await factorAdded(tx, desk, { ...session.value, tokenSha256 }));
    });
  });
}
