import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '../../core/access/viewer.ts';
import { tableOfGrid } from '../../core/importing/people/table-of-grid.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';
import { readSheet } from '../outside/sheet-in.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { templateHeaders } from '../questions/import-vocabulary.ts';
import { addImport } from '../store/imports/people-imports.ts';

/** From the page; more goes by the command line. */
export const importRowsMost = 20_000;
export const importBytesMost = 5 * 1024 * 1024;
const columnsMost = 100;

/**
 * Keeps an uploaded member list until somebody has gone over it. Nothing of it is in the register
 * yet. Refuses with `import/file-unreadable`, `import/file-empty`, `import/too-many-rows`.
 */
export async function keepImport(
  { db, programme }: Asked,
  viewer: Viewer,
  file: { readonly name: string; readonly bytes: Uint8Array },
  now: Instant,
): Promise<Result<{ readonly id: string }>> {
  const sheet = await readSheet(file.bytes, importRowsMost);
  if (!sheet.ok) return sheet;
  const { columns, rows } = tableOfGrid(sheet.value, templateHeaders);
  if (rows.length === 0 || columns.length === 0) {
    return refuse({ code: 'import/file-empty', facts: {} });
  }
  if (columns.length > columnsMost) {
    return refuse({ code: 'import/file-unreadable', facts: { detail: `> ${columnsMost}` } });
  }
  const id = uuidV7<'import'>(now, randomBytes(10));
  return whenStoreAnswers(async () => {
    await addImport(db, programme.id, {
      id,
      account: viewer.account,
      person: viewer.person,
      createdAt: now,
      fileName: file.name,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      salt: randomBytes(32).toString('base64url'),
      columns,
      rows,
    });
    return accept({ id });
  });
}
