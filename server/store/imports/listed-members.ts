import type { PersonalValues } from '../../../core/actors/personal-fields.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** A person and where she belongs, as far as a member list says it. */
export type MemberRow = {
  readonly actor: string;
  readonly kind: string;
  readonly label: string;
  readonly district: string | null;
  readonly sex: string | null;
  readonly languages: readonly string[];
  readonly personal: PersonalValues;
  /** Purposes that she allows. */
  readonly consents: readonly string[] | null;
  readonly affiliations:
    | readonly {
        readonly organisation: string;
        readonly name: string | null;
        readonly district: string | null;
        readonly role: string;
        readonly municipality: string | null;
        readonly since: string | null;
      }[]
    | null;
};

/** Answers: who belongs today to this organisation, or anywhere? In order of name. */
export async function membersListed(
  db: Queryable,
  programme: string,
  asked: {
    readonly organisation: string | null;
    readonly municipality: string | null;
    readonly today: Day;
  },
): Promise<readonly MemberRow[]> {
  return db.query<MemberRow>(
    `
    with listed as (
      select distinct coalesce(m.same_as, m.actor) as actor
      from affiliation a
      join actor_profile m on m.programme = $1 and m.actor = a.member
      where a.programme = $1 and (a.until is null or a.until >= $4::date)
        and ($2::uuid is null or a.organisation = $2::uuid)
        and ($3::text is null or a.municipality = $3::text)
      union
      select actor from actor_profile
      where programme = $1 and $2::uuid is null and $3::text is null and same_as is null
    ),
    belongs as (
      select coalesce(m.same_as, m.actor) as actor,
        jsonb_agg(jsonb_build_object('organisation', a.organisation, 'name', o.name,
          'district', o.district, 'role', a.role, 'municipality', a.municipality,
          'since', a.since) order by o.label collate "C", a.id) as affiliations
      from affiliation a
      join actor_profile m on m.programme = $1 and m.actor = a.member
      join actor_profile o on o.programme = $1 and o.actor = a.organisation
      where a.programme = $1 and (a.until is null or a.until >= $4::date)
      group by 1
    ),
    allowed as (
      select actor, jsonb_agg(purpose order by purpose) as consents
      from consent where programme = $1 and given group by 1
    )
    select p.actor, p.kind, p.label, p.district, p.sex, p.languages, p.personal,
      allowed.consents, belongs.affiliations
    from listed
    join actor_profile p on p.programme = $1 and p.actor = listed.actor
    left join belongs on belongs.actor = p.actor
    left join allowed on allowed.actor = p.actor
    where p.is_person and p.cancelled_at is null
    order by p.label collate "C", p.actor`,
    [programme, asked.organisation, asked.municipality, asked.today],
  );
}
