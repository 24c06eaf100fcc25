import { reachOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { isJoined, type ColumnMeaning } from '../../core/importing/people/fields.ts';
import type { PeopleMapping } from '../../core/importing/people/mapping.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { keptImport } from '../questions/kept-import.ts';
import { organisationsNamed } from '../store/imports/known-people.ts';
import { saveMapping } from '../store/imports/mappings.ts';
import { setMapping } from '../store/imports/people-imports.ts';

/**
 * Confirms how the columns of an import are understood, and keeps that under a name if one is
 * given. Refuses with `import/unknown`, `import/names-unmapped`, `import/meaning-twice`,
 * `import/column-missing`, `import/organisation-unknown`, `import/organisation-beyond`,
 * `actors/unknown-kind`, `actors/district-unknown`.
 */
export function mapImport(
  asked: Asked,
  viewer: Viewer,
  said: { readonly id: string; readonly mapping: PeopleMapping; readonly saveAs?: string },
  now: Instant,
): Promise<Result<{ readonly id: string }>> {
  return whenStoreAnswers(async () => {
    const { id, mapping, saveAs } = said;
    const found = await keptImport(asked, viewer, id);
    if (!found.ok) return found;
    const wrong =
      unfitColumns(mapping, found.value.columns) ?? (await unfitPlace(asked, viewer, mapping));
    if (wrong !== undefined) return refuse(wrong);
    const { db, programme } = asked;
    await setMapping(db, programme.id, { id, mapping, at: now });
    if (saveAs !== undefined) await saveMapping(db, programme.id, { name: saveAs, mapping }, now);
    return accept({ id });
  });
}

const names: readonly ColumnMeaning[] = ['givenNames', 'firstSurname'];

/** What is wrong with a mapping, whatever the programme. */
export function unfitColumns(
  { columns }: PeopleMapping,
  there: readonly string[],
): Problem | undefined {
  const missing = Object.keys(columns).find((column) => !there.includes(column));
  if (missing !== undefined) {
    const facts = { column: missing, columns: there.join(', ') };
    return { code: 'import/column-missing', facts };
  }
  const meanings = Object.values(columns);
  const twice = meanings.find((meaning, index) => meanings.indexOf(meaning) !== index);
  if (twice !== undefined) {
    const both = Object.keys(columns).filter((column) => columns[column] === twice);
    return { code: 'import/meaning-twice', facts: { field: twice, columns: both } };
  }
  const named = meanings.some((meaning) => names.includes(meaning) || isJoined(meaning));
  return named ? undefined : { code: 'import/names-unmapped', facts: {} };
}

/** What is wrong with a mapping in this programme, for this viewer. */
export async function unfitPlace(
  { db, programme }: Asked,
  viewer: Viewer,
  { organisation, municipality, kind }: PeopleMapping,
): Promise<Problem | undefined> {
  const { actorKinds, districts } = programme.catalogue;
  if (!actorKinds.some(({ code, isPerson }) => isPerson && code === kind)) {
    return { code: 'actors/unknown-kind', facts: { kind } };
  }
  if (municipality !== null && !districts.some(({ ubigeo }) => ubigeo === municipality)) {
    return { code: 'actors/district-unknown', facts: { district: municipality } };
  }
  const reach = reachOf(viewer, 'actors.import');
  if (organisation === null) return undefined;
  const all = await organisationsNamed(db, programme.id);
  if (!all.some(({ id }) => id === organisation)) {
    return { code: 'import/organisation-unknown', facts: { column: '', value: organisation } };
  }
  const own = reach.all || reach.organisations.includes(organisation);
  return own ? undefined : { code: 'import/organisation-beyond', facts: {} };
}
