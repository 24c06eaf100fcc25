import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { endAllOf, endById, endByToken, sessionOf } from '../store/accounts/sessions.ts';

/** Signs a browser out, whatever its session still had to show. Nothing to end is fine too. */
export function signOut(desk: Desk, tokenSha256: string): Promise<Result<{ readonly done: true }>> {
  return whenStoreAnswers(async () => {
    const { db, programme, now } = desk;
    await db.transaction(async (tx) => {
      const session = await sessionOf(tx, programme.id, tokenSha256, now);
      if (!(await endByToken(tx, programme.id, tokenSha256)) || session === undefined) return;
      await log(tx, desk, { what: 'signed-out', account: session.account, by: null });
    });
    return accept({ done: true });
  });
}

/** Ends another browser of one's own. Refuses with `access/not-there`. */
export function endSession(
  desk: Desk,
  account: AccountId,
  id: string,
): Promise<Result<{ readonly done: true }>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = desk;
    return db.transaction(async (tx) => {
      if (!(await endById(tx, programme.id, account, id))) {
        return refuse({ code: 'access/not-there', facts: { id } });
      }
      await log(tx, desk, { what: 'sessions-ended', account, by: null });
      return accept({ done: true as const });
    });
  });
}

/** Ends all sessions of one's own but this one; answers how many. */
export function endOtherSessions(
  desk: Desk,
  account: AccountId,
  tokenSha256: string,
): Promise<Result<{ readonly ended: number }>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = desk;
    const ended = await db.transaction(async (tx) => {
      await log(tx, desk, { what: 'sessions-ended', account, by: null });
      return endAllOf(tx, programme.id, account, tokenSha256);
    });
    return accept({ ended });
  });
}
