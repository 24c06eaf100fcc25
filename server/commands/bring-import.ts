import type { Viewer } from '../../core/access/viewer.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ImportBroughtAnswer } from '../../wire/api/import-answers.ts';
import { stableId } from '../outside/stable-id.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { readingOf } from '../questions/checked-import.ts';
import { importVocabulary } from '../questions/import-vocabulary.ts';
import { keptImport } from '../questions/kept-import.ts';
import { addOutcomes, type KeptImport } from '../store/imports/people-imports.ts';
import { importPeople, outcomeOf, type BroughtRow } from './import-people.ts';
import type { Bringing } from './people-events.ts';

/** One request writes at most about so many rows; the page asks again until all are in. */
const writtenMost = 1_500;

/**
 * Brings in what can be brought in of an import, and notes of each row what became of it. Asked
 * again it goes on, and once all is in it changes nothing. Refuses with `import/unknown`,
 * `import/not-mapped` and as `recordEvents` does; parts before stay.
 */
export function bringImport(
  asked: Asked,
  viewer: Viewer,
  said: { readonly id: string; readonly changes: boolean },
  now: () => Instant,
): Promise<Result<ImportBroughtAnswer>> {
  return whenStoreAnswers(async () => {
    const found = await keptImport(asked, viewer, said.id);
    if (!found.ok) return found;
    const kept = found.value;
    const { mapping } = kept;
    if (mapping === null) return refuse({ code: 'import/not-mapped', facts: {} });
    const { db, programme } = asked;
    const vocabulary = await importVocabulary(asked, now());
    const bringing = bringingOf(asked, viewer, kept, said.changes);
    const counts = { brought: 0, there: 0, held: 0 };
    const context = { programme: programme.id, catalogue: programme.catalogue };
    const done = await importPeople(db, context, {
      rows: kept.rows,
      reading: readingOf(asked, viewer, { kept, mapping, vocabulary }, said.changes),
      bringing: { ...bringing, kind: mapping.kind },
      viewer,
      now,
      writtenMost,
      write: true,
      part: async (rows) => {
        for (const { row, became } of rows) if (row.standing !== 'brought') counts[became] += 1;
        await note(asked, kept, rows, now());
      },
    });
    if (!done.ok) return done;
    const { all } = done.value;
    if (all) {
      const end = { id: kept.id, outcomes: {}, state: 'finished', at: now() } as const;
      await addOutcomes(db, programme.id, end);
    }
    return accept({ all, ...counts });
  });
}

function bringingOf(
  { programme }: Asked,
  viewer: Viewer,
  kept: KeptImport,
  changes: boolean,
): Omit<Bringing, 'kind'> {
  const importer: ActorId = stableId(0, ['recorder', programme.id, 'people-import']);
  return {
    programme: programme.id,
    importId: kept.id,
    salt: kept.salt,
    at: kept.createdAt,
    recorder: viewer.person ?? importer,
    device: stableId(0, ['device', programme.id, 'people-import', kept.id]),
    changes,
  };
}

/** Only what is new about a row is written: a file gone over again costs nothing. */
async function note(
  { db, programme }: Asked,
  kept: KeptImport,
  rows: readonly BroughtRow[],
  at: Instant,
): Promise<void> {
  const outcomes = rows.flatMap((row) => {
    const outcome = outcomeOf(row, { programme: programme.id });
    const before = kept.outcomes[row.row.line];
    const isSame = before !== undefined && before.outcome === outcome?.outcome;
    return outcome === undefined || isSame ? [] : [[row.row.line, outcome] as const];
  });
  if (outcomes.length === 0) return;
  await addOutcomes(db, programme.id, {
    id: kept.id,
    outcomes: Object.fromEntries(outcomes),
    state: 'mapped',
    at,
  });
}
