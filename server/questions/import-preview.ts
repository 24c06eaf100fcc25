import type { Viewer } from '../../core/access/viewer.ts';
import { guessColumns } from '../../core/importing/people/guess-columns.ts';
import { namedCells } from '../../core/importing/people/table-of-grid.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ImportAnswer, ImportsAnswer } from '../../wire/api/import-answers.ts';
import { importsKept } from '../store/imports/people-imports.ts';
import { savedMappings } from '../store/imports/mappings.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';
import { importVocabulary, organisationsToJoin } from './import-vocabulary.ts';
import {
  doneIn,
  headOut,
  importKeptDays,
  keptImport,
  mayGoOn,
  proposedMapping,
  sampleRows,
} from './kept-import.ts';

/** `GET /imports`: lists that were uploaded and are not erased yet. */
export function imports(asked: Asked, viewer: Viewer): Promise<Result<ImportsAnswer>> {
  return whenStoreAnswers(async () => {
    const kept = await importsKept(asked.db, asked.programme.id);
    const organisations = await organisationsToJoin(asked, viewer);
    return accept({
      keptDays: importKeptDays,
      organisations: organisations.map((one) => ({ ...one })),
      municipalities: municipalitiesOf(asked.programme),
      imports: kept
        .filter((one) => mayGoOn(viewer, one))
        .map((one) => headOut(one, asked.programme)),
    });
  });
}

/** `GET /imports/:id`: the first rows and what each column probably means. */
export function importPreview(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<ImportAnswer>> {
  return whenStoreAnswers(async () => {
    const found = await keptImport(asked, viewer, id);
    if (!found.ok) return found;
    const kept = found.value;
    const { catalogue } = asked.programme;
    const vocabulary = await importVocabulary(asked, now);
    const organisations = await organisationsToJoin(asked, viewer);
    const sample = kept.rows.slice(0, 200).map((row) => namedCells(kept.columns, row));
    const guessed = guessColumns(kept.columns, sample, vocabulary.headers);
    const proposed = proposedMapping(kept, vocabulary, asked.programme);
    const [only] = organisations;
    const alone = organisations.length === 1 && only ? { organisation: only.id } : {};
    const saved = await savedMappings(asked.db, asked.programme.id);
    const fits = (columns: readonly string[]): boolean =>
      columns.every((column) => kept.columns.includes(column));
    return accept({
      ...headOut({ ...kept, done: doneIn(kept) }, asked.programme),
      columns: guessed.map(({ column, meaning, confidence }) => ({
        column,
        guess: meaning,
        confidence,
      })),
      sample: kept.rows
        .slice(0, sampleRows)
        .map(({ line, cells }) => ({ line, cells: [...cells] })),
      mapping: kept.mapping ?? { ...proposed, ...alone },
      saved: saved.filter(({ mapping }) => fits(Object.keys(mapping.columns))),
      organisations: organisations.map(({ id: organisation, name, kind }) => ({
        id: organisation,
        name,
        kind,
      })),
      municipalities: municipalitiesOf(asked.programme),
      kinds: catalogue.actorKinds
        .filter(({ isPerson }) => isPerson)
        .map(({ code, name }) => ({ code, ...name })),
    });
  });
}

function municipalitiesOf({ catalogue }: ServedProgramme): { id: string; name: string }[] {
  return catalogue.districts.map(({ ubigeo, name }) => ({ id: ubigeo, name }));
}
