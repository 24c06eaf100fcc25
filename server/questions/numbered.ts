import type { AskedFor } from '../../core/actors/names/asked-for.ts';
import type { NumberField } from '../../core/actors/names/searched.ts';
import { numberFields } from '../../core/actors/names/searched.ts';
import type { FieldGroup } from '../../core/actors/personal-fields.ts';
import { findNumbers } from '../store/search/find-subjects.ts';
import { shownRows } from '../store/search/shown-rows.ts';
import type { Asked } from './asked.ts';
import { seenRows, type Looking, type Seen } from './listed-actor.ts';

/** Who may see a number may find its bearer by it. */
const groupOf: Readonly<Record<NumberField, FieldGroup>> = {
  document: 'identity',
  ruc: 'legal',
  phone: 'contact',
  card: 'name',
};

export type Numbered = Seen & { readonly by: NumberField };

/**
 * Those who bear a number that begins as typed (a phone: that ends so), of whom the viewer may see
 * that number: whoever may not see a document does not learn whose it is by trying.
 */
export async function numbered(
  { db, programme }: Asked,
  looking: Looking,
  number: AskedFor['number'],
): Promise<readonly Numbered[]> {
  if (number === null) return [];
  const hits = await findNumbers(db, programme.id, number);
  const rows = await shownRows(
    db,
    programme.id,
    hits.map(({ actor }) => actor),
  );
  return seenRows(rows, looking).flatMap((seen) => {
    const records = [seen.row.actor, ...seen.row.absorbed];
    const by = numberFields.find(
      (field) =>
        seen.groups.includes(groupOf[field]) &&
        hits.some((hit) => hit.field === field && records.includes(hit.actor)),
    );
    return by === undefined ? [] : [{ ...seen, by }];
  });
}
