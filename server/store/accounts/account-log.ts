import type { AccountId, ActorId, DeviceId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** What is noted of accounts, sessions and phones. A closed list: pages word each. */
export const accountDeeds = [
  'account-made',
  'account-closed',
  'account-opened',
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'sessions-ended',
  'password-changed',
  'password-link-made',
  'password-link-used',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-codes-made',
  'recovery-code-used',
  'administrator-link-made',
  'set-up',
  'invitation-made',
  'invitation-revoked',
  'phone-enrolled',
  'phone-revoked',
] as const;

export type AccountDeed = (typeof accountDeeds)[number];

export type LoggedDeed = {
  readonly what: AccountDeed;
  readonly at: Instant;
  readonly account?: AccountId | null;
  readonly person?: ActorId | null;
  readonly device?: DeviceId | null;
  /** Who did it; null: the program, or who sat at the machine. */
  readonly by: ActorId | null;
};

/** Notes what was done, in the same transaction as the deed. */
export async function logDeed(
  tx: Queryable,
  programme: string,
  id: string,
  deed: LoggedDeed,
): Promise<void> {
  await tx.query(
    `insert into account_log (programme, id, at, what, account, person, device, by)
     values ($1, $2, to_timestamp($3::float8 / 1000), $4, $5, $6, $7, $8)`,
    [
      programme,
      id,
      deed.at,
      deed.what,
      deed.account ?? null,
      deed.person ?? null,
      deed.device ?? null,
      deed.by,
    ],
  );
}

/** The last two hundred deeds of an account, the newest first. */
export async function deedsOf(
  db: Queryable,
  programme: string,
  account: AccountId,
): Promise<
  readonly { readonly at: Instant; readonly what: AccountDeed; readonly by: string | null }[]
> {
  return db.query<{ at: Instant; what: AccountDeed; by: string | null }>(
    `select l.at, l.what, p.label as by
     from account_log l left join actor_profile p on p.programme = $1 and p.actor = l.by
     where l.programme = $1 and l.account = $2 order by l.at desc, l.id desc limit 200`,
    [programme, account],
  );
}
