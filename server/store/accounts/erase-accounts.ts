import type { ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

/**
 * Erases what accounts and phones say of people who cancelled their data: the e-mail, every secret
 * and what they called their phones. What was done with the accounts stays noted, without a name.
 */
export async function eraseAccountsOf(
  tx: Queryable,
  programme: string,
  people: readonly ActorId[],
): Promise<void> {
  const of = [programme, `{${people.join(',')}}`];
  const theirs = `programme = $1 and account in (
    select id from account where programme = $1 and person = any($2::text::uuid[]))`;
  for (const table of ['session', 'clock_code', 'passkey', 'recovery_code', 'one_time_link']) {
    await tx.query(`delete from ${table} where ${theirs}`, of);
  }
  await tx.query(
    `update account set email = null, password = null, disabled_at = coalesce(disabled_at, now())
     where programme = $1 and person = any($2::text::uuid[])`,
    of,
  );
  await tx.query(
    `update phone set name = '' where programme = $1 and device in (
       select device from phone_person where programme = $1 and person = any($2::text::uuid[]))`,
    of,
  );
  await tx.query(
    `update phone_person set revoked_at = coalesce(revoked_at, now())
     where programme = $1 and person = any($2::text::uuid[])`,
    of,
  );
  await tx.query(
    `update invitation set revoked_at = coalesce(revoked_at, now())
     where programme = $1 and person = any($2::text::uuid[]) and used_at is null`,
    of,
  );
}
