import type { ActorId, DeviceId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type InvitationRow = {
  readonly id: string;
  readonly person: ActorId;
  readonly label: string | null;
  readonly madeBy: ActorId | null;
  readonly madeAt: Instant;
  readonly until: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
};

/** Keeps an invitation; one of the same person that nobody used counts no more. */
export async function insertInvitation(
  tx: Queryable,
  programme: string,
  invitation: {
    readonly id: string;
    readonly codeMark: string;
    readonly person: ActorId;
    readonly madeBy: ActorId | null;
    readonly at: Instant;
    readonly until: Instant;
  },
): Promise<void> {
  const { id, codeMark, person, madeBy, at, until } = invitation;
  await tx.query(
    `update invitation set revoked_at = to_timestamp($3::float8 / 1000)
     where programme = $1 and person = $2 and used_at is null and revoked_at is null`,
    [programme, person, at],
  );
  await tx.query(
    `insert into invitation (programme, id, code_hmac, person, made_by, made_at, until)
     values ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000), to_timestamp($7::float8 / 1000))`,
    [programme, id, codeMark, person, madeBy, at, until],
  );
}

/** Uses an invitation up and answers whose it is; undefined when the code does not count. */
export async function useInvitation(
  tx: Queryable,
  programme: string,
  used: { readonly codeMark: string; readonly device: DeviceId; readonly now: Instant },
): Promise<{ readonly person: ActorId; readonly madeBy: ActorId | null } | undefined> {
  const [row] = await tx.query<{ readonly person: ActorId; readonly madeBy: ActorId | null }>(
    `update invitation set used_at = to_timestamp($4::float8 / 1000), device = $3
     where programme = $1 and code_hmac = $2 and used_at is null and revoked_at is null
       and until > to_timestamp($4::float8 / 1000)
     returning person, made_by as "madeBy"`,
    [programme, used.codeMark, used.device, used.now],
  );
  return row;
}

/**
 * Invitations of the last ninety days, the newest first: all, or those that somebody made.
 *
 * @param madeBy null: everybody's
 */
export async function listInvitations(
  db: Queryable,
  programme: string,
  of: { readonly madeBy: ActorId | null; readonly since: Instant },
): Promise<readonly InvitationRow[]> {
  return db.query<InvitationRow>(
    `select i.id, i.person, p.label, i.made_by as "madeBy", i.made_at as "madeAt", i.until,
       i.used_at as "usedAt", i.revoked_at as "revokedAt"
     from invitation i left join actor_profile p on p.programme = $1 and p.actor = i.person
     where i.programme = $1 and ($2::uuid is null or i.made_by = $2)
       and i.made_at > to_timestamp($3::float8 / 1000)
     order by i.made_at desc, i.id limit 500`,
    [programme, of.madeBy, of.since],
  );
}

/** Takes an invitation back that was not used; answers whose it was, undefined if there is none. */
export async function revokeInvitation(
  tx: Queryable,
  programme: string,
  of: { readonly id: string; readonly madeBy: ActorId | null; readonly at: Instant },
): Promise<ActorId | undefined> {
  const [row] = await tx.query<{ readonly person: ActorId }>(
    `update invitation set revoked_at = to_timestamp($4::float8 / 1000)
     where programme = $1 and id = $2 and ($3::uuid is null or made_by = $3)
       and used_at is null and revoked_at is null returning person`,
    [programme, of.id, of.madeBy, of.at],
  );
  return row?.person;
}
