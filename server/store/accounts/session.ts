import type { Ability } from '../../../core/access/abilities.ts';
import type { AccountId, ActorId, DeviceId, ProgrammeId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import { sessionIdleMs } from '../../../core/accounts/sessions.ts';
import type { Queryable } from '../engine/contract.ts';

/** Who shows a token, and what kind of token it is. */
export type FoundSession = {
  readonly account: AccountId | null;
  readonly person: ActorId | null;
  readonly device: DeviceId | null;
  /** `bootstrap`: a one-time link for another administrator, which only sets up. */
  readonly via: 'session' | 'device' | 'sending' | 'bootstrap';
  /**
   * Nothing but these, whatever the roles (`Viewer.only`): of a session that has still to enrol
   * its second factor, of a sending token, of a link that only sets up. null: no such limit.
   */
  readonly only: readonly Ability[] | null;
};

type Found = Omit<FoundSession, 'only'> & {
  readonly enrolling: boolean;
  readonly seenAt: number;
};

/** Tokens that were seen within the last minute are not written again. */
const touchMs = 60_000;

/**
 * Whose token this is, if it counts now: a browser's session with its second factor, a phone's
 * reading or sending token, or an unused link for an administrator. Undefined for unknown, ended,
 * expired, idle or revoked ones, for a session whose second factor is still to be shown, and for
 * everything of a person whose account is closed.
 *
 * @param tokenSha256 hexadecimal
 */
export async function findSession(
  db: Queryable,
  programme: ProgrammeId,
  tokenSha256: string,
  now: Instant,
): Promise<FoundSession | undefined> {
  const [found] = await db.query<Found>(
    `select s.account, a.person, null::uuid as device, 'session' as via,
            s.state = 'enrol' as enrolling, s.seen_at as "seenAt"
     from session s join account a on a.programme = s.programme and a.id = s.account
     where s.programme = $1 and s.token_sha256 = $2 and s.state <> 'second-factor'
       and s.until > to_timestamp($3::float8 / 1000)
       and s.seen_at > to_timestamp(($3::float8 - $4::float8) / 1000)
       and a.disabled_at is null
     union all
     select a.id, p.person, p.device, 'device', false, p.seen_at
     from phone_person p left join account a on a.programme = p.programme and a.person = p.person
     where p.programme = $1 and p.read_sha256 = $2 and p.revoked_at is null
       and a.disabled_at is null
       and p.until > to_timestamp($3::float8 / 1000)
     union all
     select a.id, p.person, p.device, 'sending', false, p.seen_at
     from phone_person p left join account a on a.programme = p.programme and a.person = p.person
     where p.programme = $1 and p.send_sha256 = $2 and p.revoked_at is null
       and a.disabled_at is null
       and p.until > to_timestamp($3::float8 / 1000)
     union all
     select null, null, null, 'bootstrap', false, l.made_at
     from one_time_link l
     where l.programme = $1 and l.token_sha256 = $2 and l.purpose = 'administrator'
       and l.used_at is null and l.until > to_timestamp($3::float8 / 1000)`,
    [programme, tokenSha256, now, sessionIdleMs],
  );
  if (found === undefined) return undefined;
  const { account, person, device, via } = found;
  if (now - found.seenAt >= touchMs) await touch(db, programme, tokenSha256, now, via);
  return { account, person, device, via, only: onlyOf(found) };
}

function onlyOf({ via, enrolling }: Found): readonly Ability[] | null {
  if (via === 'sending') return ['events.add'];
  if (via === 'bootstrap') return ['programme.setup'];
  return enrolling ? ['own.account'] : null;
}

async function touch(
  db: Queryable,
  programme: ProgrammeId,
  tokenSha256: string,
  now: Instant,
  via: FoundSession['via'],
): Promise<void> {
  const written = {
    session: `update session set seen_at = to_timestamp($3::float8 / 1000)
      where programme = $1 and token_sha256 = $2`,
    device: `update phone_person set seen_at = to_timestamp($3::float8 / 1000)
      where programme = $1 and read_sha256 = $2`,
    sending: `update phone_person set seen_at = to_timestamp($3::float8 / 1000)
      where programme = $1 and send_sha256 = $2`,
    bootstrap: undefined,
  }[via];
  if (written !== undefined) await db.query(written, [programme, tokenSha256, now]);
}
