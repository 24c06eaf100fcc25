import type { AffiliationRole } from '../../../core/actors/affiliation-roles.ts';
import type { AccountId, ActorId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import { SqlError } from '../engine/errors.ts';
import type { Queryable } from '../engine/contract.ts';

export type AccountRow = {
  readonly id: AccountId;
  readonly person: ActorId;
  readonly email: string | null;
  /** argon2id; null before one was chosen. */
  readonly password: string | null;
  readonly disabledAt: Instant | null;
};

const columns = 'id, person, email, password, disabled_at as "disabledAt"';

/** @param email in lower case */
export async function accountByEmail(
  db: Queryable,
  programme: string,
  email: string,
): Promise<AccountRow | undefined> {
  const [row] = await db.query<AccountRow>(
    `select ${columns} from account where programme = $1 and email = $2`,
    [programme, email],
  );
  return row;
}

export async function accountById(
  db: Queryable,
  programme: string,
  id: AccountId,
): Promise<AccountRow | undefined> {
  const [row] = await db.query<AccountRow>(
    `select ${columns} from account where programme = $1 and id = $2`,
    [programme, id],
  );
  return row;
}

/** Adds an account; answers what is there already, instead, when it cannot. */
export async function insertAccount(
  tx: Queryable,
  programme: string,
  account: {
    readonly id: AccountId;
    readonly person: ActorId;
    readonly email: string;
    readonly password: string | null;
    readonly at: Instant;
    readonly by: ActorId | null;
  },
): Promise<'added' | 'email' | 'person'> {
  const { id, person, email, password, at, by } = account;
  const had = await tx.query<{ readonly email: string }>(
    'select email from account where programme = $1 and (email = $2 or person = $3)',
    [programme, email, person],
  );
  if (had.length > 0) return had.some((one) => one.email === email) ? 'email' : 'person';
  try {
    await tx.query(
      `insert into account (programme, id, person, email, password, password_at, made_at, made_by)
       values ($1, $2, $3, $4, $5, case when $5::text is not null
         then to_timestamp($6::float8 / 1000) end, to_timestamp($6::float8 / 1000), $7)`,
      [programme, id, person, email, password, at, by],
    );
  } catch (error) {
    // Somebody else added the same one meanwhile; the transaction is lost either way.
    if (error instanceof SqlError && error.code === '23505') return 'email';
    throw error;
  }
  return 'added';
}

export async function setPassword(
  tx: Queryable,
  programme: string,
  account: AccountId,
  password: string,
  at: Instant,
): Promise<void> {
  await tx.query(
    `update account set password = $3, password_at = to_timestamp($4::float8 / 1000)
     where programme = $1 and id = $2`,
    [programme, account, password, at],
  );
}

/** Closes an account, or opens it again with null. */
export async function setDisabled(
  tx: Queryable,
  programme: string,
  account: AccountId,
  at: Instant | null,
): Promise<void> {
  await tx.query(
    `update account set disabled_at = to_timestamp($3::float8 / 1000)
     where programme = $1 and id = $2`,
    [programme, account, at],
  );
}

export type ListedAccount = {
  readonly id: AccountId;
  readonly person: ActorId;
  readonly label: string | null;
  readonly email: string | null;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly disabledAt: Instant | null;
  readonly madeAt: Instant;
  readonly seenAt: Instant | null;
};

/** All accounts, by the name of their person. */
export async function listAccounts(
  db: Queryable,
  programme: string,
): Promise<readonly ListedAccount[]> {
  return db.query<ListedAccount>(
    `select a.id, a.person, p.label, a.email, a.password is not null as "hasPassword",
       exists (select from clock_code c where c.programme = $1 and c.account = a.id
                 and c.sealed is not null)
       or exists (select from passkey k where k.programme = $1 and k.account = a.id)
         as "hasSecondFactor",
       a.disabled_at as "disabledAt", a.made_at as "madeAt",
       (select max(s.seen_at) from session s
        where s.programme = $1 and s.account = a.id and s.state = 'full') as "seenAt"
     from account a
     left join actor_profile p on p.programme = $1 and p.actor = a.person
     where a.programme = $1
     order by p.label collate "C", a.email collate "C"`,
    [programme],
  );
}

export type AccountPost = {
  readonly account: AccountId;
  readonly affiliation: string;
  readonly role: AffiliationRole;
  readonly organisation: ActorId;
  readonly organisationName: string;
};

/** What the people of all accounts are where, today. */
export async function postsOfAccounts(
  db: Queryable,
  programme: string,
  today: string,
): Promise<readonly AccountPost[]> {
  return db.query<AccountPost>(
    `select a.id as account, f.id as affiliation, f.role, o.actor as organisation,
       o.label as "organisationName"
     from account a
     join affiliation f on f.programme = $1 and f.member = a.person
     join actor_profile o on o.programme = $1 and o.actor = f.organisation
     where a.programme = $1
       and (f.since is null or f.since <= $2::text::date)
       and (f.until is null or f.until >= $2::text::date)
     order by o.label collate "C", f.id`,
    [programme, today],
  );
}
