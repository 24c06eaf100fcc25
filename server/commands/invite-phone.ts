import { dayMs, invitationDays } from '../../core/accounts/sessions.ts';
import { grouped, invitationLength } from '../../core/accounts/short-code.ts';
import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, instant, type Instant } from '../../core/quantities/instant.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { newCode, newId } from '../outside/secrets.ts';
import { insertInvitation } from '../store/accounts/invitations.ts';
import { findPerson, organisationsOf } from '../store/accounts/people.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

export type Invitation = {
  readonly id: string;
  readonly person: ActorId;
  /** As it is read out: `7K3M-9QRT`. */
  readonly code: string;
  readonly path: string;
  readonly until: Instant;
};

/**
 * A code with which a phone becomes a person's, once. A leader invites her members and herself,
 * staff everybody. Refuses with `access/person-unknown` (also for a person out of reach, whom the
 * viewer need not know to exist).
 */
export function invitePhone(
  desk: Desk,
  viewer: Viewer,
  asked: { readonly person: ActorId; readonly days?: number },
): Promise<Result<Invitation>> {
  const { programme, now, credentials } = desk;
  return allOrNothing(desk.db, async (tx) => {
    const unknown = refuse({ code: 'access/person-unknown', facts: { person: asked.person } });
    const person = await findPerson(tx, programme.id, asked.person);
    if (person === undefined || !person.isPerson || person.cancelled) return unknown;
    const today = dayOf(now, programme.catalogue.offsetMinutes);
    const own = await organisationsOf(tx, programme.id, person.actor, today);
    const organisations = own.map(({ actor }) => actor);
    const target = { actor: person.actor, organisations, districts: [] };
    if (!may(viewer, 'devices.invite', target)) return unknown;
    const code = newCode(invitationLength);
    const id = newId<'invitation'>(now);
    const until = instant(now + (asked.days ?? invitationDays) * dayMs);
    await insertInvitation(tx, programme.id, {
      id,
      codeMark: credentials.key.mark('invitation', code),
      person: person.actor,
      madeBy: viewer.person,
      at: now,
      until,
    });
    await log(tx, desk, { what: 'invitation-made', person: person.actor, by: viewer.person });
    const shown = grouped(code);
    const path = `/campo/#invitacion=${shown}`;
    return accept({ id, person: person.actor, code: shown, path, until });
  });
}
