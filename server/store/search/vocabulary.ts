import { neighbourhood } from '../../../core/actors/names/slips.ts';
import { sound } from '../../../core/actors/names/sound.ts';
import type { Queryable } from '../engine/contract.ts';

/** Adds words that were not known yet, with their sounds and what those are near to. */
export async function addWords(
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
