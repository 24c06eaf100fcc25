import type { Ability } from '../../../core/access/abilities.ts';
import type { Role } from '../../../core/access/roles.ts';
import type { AccountId, ActorId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** A key of a system, without its secret. */
export type KeyRow = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: ActorId | null;
  readonly district: string | null;
  readonly abilities: readonly Ability[];
  readonly madeAt: Instant;
  readonly madeBy: AccountId | null;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
};

const columns = `id, name, role, organisation, district, abilities, made_at as "madeAt",
  made_by as "madeBy", expires_at as "expiresAt", revoked_at as "revokedAt",
  last_used_at as "lastUsedAt"`;

/** The key of this token, if it counts now. */
export async function findKey(
  db: Queryable,
  programme: string,
  tokenSha256: string,
  now: Instant,
): Promise<KeyRow | undefined> {
  const [key] = await db.query<KeyRow>(
    `select ${columns} from api_key
     where programme = $1 and token_sha256 = $2 and revoked_at is null
       and expires_at > to_timestamp($3::bigint / 1000.0)`,
    [programme, tokenSha256, now],
  );
  return key;
}

/** All keys there ever were, the newest first. */
export async function listKeys(db: Queryable, programme: string): Promise<readonly KeyRow[]> {
  return db.query<KeyRow>(
    `select ${columns} from api_key where programme = $1 order by made_at desc, id`,
    [programme],
  );
}

/** Adds a key; `tokenSha256` is all that is kept of its secret. */
export async function insertKey(
  db: Queryable,
  programme: string,
  key: Omit<KeyRow, 'revokedAt' | 'lastUsedAt'> & { readonly tokenSha256: string },
): Promise<void> {
  await db.query(
    `insert into api_key (programme, id, name, token_sha256, role, organisation, district,
       abilities, made_at, made_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, to_timestamp($9::bigint / 1000.0), $10,
       to_timestamp($11::bigint / 1000.0))`,
    [
      programme,
      key.id,
      key.name,
      key.tokenSha256,
      key.role,
      key.organisation,
      key.district,
      JSON.stringify(key.abilities),
      key.madeAt,
      key.madeBy,
      key.expiresAt,
    ],
  );
}

/** Ends a key for good; false when there is none of this id. An end before this one stays. */
export async function revokeKey(
  db: Queryable,
  programme: string,
  id: string,
  at: Instant,
): Promise<boolean> {
  const rows = await db.query(
    `update api_key set revoked_at = coalesce(revoked_at, to_timestamp($3::bigint / 1000.0))
     where programme = $1 and id = $2 returning id`,
    [programme, id, at],
  );
  return rows.length > 0;
}

const hourMs = 3_600_000;

/** Notes that a key was used; at most once an hour, so that reading does not become writing. */
export async function noteKeyUse(
  db: Queryable,
  programme: string,
  key: Pick<KeyRow, 'id' | 'lastUsedAt'>,
  now: Instant,
): Promise<void> {
  if (key.lastUsedAt !== null && now - key.lastUsedAt < hourMs) return;
  await db.query(
    `update api_key set last_used_at = to_timestamp($3::bigint / 1000.0)
     where programme = $1 and id = $2`,
    [programme, key.id, now],
  );
}
