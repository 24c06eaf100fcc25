import { sessionIdleMs } from '../../core/accounts/sessions.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { SessionsAnswer } from '../../wire/api/account-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { listSessions, sessionOf } from '../store/accounts/sessions.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** `GET /sessions`: in which browsers an account is open, this one among them. */
export function mySessions(
  { db, programme }: Asked,
  of: { readonly account: AccountId; readonly tokenSha256: string; readonly now: Instant },
): Promise<Result<SessionsAnswer>> {
  return whenStoreAnswers(async () => {
    const { account, now } = of;
    const own = await sessionOf(db, programme.id, of.tokenSha256, now);
    const rows = await listSessions(db, programme.id, { account, now, idleMs: sessionIdleMs });
    return accept({
      sessions: rows.map((row) => ({
        id: row.id,
        browser: row.browser,
        since: instantOut(row.madeAt),
        seen: instantOut(row.seenAt),
        until: instantOut(row.until),
        current: row.id === own?.id,
      })),
    });
  });
}
