import type { ActorId, ProgrammeId } from '../../../core/events/ids.ts';
import type { Day, Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type CardRow = {
  readonly id: string;
  readonly actor: ActorId;
  readonly organisation: ActorId;
  readonly code: string;
  readonly issuedAt: Instant;
  readonly validUntil: Day;
  readonly revokedAt: Instant | null;
};

const columns = `id, actor, organisation, code, issued_at as "issuedAt",
  valid_until as "validUntil", revoked_at as "revokedAt"`;

/** Adds a card; answers false where another one has its code. */
export async function addCard(
  tx: Queryable,
  programme: ProgrammeId,
  card: Omit<CardRow, 'revokedAt'>,
  issuedBy: ActorId | null,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into member_card
       (programme, id, actor, organisation, code, issued_at, issued_by, valid_until)
     values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0), $7, $8::text::date)
     on conflict do nothing returning id`,
    [
      programme,
      card.id,
      card.actor,
      card.organisation,
      card.code,
      card.issuedAt,
      issuedBy,
      card.validUntil,
    ],
  );
  return rows.length > 0;
}

/** Cards of these records, the newest first. */
export async function cardsOf(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<readonly CardRow[]> {
  return db.query<CardRow>(
    `select ${columns} from member_card
     where programme = $1 and actor = any($2::text::uuid[])
     order by issued_at desc, id`,
    [programme, `{${actors.join(',')}}`],
  );
}

export async function cardById(
  db: Queryable,
  programme: string,
  id: string,
): Promise<CardRow | undefined> {
  const rows = await db.query<CardRow>(
    `select ${columns} from member_card where programme = $1 and id = $2`,
    [programme, id],
  );
  return rows[0];
}

/** Revokes these cards that are not revoked yet; answers how many. */
export async function revokeCards(
  tx: Queryable,
  programme: ProgrammeId,
  cards: readonly string[],
  by: ActorId | null,
  at: Instant,
): Promise<number> {
  const rows = await tx.query(
    `update member_card set revoked_at = to_timestamp($3::bigint / 1000.0), revoked_by = $4
     where programme = $1 and id = any($2::text::uuid[]) and revoked_at is null returning id`,
    [programme, `{${cards.join(',')}}`, at, by],
  );
  return rows.length;
}

/** What the public page may need of a card: the rest is decided by consent. */
export type ShownCard = CardRow & {
  readonly label: string;
  readonly givenNames: string | null;
  readonly surnames: string | null;
  readonly organisationName: string | null;
  readonly cancelled: boolean;
  /** The person is a member of the organisation today. */
  readonly isMember: boolean;
};

export async function cardByCode(
  db: Queryable,
  programme: string,
  code: string,
  today: Day,
): Promise<ShownCard | undefined> {
  const rows = await db.query<ShownCard>(
    `select c.id, coalesce(p.same_as, c.actor) as actor, c.organisation, c.code,
       c.issued_at as "issuedAt", c.valid_until as "validUntil", c.revoked_at as "revokedAt",
       s.label, s.personal ->> 'givenNames' as "givenNames",
       concat_ws(' ', s.personal ->> 'firstSurname', s.personal ->> 'secondSurname') as surnames,
       o.name as "organisationName", s.cancelled_at is not null as cancelled,
       exists (
         select from actor_profile mine
         join affiliation a on a.programme = $1 and a.member = mine.actor
         join actor_profile theirs on theirs.programme = $1 and theirs.actor = a.organisation
         where mine.programme = $1
           and (mine.actor = s.actor or mine.same_as = s.actor)
           and coalesce(theirs.same_as, theirs.actor) = coalesce(o.same_as, o.actor)
           and (a.since is null or a.since <= $3::text::date)
           and (a.until is null or a.until >= $3::text::date)) as "isMember"
     from member_card c
     join actor_profile p on p.programme = $1 and p.actor = c.actor
     join actor_profile s on s.programme = $1 and s.actor = coalesce(p.same_as, p.actor)
     join actor_profile o on o.programme = $1 and o.actor = c.organisation
     where c.programme = $1 and c.code = $2`,
    [programme, code, today],
  );
  return rows[0];
}
