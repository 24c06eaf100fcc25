import type { AccountId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type ClockCodeRow = {
  /** The secret in use; null before the first one was confirmed. */
  readonly sealed: string | null;
  /** A new secret whose first code was not shown yet. */
  readonly pending: string | null;
  readonly addedAt: Instant | null;
  /** The last step whose code was taken. */
  readonly lastStep: number;
};

/** The clock code of an account, in use or being enrolled. */
export async function clockCodeOf(
  db: Queryable,
  programme: string,
  account: AccountId,
): Promise<ClockCodeRow | undefined> {
  const [row] = await db.query<ClockCodeRow>(
    `select sealed, pending, added_at as "addedAt", last_step as "lastStep"
     from clock_code where programme = $1 and account = $2`,
    [programme, account],
  );
  return row;
}

/** Keeps a new secret beside the one in use. */
export async function putPendingCode(
  db: Queryable,
  programme: string,
  account: AccountId,
  pending: string,
): Promise<void> {
  await db.query(
    `insert into clock_code (programme, account, pending, last_step) values ($1, $2, $3, 0)
     on conflict (programme, account) do update set pending = excluded.pending`,
    [programme, account, pending],
  );
}

/** Puts the pending secret in use, its first code taken; false when it is no longer pending. */
export async function confirmCode(
  tx: Queryable,
  programme: string,
  account: AccountId,
  confirmed: { readonly pending: string; readonly step: number; readonly at: Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `update clock_code set sealed = pending, pending = null, last_step = $4,
       added_at = to_timestamp($5::float8 / 1000)
     where programme = $1 and account = $2 and pending = $3 returning account`,
    [programme, account, confirmed.pending, confirmed.step, confirmed.at],
  );
  return rows.length > 0;
}

/** Takes the code of a step, once: false when it, or a later one, was taken before. */
export async function takeStep(
  tx: Queryable,
  programme: string,
  account: AccountId,
  step: number,
): Promise<boolean> {
  const rows = await tx.query(
    `update clock_code set last_step = $3
     where programme = $1 and account = $2 and last_step < $3 returning account`,
    [programme, account, step],
  );
  return rows.length > 0;
}

export async function removeClockCode(
  tx: Queryable,
  programme: string,
  account: AccountId,
): Promise<boolean> {
  const gone = await tx.query(
    'delete from clock_code where programme = $1 and account = $2 returning account',
    [programme, account],
  );
  return gone.length > 0;
}

export type PasskeyRow = {
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly addedAt: Instant;
  readonly usedAt: Instant | null;
};

export async function passkeysOf(
  db: Queryable,
  programme: string,
  account: AccountId,
): Promise<readonly PasskeyRow[]> {
  return db.query<PasskeyRow>(
    `select id, public_key as "publicKey", counter, transports, name, added_at as "addedAt",
       used_at as "usedAt"
     from passkey where programme = $1 and account = $2 order by added_at, id`,
    [programme, account],
  );
}

/** Adds a passkey; false when the authenticator's name for it is taken. */
export async function insertPasskey(
  tx: Queryable,
  programme: string,
  account: AccountId,
  passkey: Omit<PasskeyRow, 'usedAt'>,
): Promise<boolean> {
  const added = await tx.query(
    `insert into passkey (programme, id, account, public_key, counter, transports, name, added_at)
     values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, to_timestamp($8::float8 / 1000))
     on conflict do nothing returning id`,
    [
      programme,
      passkey.id,
      account,
      passkey.publicKey,
      passkey.counter,
      JSON.stringify(passkey.transports),
      passkey.name,
      passkey.addedAt,
    ],
  );
  return added.length > 0;
}

/** Notes that a passkey signed; false when its counter went back, as that of a copy would. */
export async function notePasskeyUse(
  tx: Queryable,
  programme: string,
  used: { readonly id: string; readonly counter: number; readonly at: Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `update passkey set counter = $3, used_at = to_timestamp($4::float8 / 1000)
     where programme = $1 and id = $2 and (counter < $3 or (counter = 0 and $3 = 0)) returning id`,
    [programme, used.id, used.counter, used.at],
  );
  return rows.length > 0;
}

export async function renamePasskey(
  db: Queryable,
  programme: string,
  account: AccountId,
  passkey: { readonly id: string; readonly name: string },
): Promise<boolean> {
  const rows = await db.query(
    'update passkey set name = $4 where programme = $1 and account = $2 and id = $3 returning id',
    [programme, account, passkey.id, passkey.name],
  );
  return rows.length > 0;
}

export async function removePasskey(
  tx: Queryable,
  programme: string,
  account: AccountId,
  id: string,
): Promise<boolean> {
  const rows = await tx.query(
    'delete from passkey where programme = $1 and account = $2 and id = $3 returning id',
    [programme, account, id],
  );
  return rows.length > 0;
}

/** Puts these recovery codes in the place of all there were. */
export async function replaceRecoveryCodes(
  tx: Queryable,
  programme: string,
  account: AccountId,
  marks: readonly string[],
): Promise<void> {
  await tx.query('delete from recovery_code where programme = $1 and account = $2', [
    programme,
    account,
  ]);
  await tx.query(
    `insert into recovery_code (programme, account, code_hmac)
     select $1, $2, unnest($3::text::text[])`,
    [programme, account, `{${marks.join(',')}}`],
  );
}

/** Uses a recovery code up; false when it is none of the account's, or was used. */
export async function takeRecoveryCode(
  tx: Queryable,
  programme: string,
  account: AccountId,
  code: { readonly mark: string; readonly at: Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `update recovery_code set used_at = to_timestamp($4::float8 / 1000)
     where programme = $1 and account = $2 and code_hmac = $3 and used_at is null
     returning account`,
    [programme, account, code.mark, code.at],
  );
  return rows.length > 0;
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(
  db: Queryable,
  programme: string,
  account: AccountId,
): Promise<number> {
  const [row] = await db.query<{ readonly left: number }>(
    `select count(*) as left from recovery_code
     where programme = $1 and account = $2 and used_at is null`,
    [programme, account],
  );
  return row?.left ?? 0;
}

/** Takes every second factor away; the next sign-in enrols a new one. */
export async function removeFactors(
  tx: Queryable,
  programme: string,
  account: AccountId,
): Promise<void> {
  for (const table of ['clock_code', 'passkey', 'recovery_code']) {
    await tx.query(`delete from ${table} where programme = $1 and account = $2`, [
      programme,
      account,
    ]);
  }
}
