import { allWords } from '../../../core/actors/names/words.ts';
import type { Queryable } from '../engine/contract.ts';
import { addWords } from './vocabulary.ts';

/**
 * Makes places findable by the words of their name, address and reference as they stand in
 * `place_profile`. In the transaction that changes them.
 */
export async function indexPlaces(
  tx: Queryable,
  programme: string,
  places: readonly string[],
): Promise<void> {
  if (places.length === 0) return;
  const list = `{${places.join(',')}}`;
  const rows = await tx.query<{ place: string; text: string }>(
    `select place, concat_ws(' ', name, address, reference) as text from place_profile
     where programme = $1 and place = any($2::text::uuid[])`,
    [programme, list],
  );
  const words = rows.flatMap(({ place, text }) =>
    [...new Set(allWords(text))].map((word) => ({ word, subject: place })),
  );
  await tx.query(
    'delete from searched_word where programme = $1 and subject = any($2::text::uuid[])',
    [programme, list],
  );
  await addWords(tx, programme, new Set(words.map(({ word }) => word)));
  await tx.query(
    `insert into searched_word (programme, sort, word, subject)
     select $1, 'place', r.word, r.subject
     from jsonb_to_recordset($2::text::jsonb) as r(word text, subject uuid)`,
    [programme, JSON.stringify(words)],
  );
}
