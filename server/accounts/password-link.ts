import type { AccountId } from '../../core/events/ids.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { accountLetters as lettersEn } from '../../words/en/account-letters.ts';
import { accountLetters as lettersEs } from '../../words/es/account-letters.ts';
import { newSecret } from '../outside/secrets.ts';
import { insertLink } from '../store/accounts/links.ts';
import type { Queryable } from '../store/engine/contract.ts';
import type { Counter, Desk } from './desk.ts';

export type MadeLink = { readonly path: string; readonly until: Instant };

/** A link with which the person of an account chooses her password, once. */
export async function makePasswordLink(
  tx: Queryable,
  { programme, now }: Counter,
  of: { readonly account: AccountId; readonly lifeMs: number },
): Promise<MadeLink> {
  const { token, sha256 } = newSecret('ayni_link_');
  const until = instant(now + of.lifeMs);
  await insertLink(tx, programme.id, {
    tokenSha256: sha256,
    purpose: 'password',
    account: of.account,
    at: now,
    until,
  });
  return { path: `/oficina/contrasena#llave=${token}`, until };
}

/**
 * Sends a link to the account's e-mail, in both languages because nobody said which one the
 * person reads. False where this program sends no e-mails. The address is the configured one and
 * never the one that was asked: that could be anybody's.
 */
export function sendLink(
  { credentials, programme }: Desk,
  letter: {
    readonly email: string;
    readonly kind: 'forgotten' | 'welcome';
    readonly link: MadeLink;
  },
): boolean {
  const { mailer, address } = credentials;
  if (mailer === undefined || address === undefined) return false;
  const facts = { programme: programme.name, link: `${address}${letter.link.path}` };
  mailer.send({
    to: letter.email,
    subject: `${lettersEs[letter.kind].subject(facts)} · ${lettersEn[letter.kind].subject(facts)}`,
    text: [lettersEs, lettersEn].map((words) => words[letter.kind].text(facts)).join('\n\n—\n\n'),
  });
  return true;
}
