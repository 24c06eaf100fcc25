import { roleOf } from '../../core/access/grants.ts';
import type { Role } from '../../core/access/roles.ts';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import type { AccountId, ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, within, type Desk } from '../accounts/desk.ts';
import { openSession, type Opened } from '../accounts/open-session.ts';
import { newId } from '../outside/secrets.ts';
import { insertAccount } from '../store/accounts/accounts.ts';
import { accountOfPerson, holderOfPost } from '../store/accounts/simulated-people.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * Opens a session as a simulated person of this role, without password or second factor: whoever
 * tries the program sees it as she would. Only in a simulated programme, which holds nobody's
 * data and is one for ever; elsewhere this address is not there (`http/not-found`). Refuses with
 * `access/person-unknown` when nobody has the role.
 */
export async function enterSimulation(desk: Desk, role: Role): Promise<Result<Opened>> {
  const { programme } = desk;
  if (!programme.simulated) {
    return refuse({ code: 'http/not-found', facts: { path: '/api/v1/simulation/enter' } });
  }
  return allOrNothing(desk.db, async (tx) => {
    const person = await holderOfPost(tx, programme.id, postsOf(desk, role));
    if (person === undefined) {
      return refuse({ code: 'access/person-unknown', facts: { person: role } });
    }
    const account =
      (await accountOfPerson(tx, programme.id, person)) ?? (await newAccount(tx, desk, person));
    await log(tx, desk, { what: 'signed-in', account, person, by: person });
    return accept(await openSession(tx, within(desk, tx), { account, state: 'full' }));
  });
}

type Transaction = Parameters<Parameters<typeof allOrNothing>[1]>[0];

async function newAccount(tx: Transaction, desk: Desk, person: ActorId): Promise<AccountId> {
  const { programme, now } = desk;
  const id = newId<'account'>(now);
  // A domain of which nobody can ever have an address (RFC 2606).
  const email = `${person}@simulacion.invalid`;
  const row = { id, person, email, password: null, at: now, by: person };
  const inserted = await insertAccount(tx, programme.id, row);
  if (inserted !== 'added') throw new Error(`Bug: ${person} has no account and has one`);
  return id;
}

/** Posts that give the role, by the kinds of organisation of the catalogue. */
function postsOf({ programme }: Desk, role: Role) {
  return programme.catalogue.actorKinds.flatMap(({ code, part }) =>
    affiliationRoles
      .filter((post) => roleOf({ role: post, part }) === role)
      .map((post) => ({ kind: code, role: post })),
  );
}
