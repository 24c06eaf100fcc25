import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { forgetChecked } from '../questions/checked-import.ts';
import { importKeptDays, keptImport } from '../questions/kept-import.ts';
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

/** Erases imports whose time is over; done whenever somebody looks at the list of them. */
export function eraseOldImports({ db, programme }: Asked, now: Instant): Promise<Result<object>> {
  return whenStoreAnswers(async () => {
    const before = instant(now - importKeptDays * 24 * 60 * 60 * 1000);
    await eraseImportsBefore(db, programme.id, before);
    return accept({});
  });
}
