import type { PersonalValues } from '../../../core/actors/personal-fields.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from './reach.ts';

/** Where an actor belongs, as its page and lists say it. */
export type Belonging = {
  readonly organisation: string;
  readonly label: string;
  readonly role: string;
  /** Of the municipal list it stands in, or of the organisation. */
  readonly district: string | null;
  readonly since: string | null;
  readonly until: string | null;
};

/** An actor as lists show it, with what says who may see it. */
export type ShownRow = {
  readonly actor: string;
  readonly kind: string;
  readonly isPerson: boolean;
  readonly label: string;
  readonly name: string | null;
  readonly district: string | null;
  readonly sex: string | null;
  readonly bornFrom: number | null;
  readonly personal: PersonalValues;
  readonly cancelled: boolean;
  readonly registeredAt: number;
  readonly changedAt: number;
  readonly belongings: readonly Belonging[];
  readonly consents: readonly string[];
  /** Records that were merged into it. */
  readonly absorbed: readonly string[];
};

/** Answers: who stands for these actors, each once, and where do they belong? Any order. */
export async function shownRows(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<readonly ShownRow[]> {
  return rowsOf(db, programme, actors, 'coalesce(q.same_as, q.actor)');
}

/** Answers: what is known of these records themselves, whoever stands for them? Any order. */
export async function recordRows(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<readonly ShownRow[]> {
  return rowsOf(db, programme, actors, 'q.actor');
}

async function rowsOf(
  db: Queryable,
  programme: string,
  actors: readonly string[],
  standing: string,
): Promise<readonly ShownRow[]> {
  if (actors.length === 0) return [];
  return db.query<ShownRow>(
    `
    select p.actor, p.kind, p.is_person as "isPerson", p.label, p.name, p.district, p.sex,
      p.born_from as "bornFrom", p.personal, p.cancelled_at is not null as cancelled,
      p.registered_at as "registeredAt", p.changed_at as "changedAt",
      b.belongings, c.consents, r.absorbed
    from (
      select distinct ${standing} as actor
      from unnest($2::text::uuid[]) as asked(actor)
      cross join lateral (
        select same_as, actor from actor_profile o
        where o.programme = $1 and o.actor = asked.actor limit 1) q
    ) standing
    cross join lateral (
      select * from actor_profile o
      where o.programme = $1 and o.actor = standing.actor limit 1) p
    cross join lateral (
      select coalesce(json_agg(o.actor), '[]'::json) as absorbed from actor_profile o
      where o.programme = $1 and o.same_as = p.actor) r
    cross join lateral (
      select coalesce(json_agg(a.said order by a.until desc nulls first), '[]'::json) as belongings
      from (
        select f.until, json_build_object('organisation', f.organisation, 'label', o.label,
          'role', f.role, 'district', coalesce(f.municipality, o.district), 'since', f.since,
          'until', f.until) as said
        from (
          select p.actor as member
          union all select s.actor from actor_profile s
          where s.programme = $1 and s.same_as = p.actor) self
        cross join lateral (
          select * from affiliation g
          where g.programme = $1 and g.member = self.member offset 0) f
        cross join lateral (
          select label, district from actor_profile g
          where g.programme = $1 and g.actor = f.organisation limit 1) o) a) b
    cross join lateral (
      select coalesce(json_agg(d.purpose), '[]'::json) as consents from consent d
      where d.programme = $1 and d.actor = p.actor and d.given) c`,
    [programme, arrayText(actors)],
  );
}
