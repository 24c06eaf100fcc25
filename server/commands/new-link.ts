import { administratorLinkMs, welcomeMs } from '../../core/accounts/sessions.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { instant } from '../../core/quantities/instant.ts';
import { log, type Counter } from '../accounts/desk.ts';
import { makePasswordLink, type MadeLink } from '../accounts/password-link.ts';
import { newSecret } from '../outside/secrets.ts';
import { accountByEmail, setDisabled } from '../store/accounts/accounts.ts';
import { removeFactors } from '../store/accounts/factors.ts';
import { insertLink } from '../store/accounts/links.ts';
import { endAllOf } from '../store/accounts/sessions.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * For who sits at the machine. Without an e-mail: a link that makes one more administrator, good
 * for seven days. With the e-mail of an account: a link to choose its password, the account open
 * and without a second factor, so that it enrols a new one. Refuses with `access/account-unknown`.
 */
export function newLink(desk: Counter, email: string | undefined): Promise<Result<MadeLink>> {
  const { programme, now } = desk;
  return allOrNothing(desk.db, async (tx) => {
    if (email !== undefined) return linkFor({ ...desk, db: tx }, email.trim().toLowerCase());
    const { token, sha256 } = newSecret('ayni_link_');
    const until = instant(now + administratorLinkMs);
    const link = { tokenSha256: sha256, purpose: 'administrator', account: null } as const;
    await insertLink(tx, programme.id, { ...link, at: now, until });
    await log(tx, desk, { what: 'administrator-link-made', by: null });
    return accept({ path: `/oficina/empezar#llave=${token}`, until });
  });
}

async function linkFor(desk: Counter, email: string): Promise<Result<MadeLink>> {
  const { db, programme } = desk;
  const account = await accountByEmail(db, programme.id, email);
  if (account === undefined) {
    return refuse({ code: 'access/account-unknown', facts: { account: email } });
  }
  const { id } = account;
  await setDisabled(db, programme.id, id, null);
  await removeFactors(db, programme.id, id);
  await endAllOf(db, programme.id, id);
  await log(db, desk, { what: 'second-factor-reset', account: id, by: null });
  await log(db, desk, { what: 'password-link-made', account: id, by: null });
  return accept(await makePasswordLink(db, desk, { account: id, lifeMs: welcomeMs }));
}
