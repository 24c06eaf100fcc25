import type { Queryable } from '../engine/contract.ts';

/** Blocks that more than this many stand in say nothing: the commonest pairs of names. */
const blockMost = 120;
const candidatesMost = 600;

/** What a person, written down or not yet, is looked for by. */
export type Probe = {
  readonly blocks: readonly number[];
  readonly numbers: readonly { readonly field: string; readonly number: string }[];
};

/** Answers: who may be the same as this one? Those that share a number or a block with it. */
export async function candidatesFor(
  db: Queryable,
  programme: string,
  { blocks, numbers }: Probe,
): Promise<readonly string[]> {
  const rows = await db.query<{ actor: string }>(
    `
    select actor from (
      select n.actor, 9 as shared
      from jsonb_to_recordset($2::text::jsonb) as t(
        field text collate "C", number text collate "C")
      cross join lateral (
        select actor from actor_number
        where programme = $1 and field = t.field and number = t.number limit 50) n
      union all
      select b.actor, 1
      from unnest($3::text::bigint[]) as t(block)
      cross join lateral (
        select actor from actor_block
        where programme = $1 and block = t.block limit ${candidatesMost}) b
    ) met
    group by actor order by sum(shared) desc, actor limit ${candidatesMost}`,
    [programme, JSON.stringify(numbers), `{${blocks.join(',')}}`],
  );
  return rows.map(({ actor }) => actor);
}

/** What is kept of an actor's own blocks and numbers. */
export async function probeOf(db: Queryable, programme: string, actor: string): Promise<Probe> {
  const rows = await db.query<Probe>(
    `
    select
      (select coalesce(json_agg(block), '[]'::json) from actor_block
       where actor = $2::uuid and programme = $1) as blocks,
      (select coalesce(json_agg(json_build_object('field', field, 'number', number)), '[]'::json)
       from actor_number where actor = $2::uuid and programme = $1) as numbers`,
    [programme, actor],
  );
  return rows[0] ?? { blocks: [], numbers: [] };
}

export type Pair = { readonly a: string; readonly b: string };

/**
 * Answers: which pairs among the next actors, by id, meet twice or share a number that is one's
 * own? `a` is one of them, `b` has the greater id. Nobody said of them that they are two, and none
 * of them was merged or cancelled.
 *
 * @param after actors up to this id were looked at
 * @returns pairs, and the last actor looked at; null when there are no more
 */
export async function nextPairs(
  db: Queryable,
  programme: string,
  { after, actors }: { readonly after: string; readonly actors: number },
): Promise<{ readonly pairs: readonly Pair[]; readonly last: string | null }> {
  const rows = await db.query<{ last: string | null; pairs: readonly Pair[] }>(
    `
    with asked as materialized (
      select l.actor, l.is_person from actor_listed l
      where l.programme = $1 and l.actor > $2::uuid and not l.cancelled
      order by l.actor limit $3::int
    ),
    met as (
      select q.actor as a, o.actor as b, q.is_person, 1 as shared
      from asked q
      cross join lateral (
        select block from actor_block where actor = q.actor and programme = $1 offset 0) mine
      cross join lateral (
        select count(*) as many from (
          select 1 from actor_block where programme = $1 and block = mine.block
          limit ${blockMost + 1}) c) size
      cross join lateral (
        select actor from actor_block
        where programme = $1 and block = mine.block and actor > q.actor
          and size.many <= ${blockMost} offset 0) o
      union all
      select q.actor, o.actor, q.is_person, case when mine.field = 'phone' then 1 else 2 end
      from asked q
      cross join lateral (
        select field, number from actor_number
        where actor = q.actor and programme = $1 offset 0) mine
      cross join lateral (
        select actor from actor_number
        where programme = $1 and field = mine.field and number = mine.number
          and actor > q.actor limit 50) o
    ),
    pairs as (
      select a, b from met group by a, b, is_person
      having sum(shared) > 1 or not is_person
    )
    select
      (select max(actor::text) from asked) as last,
      (select coalesce(json_agg(json_build_object('a', p.a, 'b', p.b)), '[]'::json) from pairs p
       where not exists (
           select 1 from not_same n where n.programme = $1 and n.a = p.a and n.b = p.b)
         and not exists (
           select 1 from actor_profile s
           where s.programme = $1 and s.actor in (p.a, p.b) and s.same_as is not null)) as pairs`,
    [programme, after, actors],
  );
  return { pairs: rows[0]?.pairs ?? [], last: rows[0]?.last ?? null };
}

/** Answers: of which pairs did somebody say that they are two? */
export function pairsSaidTwo(db: Queryable, programme: string): Promise<readonly Pair[]> {
  return db.query<Pair>('select a, b from not_same where programme = $1', [programme]);
}

/** Answers: of which of these did somebody say that they are not the same as the actor? */
export async function saidNotSame(
  db: Queryable,
  programme: string,
  actor: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ other: string }>(
    `
    select b as other from not_same where programme = $1 and a = $2::uuid
    union all
    select a from not_same where programme = $1 and b = $2::uuid`,
    [programme, actor],
  );
  return rows.map(({ other }) => other);
}

/** Remembers that two are two; said twice, the first one stands. */
export async function rememberNotSame(
  db: Queryable,
  said: {
    readonly programme: string;
    readonly one: string;
    readonly other: string;
    readonly saidBy: string | null;
    /** Milliseconds since 1970. */
    readonly at: number;
  },
): Promise<void> {
  const [a, b] = [said.one, said.other].toSorted();
  await db.query(
    `insert into not_same (programme, a, b, said_by, at)
     values ($1, $2::uuid, $3::uuid, $4::uuid, to_timestamp($5::float8 / 1000.0))
     on conflict do nothing`,
    [said.programme, a, b, said.saidBy, said.at],
  );
}
