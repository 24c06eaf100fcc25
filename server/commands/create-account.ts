import { welcomeMs } from '../../core/accounts/sessions.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { AffiliationRole } from '../../core/actors/affiliation-roles.ts';
import type { AccountId, ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { makePasswordLink, sendLink, type MadeLink } from '../accounts/password-link.ts';
import { newId } from '../outside/secrets.ts';
import { insertAccount } from '../store/accounts/accounts.ts';
import { findPerson } from '../store/accounts/people.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';
import { recordStatements } from './record-statements.ts';

export type NewAccount = {
  readonly person: ActorId;
  readonly email: string;
  /** Affiliations from which the person's rights follow; those she has already stay. */
  readonly posts: readonly {
    readonly role: AffiliationRole;
    readonly organisation: ActorId;
  }[];
};

/**
 * Gives a person of the register an account without a password, and the link with which she
 * chooses one (three days; sent to her where this program sends e-mails). Refuses with
 * `access/person-unknown`, `access/email-taken`, `access/account-exists` and what the statements
 * about her posts are refused with; then nothing was kept.
 */
export async function createAccount(
  desk: Desk,
  viewer: Viewer,
  asked: NewAccount,
): Promise<
  Result<{ readonly account: AccountId; readonly link: MadeLink; readonly sent: boolean }>
> {
  const { programme, now } = desk;
  const email = asked.email.trim().toLowerCase();
  const made = await allOrNothing(desk.db, async (tx) => {
    const person = await findPerson(tx, programme.id, asked.person);
    if (person === undefined || !person.isPerson || person.cancelled) {
      return refuse({ code: 'access/person-unknown', facts: { person: asked.person } });
    }
    const id = newId<'account'>(now);
    const account = { id, person: person.actor, email, password: null, at: now, by: viewer.person };
    const inserted = await insertAccount(tx, programme.id, account);
    if (inserted === 'email') return refuse({ code: 'access/email-taken', facts: {} });
    if (inserted === 'person') {
      return refuse({ code: 'access/account-exists', facts: { person: person.actor } });
    }
    for (const { organisation } of asked.posts) {
      if ((await findPerson(tx, programme.id, organisation)) !== undefined) continue;
      return refuse({ code: 'actors/not-found', facts: { actor: organisation } });
    }
    if (asked.posts.length > 0) {
      const context = { programme: programme.id, catalogue: programme.catalogue };
      const said = { statements: asked.posts.map((post) => affiliated(desk, person.actor, post)) };
      const recorded = await recordStatements(tx, context, { viewer, said, now });
      if (!recorded.ok) return recorded;
    }
    await log(tx, desk, {
      what: 'account-made',
      account: id,
      person: person.actor,
      by: viewer.person,
    });
    const link = await makePasswordLink(tx, desk, { account: id, lifeMs: welcomeMs });
    return accept({ account: id, link });
  });
  if (!made.ok) return made;
  const sent = sendLink(desk, { email, kind: 'welcome', link: made.value.link });
  return accept({ ...made.value, sent });
}

function affiliated(
  { now, programme }: Desk,
  member: ActorId,
  { role, organisation }: NewAccount['posts'][number],
): { readonly kind: string; readonly payload: Readonly<Record<string, unknown>> } {
  const since = dayOf(now, programme.catalogue.offsetMinutes);
  const affiliation = newId<'affiliation'>(now);
  return { kind: 'actor.affiliate', payload: { affiliation, member, organisation, role, since } };
}
