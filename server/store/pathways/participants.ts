import type { AffiliationRole } from '../../../core/actors/affiliation-roles.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Day, Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

export type ParticipantRow = {
  readonly id: ActorId;
  readonly kind: string;
  readonly district: string | null;
  readonly registeredAt: Instant;
};

/** Answers: who takes part, each by the record that stands for it? Only these, if named. */
export async function participantRows(
  db: Queryable,
  programme: string,
  ids: readonly string[] | null,
): Promise<readonly ParticipantRow[]> {
  const columns = `p.actor as id, p.kind, p.district,
    ${millis('p.registered_at')} as "registeredAt"`;
  if (ids === null) {
    return db.query<ParticipantRow>(
      `select ${columns} from actor_profile p where p.programme = $1 and p.same_as is null`,
      [programme],
    );
  }
  return db.query<ParticipantRow>(
    `select ${columns}
     from (select distinct id from unnest($2::text::uuid[]) as w(id)) asked
     cross join lateral (
       select * from actor_profile where programme = $1 and actor = asked.id limit 1) p
     where p.same_as is null`,
    [programme, arrayText(ids)],
  );
}

export type BelongingRow = {
  readonly member: ActorId;
  readonly organisation: ActorId;
  readonly role: AffiliationRole;
  readonly municipality: string | null;
  readonly since: Day | null;
  readonly until: Day | null;
};

/** Answers: who belongs where, from when to when? Only where one of these takes part, if named. */
export async function belongingRows(
  db: Queryable,
  programme: string,
  ids: readonly string[] | null,
): Promise<readonly BelongingRow[]> {
  const columns = 'a.member, a.organisation, a.role, a.municipality, a.since, a.until';
  if (ids === null) {
    return db.query<BelongingRow>(`select ${columns} from affiliation a where a.programme = $1`, [
      programme,
    ]);
  }
  const side = (column: string): string => `
    select a.* from (select distinct id from unnest($2::text::uuid[]) as w(id)) asked
    cross join lateral (
      select * from affiliation where programme = $1 and ${column} = asked.id offset 0) a`;
  return db.query<BelongingRow>(
    `select ${columns} from (${side('member')} union ${side('organisation')}) a`,
    [programme, arrayText(ids)],
  );
}
