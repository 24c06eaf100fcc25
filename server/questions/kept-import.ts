import { scopeOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { guessColumns, guessLetterM } from '../../core/importing/people/guess-columns.ts';
import type { PeopleMapping, Vocabulary } from '../../core/importing/people/mapping.ts';
import { namedCells } from '../../core/importing/people/table-of-grid.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { addDays, dayOf } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ImportsAnswer } from '../../wire/api/import-answers.ts';
import { importById, type ImportHead, type KeptImport } from '../store/imports/people-imports.ts';
import type { Asked, ServedProgramme } from './asked.ts';

/** A list that was uploaded holds people's data: so long after the last touch it is erased. */
export const importKeptDays = 30;

/** Whoever may import for everybody sees all imports; others those that they began themselves. */
export function mayGoOn(viewer: Viewer, kept: Pick<ImportHead, 'account' | 'person'>): boolean {
  if (scopeOf(viewer, 'actors.import') === 'all') return true;
  const isAccount = viewer.account !== null && viewer.account === kept.account;
  return isAccount || (viewer.person !== null && viewer.person === kept.person);
}

/** The import, if this viewer may go on with it; else there is none: `import/unknown`. */
export async function keptImport(
  { db, programme }: Asked,
  viewer: Viewer,
  id: string,
): Promise<Result<KeptImport>> {
  const kept = await importById(db, programme.id, id);
  if (kept !== undefined && mayGoOn(viewer, kept)) return accept(kept);
  return refuse({ code: 'import/unknown', facts: { import: id } });
}

export function headOut(
  head: ImportHead,
  { catalogue }: Pick<ServedProgramme, 'catalogue'>,
): ImportsAnswer['imports'][number] {
  return {
    id: head.id,
    fileName: head.fileName,
    createdAt: instantOut(head.createdAt),
    erasedOn: addDays(dayOf(head.touchedAt, catalogue.offsetMinutes), importKeptDays),
    rows: head.rowCount,
    done: head.done,
    state: head.state,
  };
}

/** Rows of which is known that they came in or were there. */
export function doneIn(kept: KeptImport): number {
  return Object.values(kept.outcomes).filter(({ outcome }) => outcome !== 'refused').length;
}

/** So many rows are looked at to guess what a column means, and shown. */
export const sampleRows = 10;

/** What the columns probably mean, with what the programme usually registers. */
export function proposedMapping(
  { columns, rows }: Pick<KeptImport, 'columns' | 'rows'>,
  vocabulary: Vocabulary,
  programme: Pick<ServedProgramme, 'catalogue'>,
): PeopleMapping {
  const sample = rows.slice(0, 200).map((row) => namedCells(columns, row));
  const guessed = guessColumns(columns, sample, vocabulary.headers);
  const meant = guessed.flatMap(({ column, meaning }) =>
    meaning === null ? [] : [[column, meaning] as const],
  );
  const persons = programme.catalogue.actorKinds.filter(({ isPerson }) => isPerson);
  const usual = persons.find(({ side }) => side === 'chain') ?? persons[0];
  return {
    columns: Object.fromEntries(meant),
    organisation: null,
    municipality: null,
    kind: usual?.code ?? 'person',
    role: 'associate',
    letterM: guessLetterM(guessed.find(({ meaning }) => meaning === 'sex')?.column, sample),
  };
}
