import { enrolMs, freshMs, secondFactorMs, sessionMs } from '../../core/accounts/sessions.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { newId, newSecret } from '../outside/secrets.ts';
import {
  insertSession,
  sessionOf,
  type SessionRow,
  type SessionState,
} from '../store/accounts/sessions.ts';
import type { Queryable } from '../store/engine/contract.ts';
import type { Desk } from './desk.ts';

/** A session's token, to be put into the cookie; it is nowhere else. */
export type Opened = { readonly token: string; readonly until: Instant };

const lifeMs: Readonly<Record<SessionState, number>> = {
  'second-factor': secondFactorMs,
  enrol: enrolMs,
  full: sessionMs,
};

/**
 * Opens a session with a token that nobody had before. Every step of signing in ends the session
 * before it and opens another, so that a token that somebody planted is worth nothing.
 */
export async function openSession(
  tx: Queryable,
  { programme, now, browser }: Desk,
  of: { readonly account: AccountId; readonly state: SessionState },
): Promise<Opened> {
  const { token, sha256 } = newSecret('ayni_ses_');
  const until = instant(now + lifeMs[of.state]);
  const id = newId<'session'>(now);
  const row = { ...of, tokenSha256: sha256, id, madeAt: now, until, browser };
  await insertSession(tx, programme.id, row);
  return { token, until };
}

/**
 * The session in which second factors may be changed: one that was opened within the hour, or one
 * that has to enrol the first. Refuses with `access/sign-in` and `access/sign-in-again`.
 */
export async function freshSession(
  { db, programme, now }: Desk,
  tokenSha256: string,
): Promise<Result<SessionRow>> {
  const session = await sessionOf(db, programme.id, tokenSha256, now);
  if (session === undefined || session.state === 'second-factor') {
    return refuse({ code: 'access/sign-in', facts: {} });
  }
  return isFresh(session, now)
    ? accept(session)
    : refuse({ code: 'access/sign-in-again', facts: {} });
}

export function isFresh({ state, madeAt }: SessionRow, now: Instant): boolean {
  return state === 'enrol' || now - madeAt < freshMs;
}
