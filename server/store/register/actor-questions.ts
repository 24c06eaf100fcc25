import type { PersonalValues } from '../../../core/actors/personal-fields.ts';
import type { Queryable } from '../engine/contract.ts';

export type ProfileRow = {
  readonly actor: string;
  readonly kind: string;
  readonly isPerson: boolean;
  readonly label: string;
  readonly name: string | null;
  readonly letter: string | null;
  readonly district: string | null;
  readonly sex: string | null;
  readonly bornFrom: number | null;
  readonly languages: readonly string[];
  readonly size: string | null;
  readonly sector: string | null;
  readonly personal: PersonalValues;
  readonly saidBy: Readonly<Record<string, string>>;
  readonly sameAs: string | null;
  readonly cancelledAt: number | null;
  readonly registeredAt: number;
  readonly changedAt: number;
};

const profileColumns = `p.actor, p.kind, p.is_person as "isPerson", p.label, p.name, p.letter,
  p.district, p.sex, p.born_from as "bornFrom", p.languages, p.size, p.sector, p.personal,
  p.said_by as "saidBy", p.same_as as "sameAs", p.cancelled_at as "cancelledAt",
  p.registered_at as "registeredAt", p.changed_at as "changedAt"`;

/** Answers: what is known of this actor now? Undefined when there is none. */
export async function profileOf(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<ProfileRow | undefined> {
  const rows = await db.query<ProfileRow>(
    `select ${profileColumns} from actor_profile p
     where p.programme = $1 and p.actor = $2::uuid`,
    [programme, actor],
  );
  return rows[0];
}

export type AffiliationRow = {
  readonly id: string;
  readonly member: string;
  readonly organisation: string;
  /** The record that stands for the other side, after a merge; mostly itself. */
  readonly stands: string;
  /** How lists call the other side, its kind and where it is. */
  readonly label: string;
  readonly kind: string;
  readonly district: string | null;
  readonly sex: string | null;
  readonly role: string;
  readonly municipality: string | null;
  readonly since: string | null;
  readonly until: string | null;
};

const affiliationColumns = `a.id, a.member, a.organisation, o.actor as stands, o.label, o.kind,
  o.district, o.sex, a.role, a.municipality, a.since, a.until`;

/** Answers: where does this actor belong, with all its merged records? Newest first. */
export async function affiliationsOf(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<readonly AffiliationRow[]> {
  return db.query<AffiliationRow>(
    `select ${affiliationColumns}
     from (
       select $2::uuid as actor
       union select actor from actor_profile where programme = $1 and same_as = $2::uuid) self
     join affiliation a on a.programme = $1 and a.member = self.actor
     join actor_profile r on r.programme = $1 and r.actor = a.organisation
     join actor_profile o on o.programme = $1 and o.actor = coalesce(r.same_as, r.actor)
     order by a.until desc nulls first, a.since desc nulls last, o.label collate "C"`,
    [programme, actor],
  );
}

/** Answers: who belongs to this organisation? By name, at most `limit` after a name and id. */
export async function membersOf(
  db: Queryable,
  programme: string,
  asked: {
    readonly organisation: string;
    readonly municipality: string | null;
    readonly after: { readonly label: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly AffiliationRow[]> {
  return db.query<AffiliationRow>(
    `select ${affiliationColumns}
     from affiliation a
     join actor_profile m on m.programme = $1 and m.actor = a.member
     join actor_profile o on o.programme = $1 and o.actor = coalesce(m.same_as, m.actor)
     where a.programme = $1 and a.organisation = $2::uuid
       and ($3::text is null or a.municipality = $3::text)
       and ($4::text is null or (o.label collate "C", a.id) > ($4::text collate "C", $5::uuid))
     order by o.label collate "C", a.id limit $6::int`,
    [
      programme,
      asked.organisation,
      asked.municipality,
      asked.after?.label ?? null,
      asked.after?.id ?? null,
      asked.limit,
    ],
  );
}

export type ConsentRow = {
  readonly purpose: string;
  readonly given: boolean;
  readonly textVersion: string;
  readonly language: string;
  readonly how: string;
  readonly signature: string | null;
  readonly saidAt: number;
};

/** Answers: what did this person last say about each purpose? */
export async function consentsOf(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<readonly ConsentRow[]> {
  return db.query<ConsentRow>(
    `select purpose, given, text_version as "textVersion", language, how, signature,
       said_at as "saidAt"
     from consent where programme = $1 and actor = $2::uuid order by purpose`,
    [programme, actor],
  );
}

export type PlaceRow = {
  readonly place: string;
  readonly name: string;
  readonly district: string | null;
  readonly latE7: number | null;
  readonly lngE7: number | null;
  readonly address: string | null;
  readonly reference: string | null;
};

/** Answers: which places are this actor's? */
export async function placesOf(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<readonly PlaceRow[]> {
  return db.query<PlaceRow>(
    `select place, name, district, lat_e7 as "latE7", lng_e7 as "lngE7", address, reference
     from place_profile where programme = $1 and actor = $2::uuid order by name, place`,
    [programme, actor],
  );
}

/** Answers: which places are whose, of these actors? */
export async function placesOwnedBy(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<readonly { readonly place: string; readonly actor: string }[]> {
  return db.query<{ readonly place: string; readonly actor: string }>(
    `select p.place, p.actor
     from (select distinct id from unnest($2::text::uuid[]) as w(id)) asked
     cross join lateral (
       select place, actor from place_profile
       where programme = $1 and actor = asked.id offset 0) p`,
    [programme, `{${actors.join(',')}}`],
  );
}

export type LinkRow = {
  readonly merge: string;
  readonly keep: string;
  readonly absorbed: string;
  readonly takenBack: boolean;
  readonly at: number;
};

/** Answers: which merges was this actor ever part of? */
export async function linksOf(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<readonly LinkRow[]> {
  return db.query<LinkRow>(
    `select l.merge, l.keep, l.absorbed, l.taken_back_by is not null as "takenBack",
       e.occurred_at as at
     from identity_link l join event e on e.programme = $1 and e.id = l.merge
     where l.programme = $1 and (l.keep = $2::uuid or l.absorbed = $2::uuid)
     order by e.occurred_at`,
    [programme, actor],
  );
}
