import { blocksOf } from '../../../core/actors/likeness/blocks.ts';
import { searchedNumbers, searchedWords, type Named } from '../../../core/actors/names/searched.ts';
import { sortedBy } from '../../../core/actors/names/words.ts';
import type { Queryable } from '../engine/contract.ts';
import { addWords } from './vocabulary.ts';

/** An actor as it stands in its profile. */
export type Searched = Named & {
  readonly actor: string;
  readonly kind: string;
  readonly isPerson: boolean;
  readonly district: string | null;
  readonly sex: string | null;
  readonly cancelled: boolean;
  /** Milliseconds since 1970. */
  readonly registeredAt: number;
  readonly changedAt: number;
};

const tables = ['searched_word', 'actor_number', 'actor_block'] as const;

/**
 * Makes actors findable by the words and numbers they have now, in place of those they had. To be
 * called in the transaction that changes their profiles, for those that changed; in one statement
 * for each table, so that a batch of 500 costs little more than one. Whoever cancelled stays
 * listed without a name and is found by none: call `forgetActors` too.
 */
export async function indexActors(
  tx: Queryable,
  programme: string,
  rows: readonly Searched[],
): Promise<void> {
  if (rows.length === 0) return;
  await clear(
    tx,
    programme,
    rows.map(({ actor }) => actor),
  );
  const named = rows.filter(({ cancelled }) => !cancelled);
  const worded = named.map((row) => ({ row, words: searchedWords(row) }));
  await addWords(tx, programme, new Set(worded.flatMap(({ words }) => words)));
  await insert(tx, programme, {
    words: worded.flatMap(({ row, words }) => words.map((word) => wordRow(row, word))),
    numbers: named.flatMap((row) =>
      searchedNumbers(row).map((number) => ({ actor: row.actor, ...number })),
    ),
    blocks: named.flatMap(({ actor, name, personal }) =>
      blocksOf(name, personal).map((block) => ({ actor, block })),
    ),
    listed: rows.map(listedRow),
  });
}

function wordRow({ isPerson, actor }: Searched, word: string) {
  return { sort: isPerson ? 'person' : 'organisation', word, subject: actor };
}

function listedRow(row: Searched) {
  const { actor, kind, district, sex, cancelled, registeredAt, changedAt } = row;
  return {
    actor,
    sort_label: sortedBy(row.label),
    kind,
    is_person: row.isPerson,
    district,
    sex,
    cancelled,
    registered: registeredAt,
    changed: changedAt,
  };
}

/**
 * Takes out of the vocabulary what nobody is called any more: an unusual surname must not outlive
 * a cancellation. Looks at the words of these actors; call it before they are indexed again.
 */
export async function forgetActors(
  tx: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<void> {
  if (actors.length === 0) return;
  const had = await tx.query<{ word: string }>(
    `select distinct word from searched_word
     where programme = $1 and subject = any($2::text::uuid[])`,
    [programme, `{${actors.join(',')}}`],
  );
  await clear(tx, programme, actors);
  const gone = await tx.query<{ sound: string }>(
    `
    delete from name_word w
    where w.programme = $1 and w.word in (select jsonb_array_elements_text($2::text::jsonb))
      and not exists (
        select 1 from searched_word o
        where o.programme = $1 and o.sort in ('person', 'organisation', 'place')
          and o.word = w.word
      )
    returning w.sound`,
    [programme, JSON.stringify(had.map(({ word }) => word))],
  );
  await tx.query(
    `
    delete from name_near n
    where n.programme = $1 and n.sound in (select jsonb_array_elements_text($2::text::jsonb))
      and not exists (
        select 1 from name_word o where o.programme = $1 and o.sound = n.sound
      )`,
    [programme, JSON.stringify(gone.map((row) => row.sound))],
  );
}

/** Everything that the search knows of names; all has to be indexed again afterwards. */
export async function clearSearch(tx: Queryable, programme: string): Promise<void> {
  for (const table of [...tables, 'actor_listed', 'name_near', 'name_word']) {
    await tx.query(`delete from ${table} where programme = $1`, [programme]);
  }
}

async function clear(tx: Queryable, programme: string, actors: readonly string[]): Promise<void> {
  for (const table of tables) {
    const column = table === 'searched_word' ? 'subject' : 'actor';
    await tx.query(
      `delete from ${table} where programme = $1 and ${column} = any($2::text::uuid[])`,
      [programme, `{${actors.join(',')}}`],
    );
  }
}

type JsonRows = readonly Readonly<Record<string, unknown>>[];

async function insert(
  tx: Queryable,
  programme: string,
  rows: {
    readonly words: JsonRows;
    readonly numbers: JsonRows;
    readonly blocks: JsonRows;
    readonly listed: JsonRows;
  },
): Promise<void> {
  await tx.query(
    `
    with words as (
      insert into searched_word (programme, sort, word, subject)
      select $1, r.sort, r.word, r.subject
      from jsonb_to_recordset($2::text::jsonb) as r(sort text, word text, subject uuid)
    ),
    numbers as (
      insert into actor_number (programme, field, number, actor)
      select $1, r.field, r.number, r.actor
      from jsonb_to_recordset($3::text::jsonb) as r(actor uuid, field text, number text)
    ),
    blocks as (
      insert into actor_block (programme, block, actor)
      select $1, r.block, r.actor
      from jsonb_to_recordset($4::text::jsonb) as r(actor uuid, block bigint)
    )
    insert into actor_listed (programme, actor, sort_label, kind, is_person, district, sex,
      cancelled, registered_at, changed_at)
    select $1, r.actor, r.sort_label, r.kind, r.is_person, r.district, r.sex, r.cancelled,
      to_timestamp(r.registered / 1000.0), to_timestamp(r.changed / 1000.0)
    from jsonb_to_recordset($5::text::jsonb) as r(actor uuid, sort_label text, kind text,
      is_person boolean, district text, sex text, cancelled boolean, registered bigint,
      changed bigint)
    on conflict (programme, actor) do update set
      sort_label = excluded.sort_label, kind = excluded.kind, is_person = excluded.is_person,
      district = excluded.district, sex = excluded.sex, cancelled = excluded.cancelled,
      registered_at = excluded.registered_at, changed_at = excluded.changed_at`,
    [
      programme,
      JSON.stringify(rows.words),
      JSON.stringify(rows.numbers),
      JSON.stringify(rows.blocks),
      JSON.stringify(rows.listed),
    ],
  );
}
