import { blocksOf } from '../../../core/actors/likeness/blocks.ts';
import { searchedNumbers, searchedWords, type Named } from '../../../core/actors/names/searched.ts';
import { neighbourhood } from '../../../core/actors/names/slips.ts';
import { sound } from '../../../core/actors/names/sound.ts';
import type { Queryable } from '../engine/contract.ts';

/** An actor with the names, as they stand in its profile. */
export type Searched = Named & { readonly actor: string };

/**
 * Makes actors findable by the words and numbers they have now, in place of those they had. To be
 * called in the transaction that changes their profiles, for those that changed; in one statement
 * for each table, so that a batch of 500 costs little more than one.
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
  const worded = rows.map((row) => ({ actor: row.actor, words: searchedWords(row) }));
  await addWords(tx, programme, new Set(worded.flatMap(({ words }) => words)));
  await insertPairs(tx, programme, {
    words: worded.flatMap(({ actor, words }) => words.map((value) => ({ actor, value }))),
    numbers: rows.flatMap((row) =>
      searchedNumbers(row).map(({ field, number }) => ({ actor: row.actor, field, value: number })),
    ),
    blocks: rows.flatMap(({ actor, name, personal }) =>
      blocksOf(name, personal).map((value) => ({ actor, value })),
    ),
  });
}

/**
 * Takes an actor out of the search, and out of the vocabulary what only this one was called: an
 * unusual surname must not outlive a cancellation.
 */
export async function forgetActor(tx: Queryable, programme: string, actor: string): Promise<void> {
  const had = await tx.query<{ word: string }>(
    'select word from actor_word where programme = $1 and actor = $2',
    [programme, actor],
  );
  await clear(tx, programme, [actor]);
  const words = JSON.stringify(had.map(({ word }) => word));
  const gone = await tx.query<{ sound: string }>(
    `
    delete from name_word w
    where w.programme = $1 and w.word in (select jsonb_array_elements_text($2::text::jsonb))
      and not exists (
        select 1 from actor_word o where o.programme = $1 and o.word = w.word
      )
    returning w.sound`,
    [programme, words],
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

/** Everything that the search knows; the profiles have to be indexed again afterwards. */
export async function clearSearch(tx: Queryable, programme: string): Promise<void> {
  for (const table of ['actor_word', 'actor_number', 'actor_block', 'name_near', 'name_word']) {
    await tx.query(`delete from ${table} where programme = $1`, [programme]);
  }
}

async function clear(tx: Queryable, programme: string, actors: readonly string[]): Promise<void> {
  for (const table of ['actor_word', 'actor_number', 'actor_block']) {
    await tx.query(`delete from ${table} where programme = $1 and actor = any($2::text::uuid[])`, [
      programme,
      `{${actors.join(',')}}`,
    ]);
  }
}

/** Words that were not known yet, and what their sounds are near to. */
async function addWords(
  tx: Queryable,
  programme: string,
  words: ReadonlySet<string>,
): Promise<void> {
  const rows = [...words].map((word) => ({ word, sound: sound(word) }));
  const added = await tx.query<{ sound: string }>(
    `
    insert into name_word (programme, word, sound)
    select $1, r.word, r.sound
    from jsonb_to_recordset($2::text::jsonb) as r(word text, sound text)
    where not exists (
      select 1 from name_word had where had.programme = $1 and had.word = r.word collate "C"
    )
    on conflict do nothing
    returning sound`,
    [programme, JSON.stringify(rows)],
  );
  if (added.length === 0) return;
  const near = [...new Set(added.map((row) => row.sound))].flatMap((one) =>
    neighbourhood(one).map((variant) => ({ variant, sound: one })),
  );
  await tx.query(
    `
    insert into name_near (programme, variant, sound)
    select $1, r.variant, r.sound
    from jsonb_to_recordset($2::text::jsonb) as r(variant text, sound text)
    on conflict do nothing`,
    [programme, JSON.stringify(near)],
  );
}

type Pair<V> = { readonly actor: string; readonly value: V };

async function insertPairs(
  tx: Queryable,
  programme: string,
  found: {
    readonly words: readonly Pair<string>[];
    readonly numbers: readonly (Pair<string> & { readonly field: string })[];
    readonly blocks: readonly Pair<number>[];
  },
): Promise<void> {
  await tx.query(
    `
    with words as (
      insert into actor_word (programme, word, actor)
      select $1, r.value, r.actor
      from jsonb_to_recordset($2::text::jsonb) as r(actor uuid, value text)
    ),
    numbers as (
      insert into actor_number (programme, field, number, actor)
      select $1, r.field, r.value, r.actor
      from jsonb_to_recordset($3::text::jsonb) as r(actor uuid, field text, value text)
      on conflict do nothing
    )
    insert into actor_block (programme, block, actor)
    select $1, r.value, r.actor
    from jsonb_to_recordset($4::text::jsonb) as r(actor uuid, value bigint)`,
    [
      programme,
      JSON.stringify(found.words),
      JSON.stringify(found.numbers),
      JSON.stringify(found.blocks),
    ],
  );
}
