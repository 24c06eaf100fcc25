import type { ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import type { Days } from './posts.ts';

/** What rights depend on, of one actor: as the record that stands for it says. */
export type ActorFactsRow = {
  /** The id that was asked about. */
  readonly asked: ActorId;
  readonly actor: ActorId;
  readonly kind: string;
  readonly isPerson: boolean;
  /** Where it belongs; an organisation belongs to itself too. */
  readonly organisations: readonly ActorId[];
  /** Its own, and those of the municipal lists in which it stands, else of its organisations. */
  readonly districts: readonly string[];
  /** Who noted it first. */
  readonly registrar: ActorId | null;
  /** Purposes that are allowed now. */
  readonly consents: readonly string[];
};

/**
 * Answers: of whom are these, during these days? Ids that nobody registered are left out. Looked up
 * one by one (`limit 1`): left to itself the planner reads the whole register instead.
 */
export async function actorFacts(
  db: Queryable,
  programme: string,
  actors: readonly string[],
  days: Days,
): Promise<readonly ActorFactsRow[]> {
  if (actors.length === 0) return [];
  return db.query<ActorFactsRow>(
    `
    select w.id as asked, p.actor, p.kind, p.is_person as "isPerson",
      array_remove(
        belongs.organisations || case when p.is_person then null else p.actor end, null
      ) as organisations,
      array_remove(belongs.districts || p.district, null) as districts,
      said.recorder as registrar, allowed.purposes as consents
    from (select value::uuid as id from jsonb_array_elements_text($2::text::jsonb)) w
    cross join lateral (
      select coalesce(q.same_as, q.actor) as stands from actor_profile q
      where q.programme = $1 and q.actor = w.id limit 1
    ) q
    cross join lateral (
      select * from actor_profile p where p.programme = $1 and p.actor = q.stands limit 1
    ) p
    left join lateral (
      select e.recorder from actor a
      join event e on e.programme = $1 and e.id = a.registered_by
      where a.programme = $1 and a.id = p.actor limit 1
    ) said on true
    cross join lateral (
      select coalesce(array_agg(distinct o.stands), '{}') as organisations,
        coalesce(array_agg(distinct coalesce(f.municipality, s.district))
          filter (where coalesce(f.municipality, s.district) is not null), '{}') as districts
      from (
        select p.actor as id
        union all
        select m.actor from actor_profile m where m.programme = $1 and m.same_as = p.actor
      ) mine
      join affiliation f on f.programme = $1 and f.member = mine.id
        and (f.since is null or f.since <= $4::text::date)
        and (f.until is null or f.until >= $3::text::date)
      cross join lateral (
        select coalesce(o.same_as, o.actor) as stands from actor_profile o
        where o.programme = $1 and o.actor = f.organisation limit 1
      ) o
      cross join lateral (
        select s.district from actor_profile s
        where s.programme = $1 and s.actor = o.stands limit 1
      ) s
    ) belongs
    cross join lateral (
      select coalesce(array_agg(distinct c.purpose), '{}') as purposes
      from consent c where c.programme = $1 and c.actor = p.actor and c.given
    ) allowed`,
    [programme, JSON.stringify([...new Set(actors)]), days.from, days.to],
  );
}
