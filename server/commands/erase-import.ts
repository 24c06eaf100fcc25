import type { Viewer } from '../../core/access/viewer.ts';
import type { ProgrammeId } from '../../core/events/ids.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { forgetChecked } from '../questions/checked-import.ts';
import { importKeptDays, keptImport } from '../questions/kept-import.ts';
import type { Queryable } from '../store/engine/contract.ts';
import { eraseImport as eraseRows, eraseImportsBefore } from '../store/imports/erase-imports.ts';

/** Erases an import with its rows; what came in from it stays. Refuses with `import/unknown`. */
export function eraseImport(
  asked: Asked,
  viewer: Viewer,
  id: string,
): Promise<Result<{ readonly erased: true }>> {
  return whenStoreAnswers(async () => {
    const found = await keptImport(asked, viewer, id);
    if (!found.ok) return found;
    await eraseRows(asked.db, asked.programme.id, id);
    forgetChecked(id);
    return accept({ erased: true as const });
  });
}

/** Erases imports whose time is over; done by the hour. Throws `StoreUnavailable`. */
export async function eraseOldImports(
  db: Queryable,
  programme: ProgrammeId,
  now: Instant,
): Promise<void> {
  const before = instant(now - importKeptDays * 24 * 60 * 60 * 1000);
  await eraseImportsBefore(db, programme, before);
}
