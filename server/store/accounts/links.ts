import type { AccountId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type LinkPurpose = 'password' | 'administrator';

export type NewLink = {
  readonly tokenSha256: string;
  readonly purpose: LinkPurpose;
  readonly account: AccountId | null;
  readonly at: Instant;
  readonly until: Instant;
};

/** Keeps a one-time link; unused ones of the same purpose and account count no more. */
export async function insertLink(tx: Queryable, programme: string, link: NewLink): Promise<void> {
  await tx.query(
    `delete from one_time_link
     where programme = $1 and purpose = $2 and account is not distinct from $3::uuid
       and used_at is null`,
    [programme, link.purpose, link.account],
  );
  await tx.query(
    `insert into one_time_link (programme, token_sha256, purpose, account, made_at, until)
     values ($1, $2, $3, $4, to_timestamp($5::float8 / 1000), to_timestamp($6::float8 / 1000))`,
    [programme, link.tokenSha256, link.purpose, link.account, link.at, link.until],
  );
}

/** The account that a link to choose a password is of, if it still works. */
export async function accountOfLink(
  db: Queryable,
  programme: string,
  tokenSha256: string,
  now: Instant,
): Promise<AccountId | undefined> {
  const [row] = await db.query<{ readonly account: AccountId }>(
    `select account from one_time_link
     where programme = $1 and token_sha256 = $2 and purpose = 'password' and used_at is null
       and until > to_timestamp($3::float8 / 1000)`,
    [programme, tokenSha256, now],
  );
  return row?.account;
}

/** Uses a link up; false when it was used, is over, or is for something else. */
export async function useLink(
  tx: Queryable,
  programme: string,
  link: { readonly tokenSha256: string; readonly purpose: LinkPurpose; readonly now: Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `update one_time_link set used_at = to_timestamp($4::float8 / 1000)
     where programme = $1 and token_sha256 = $2 and purpose = $3 and used_at is null
       and until > to_timestamp($4::float8 / 1000)
     returning token_sha256`,
    [programme, link.tokenSha256, link.purpose, link.now],
  );
  return rows.length > 0;
}
