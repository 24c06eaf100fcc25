import type { ActorId, DeviceId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** A person on a phone. */
export type PhoneRow = {
  readonly device: DeviceId;
  readonly name: string;
  readonly person: ActorId;
  readonly label: string | null;
  readonly enrolledAt: Instant;
  readonly seenAt: Instant;
  readonly until: Instant;
  readonly revokedAt: Instant | null;
};

/**
 * Puts a person on a phone with new tokens; those she had there before count no more. Enrolled
 * again, a phone that was revoked goes on with what waits on it.
 */
export async function enrolPhone(
  tx: Queryable,
  programme: string,
  phone: {
    readonly device: DeviceId;
    readonly name: string;
    readonly person: ActorId;
    readonly readSha256: string;
    readonly sendSha256: string;
    readonly at: Instant;
    readonly until: Instant;
  },
): Promise<void> {
  const { device, name, person, readSha256, sendSha256, at, until } = phone;
  await tx.query(
    `insert into phone (programme, device, name, enrolled_at)
     values ($1, $2, $3, to_timestamp($4::float8 / 1000))
     on conflict (programme, device) do update set name = excluded.name`,
    [programme, device, name, at],
  );
  await tx.query(
    `insert into phone_person
       (programme, device, person, read_sha256, send_sha256, enrolled_at, until, seen_at)
     values ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000), to_timestamp($7::float8 / 1000),
       to_timestamp($6::float8 / 1000))
     on conflict (programme, device, person) do update
       set read_sha256 = excluded.read_sha256, send_sha256 = excluded.send_sha256,
           enrolled_at = excluded.enrolled_at, until = excluded.until,
           seen_at = excluded.seen_at, revoked_at = null, revoked_by = null`,
    [programme, device, person, readSha256, sendSha256, at, until],
  );
}

/** Whose phones are listed or revoked: everybody's, or those of members and of one person. */
export type PhoneReach = {
  readonly all: boolean;
  readonly organisations: readonly ActorId[];
  readonly self: ActorId | null;
  /** Today, for who is a member. */
  readonly today: string;
};

const within = `($2::boolean or t.person = $3::uuid or exists (
  select from affiliation f where f.programme = $1 and f.member = t.person
    and f.organisation = any($4::text::uuid[])
    and (f.since is null or f.since <= $5::text::date)
    and (f.until is null or f.until >= $5::text::date)))`;

function reachParams(programme: string, reach: PhoneReach): unknown[] {
  return [programme, reach.all, reach.self, `{${reach.organisations.join(',')}}`, reach.today];
}

/** People on phones within reach, by name; those revoked long ago too. */
export async function listPhones(
  db: Queryable,
  programme: string,
  reach: PhoneReach,
): Promise<readonly PhoneRow[]> {
  return db.query<PhoneRow>(
    `select t.device, d.name, t.person, p.label, t.enrolled_at as "enrolledAt",
       t.seen_at as "seenAt", t.until, t.revoked_at as "revokedAt"
     from phone_person t
     join phone d on d.programme = $1 and d.device = t.device
     left join actor_profile p on p.programme = $1 and p.actor = t.person
     where t.programme = $1 and ${within}
     order by p.label collate "C", d.name collate "C", t.device limit 2000`,
    reachParams(programme, reach),
  );
}

/** Revokes a phone for one person or, without one, for all within reach. Answers for whom. */
export async function revokePhone(
  tx: Queryable,
  programme: string,
  of: {
    readonly device: DeviceId;
    readonly person: ActorId | null;
    readonly reach: PhoneReach;
    readonly at: Instant;
    readonly by: ActorId | null;
  },
): Promise<readonly ActorId[]> {
  const rows = await tx.query<{ readonly person: ActorId }>(
    `update phone_person t
     set revoked_at = to_timestamp($8::float8 / 1000), revoked_by = $9
     where t.programme = $1 and ${within} and t.device = $6
       and ($7::uuid is null or t.person = $7) and t.revoked_at is null
     returning t.person`,
    [...reachParams(programme, of.reach), of.device, of.person, of.at, of.by],
  );
  return rows.map(({ person }) => person);
}
