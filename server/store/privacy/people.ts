import type { Sex } from '../../../core/actors/register-events.ts';
import type { PersonalField, PersonalValues } from '../../../core/actors/personal-fields.ts';
import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** What the register holds of one record of an actor. */
export type RecordRow = {
  readonly actor: ActorId;
  readonly kind: string;
  readonly isPerson: boolean;
  readonly label: string;
  readonly name: string | null;
  readonly district: string | null;
  readonly sex: Sex | null;
  readonly bornFrom: number | null;
  readonly languages: readonly string[];
  readonly personal: PersonalValues;
  /** For each field the event that speaks for it. */
  readonly saidBy: Readonly<Partial<Record<PersonalField, EventId>> & Record<string, EventId>>;
  readonly sameAs: ActorId | null;
  readonly cancelledAt: Instant | null;
  readonly registeredAt: Instant;
};

const columns = `p.actor, p.kind, p.is_person as "isPerson", p.label, p.name, p.district, p.sex,
  p.born_from as "bornFrom", p.languages, p.personal, p.said_by as "saidBy",
  p.same_as as "sameAs", p.cancelled_at as "cancelledAt", p.registered_at as "registeredAt"`;

/** All records that stand for one and the same actor; the one that stands for all comes first. */
export async function recordsOf(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<readonly RecordRow[]> {
  return db.query<RecordRow>(
    `with me as (
       select coalesce(same_as, actor) as stands from actor_profile
       where programme = $1 and actor = $2)
     select ${columns}
     from me join actor_profile p
       on p.programme = $1 and (p.actor = me.stands or p.same_as = me.stands)
     order by (p.same_as is not null), p.actor`,
    [programme, actor],
  );
}

/** The profiles of these actors, as they are written, in the order of their labels. */
export async function profilesOf(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<readonly RecordRow[]> {
  return db.query<RecordRow>(
    `select ${columns}
     from unnest($2::text::uuid[]) as asked(id)
     join actor_profile p on p.programme = $1 and p.actor = asked.id
     order by p.label collate "C", p.actor`,
    [programme, `{${actors.join(',')}}`],
  );
}
