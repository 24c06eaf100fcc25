import type { AccountId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type SessionState = 'second-factor' | 'enrol' | 'full';

export type SessionRow = {
  readonly id: string;
  readonly account: AccountId;
  readonly state: SessionState;
  readonly madeAt: Instant;
  readonly seenAt: Instant;
  readonly until: Instant;
  readonly browser: string | null;
  readonly challenge: string | null;
};

const columns = `id, account, state, made_at as "madeAt", seen_at as "seenAt", until, browser,
  challenge`;

/** A browser's session in whatever state, by its token; undefined when it is over. */
export async function sessionOf(
  db: Queryable,
  programme: string,
  tokenSha256: string,
  now: Instant,
): Promise<SessionRow | undefined> {
  const [row] = await db.query<SessionRow>(
    `select ${columns} from session
     where programme = $1 and token_sha256 = $2 and until > to_timestamp($3::float8 / 1000)`,
    [programme, tokenSha256, now],
  );
  return row;
}

export async function insertSession(
  tx: Queryable,
  programme: string,
  session: Omit<SessionRow, 'seenAt' | 'challenge'> & { readonly tokenSha256: string },
): Promise<void> {
  const { tokenSha256, id, account, state, madeAt, until, browser } = session;
  await tx.query(
    `insert into session
       (programme, token_sha256, id, account, state, made_at, seen_at, until, browser)
     values ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000), to_timestamp($6::float8 / 1000),
       to_timestamp($7::float8 / 1000), $8)`,
    [programme, tokenSha256, id, account, state, madeAt, until, browser],
  );
}

/** Ends the session of a token; false when there was none. Two at once: one of them ends it. */
export async function endByToken(
  tx: Queryable,
  programme: string,
  tokenSha256: string,
): Promise<boolean> {
  const rows = await tx.query(
    'delete from session where programme = $1 and token_sha256 = $2 returning id',
    [programme, tokenSha256],
  );
  return rows.length > 0;
}

/** Ends one session of an account by its id; false when there is none. */
export async function endById(
  tx: Queryable,
  programme: string,
  account: AccountId,
  id: string,
): Promise<boolean> {
  const rows = await tx.query(
    'delete from session where programme = $1 and account = $2 and id = $3 returning id',
    [programme, account, id],
  );
  return rows.length > 0;
}

/** Ends all sessions of an account but, if given, the one of this token. Answers how many. */
export async function endAllOf(
  tx: Queryable,
  programme: string,
  account: AccountId,
  butTokenSha256 = '',
): Promise<number> {
  const rows = await tx.query(
    `delete from session where programme = $1 and account = $2 and token_sha256 <> $3
     returning id`,
    [programme, account, butTokenSha256],
  );
  return rows.length;
}

/** The browsers of an account that are signed in, the one used last first. */
export async function listSessions(
  db: Queryable,
  programme: string,
  of: { readonly account: AccountId; readonly now: Instant; readonly idleMs: number },
): Promise<readonly SessionRow[]> {
  return db.query<SessionRow>(
    `select ${columns} from session
     where programme = $1 and account = $2 and state <> 'second-factor'
       and until > to_timestamp($3::float8 / 1000)
       and seen_at > to_timestamp(($3::float8 - $4::float8) / 1000)
     order by seen_at desc, id`,
    [programme, of.account, of.now, of.idleMs],
  );
}

/** Remembers what a passkey has to sign; null: nothing any more. */
export async function setChallenge(
  db: Queryable,
  programme: string,
  tokenSha256: string,
  challenge: string | null,
): Promise<void> {
  await db.query('update session set challenge = $3 where programme = $1 and token_sha256 = $2', [
    programme,
    tokenSha256,
    challenge,
  ]);
}

/** Takes the challenge, so that it is answered only once; undefined when there is none. */
export async function takeChallenge(
  db: Queryable,
  programme: string,
  tokenSha256: string,
): Promise<string | undefined> {
  const [row] = await db.query<{ readonly challenge: string }>(
    `with asked as (
       select programme, token_sha256, challenge from session
       where programme = $1 and token_sha256 = $2 and challenge is not null for update)
     update session s set challenge = null from asked a
     where s.programme = a.programme and s.token_sha256 = a.token_sha256
     returning a.challenge`,
    [programme, tokenSha256],
  );
  return row?.challenge;
}

/** Removes what is over: sessions, links, and attempts nobody waits for. */
export async function tidyAccounts(db: Queryable, programme: string, now: Instant): Promise<void> {
  const dayBefore = now - 86_400_000;
  await db.query(
    `delete from session where programme = $1 and until < to_timestamp($2::float8 / 1000)`,
    [programme, now],
  );
  for (const [table, column] of [
    ['one_time_link', 'until'],
    ['throttle', 'last_at'],
  ] as const) {
    await db.query(
      `delete from ${table} where programme = $1 and ${column} < to_timestamp($2::float8 / 1000)`,
      [programme, dayBefore],
    );
  }
}
