import type { OwnData } from '../../core/accounts/password-rules.ts';
import type { AccountRow } from '../store/accounts/accounts.ts';
import { findPerson } from '../store/accounts/people.ts';
import type { Desk } from './desk.ts';

/** What somebody who knows the person would try first as her password. */
export async function ownDataOf(
  { db, programme }: Desk,
  account: Pick<AccountRow, 'email' | 'person'>,
): Promise<OwnData> {
  const person = await findPerson(db, programme.id, account.person);
  return { email: account.email ?? '', names: person?.names ?? [] };
}
