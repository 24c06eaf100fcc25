import { numberOf } from '../../../core/actors/names/words.ts';
import { isPersonalField, type PersonalValues } from '../../../core/actors/personal-fields.ts';
import type { Sex } from '../../../core/actors/register-events.ts';
import type { KnownAffiliation, KnownPerson } from '../../../core/importing/people/judge.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** Somebody of the register, and what has to be known to say who may see it. */
export type StoredPerson = KnownPerson & {
  readonly label: string;
  readonly kind: string;
};

type PersonRow = {
  readonly asked: ActorId;
  readonly actor: ActorId;
  readonly kind: string;
  readonly label: string;
  readonly district: string | null;
  readonly sex: Sex | null;
  readonly born_from: number | null;
  readonly languages: readonly string[];
  readonly personal: PersonalValues;
  readonly affiliations: readonly KnownAffiliation[] | null;
};

/**
 * Answers: who are these persons now? By the id asked for: of a record that was merged, the one
 * that stands for it. Who cancelled is nobody.
 */
export async function peopleByActor(
  db: Queryable,
  programme: string,
  actors: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, StoredPerson>> {
  if (actors.length === 0) return new Map();
  const rows = await db.query<PersonRow>(
    `
    select asked.id as asked, p.actor, p.kind, p.label, p.district, p.sex, p.born_from, p.languages,
      p.personal, own.affiliations
    from unnest($2::text::uuid[]) as asked(id)
    cross join lateral (
      select coalesce(same_as, actor) as actor from actor_profile
      where programme = $1 and actor = asked.id limit 1
    ) named
    cross join lateral (
      select * from actor_profile
      where programme = $1 and actor = named.actor and is_person and cancelled_at is null limit 1
    ) p
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', a.id, 'organisation', a.organisation,
        'role', a.role, 'municipality', a.municipality, 'since', a.since) order by a.id)
        as affiliations
      from (
        select * from affiliation where programme = $1 and member = p.actor limit 100
      ) a
      where a.until is null or a.until >= $3::date
    ) own on true`,
    [programme, `{${[...new Set(actors)].join(',')}}`, today],
  );
  return new Map(rows.map((row) => [row.asked, personOf(row)]));
}

function personOf(row: PersonRow): StoredPerson {
  const values = Object.entries(row.personal).filter(([name]) => isPersonalField(name));
  return {
    actor: row.actor,
    kind: row.kind,
    label: row.label,
    values: Object.fromEntries(values),
    details: {
      ...(row.district === null ? {} : { district: row.district }),
      ...(row.sex === null ? {} : { sex: row.sex }),
      ...(row.born_from === null ? {} : { bornFrom: row.born_from }),
      ...(row.languages.length === 0 ? {} : { languages: row.languages }),
    },
    affiliations: row.affiliations ?? [],
  };
}

/** Answers: which actors have this document number? By the number as it was asked for. */
export async function actorsByDocument(
  db: Queryable,
  programme: string,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (documents.length === 0) return new Map();
  const asked = [...new Set(documents)].map((written) => ({ written, number: numberOf(written) }));
  const rows = await db.query<{ readonly written: string; readonly actors: readonly string[] }>(
    `
    select r.written, jsonb_agg(n.actor order by n.actor) as actors
    from jsonb_to_recordset($2::text::jsonb) as r(written text, number text)
    join actor_number n on n.programme = $1 and n.field = 'document'
      and n.number = r.number collate "C"
    group by r.written`,
    [programme, JSON.stringify(asked)],
  );
  return new Map(rows.map(({ written, actors }) => [written, actors]));
}

/** What somebody is compared by: where the row stands, and its blocks. */
export type AskedBlocks = { readonly line: number; readonly blocks: readonly number[] };

/** So many of those who share the most with a row are compared with it. */
const comparedMost = 8;
/** Of the most usual names only so many are looked at; who is the same shares a rarer block too. */
const ofBlockMost = 60;
/** Who has this many blocks and shares only one of them is somebody else. */
const severalBlocks = 4;

/**
 * Answers: who shares blocks of names or birth with these rows? The most shared first. Each block
 * is looked up by itself, so that the plan is the same before the first statistics.
 */
export async function actorsInBlocks(
  db: Queryable,
  programme: string,
  rows: readonly AskedBlocks[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const asked = rows.filter(({ blocks }) => blocks.length > 0);
  if (asked.length === 0) return new Map();
  const found = await db.query<{ readonly line: number; readonly actors: readonly string[] }>(
    `
    select r.line, near.actors
    from jsonb_to_recordset($2::text::jsonb) as r(line int, least int, blocks jsonb)
    cross join lateral (
      select jsonb_agg(most.actor) as actors
      from (
        select b.actor from jsonb_array_elements_text(r.blocks) as own(block)
        cross join lateral (
          select actor from actor_block
          where programme = $1 and block = own.block::bigint limit ${ofBlockMost}
        ) b
        group by b.actor having count(*) >= r.least
        order by count(*) desc, b.actor limit ${comparedMost}
      ) most
    ) near
    where near.actors is not null`,
    [
      programme,
      JSON.stringify(
        asked.map((row) => ({ ...row, least: row.blocks.length < severalBlocks ? 1 : 2 })),
      ),
    ],
  );
  return new Map(found.map(({ line, actors }) => [line, actors]));
}

/** Answers: which organisations are there, by name? */
export async function organisationsNamed(
  db: Queryable,
  programme: string,
): Promise<
  readonly {
    readonly id: ActorId;
    readonly name: string;
    readonly kind: string;
    readonly district: string | null;
    readonly ruc: string | null;
  }[]
> {
  return db.query(
    `select actor as id, coalesce(name, '') as name, kind, district, personal ->> 'ruc' as ruc
     from actor_profile
     where programme = $1 and not is_person and same_as is null and coalesce(name, '') <> ''
     order by label collate "C", actor limit 5000`,
    [programme],
  );
}
