import { basename, dirname } from 'node:path';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { BackupAnswer } from '../../wire/api/maintenance-answers.ts';
import { copiesFolder, filesFolder, type EvidenceFiles } from '../outside/evidence-files.ts';
import { copyFiles, fetchCopies } from '../outside/file-store-copies.ts';
import { asResult, keepBackups } from '../store/backup.ts';
import type { Db } from '../store/engine/contract.ts';

/**
 * Makes a backup in the data folder's `backups` and keeps the last fourteen: what the daily job
 * does, at once. Photos follow the tables: what a table names was there before. Those
 * of a bucket are fetched, each once, so that a backup is whole without it. Refuses with
 * `store/disk-full` and `store/unavailable`.
 */
export async function backUp(
  db: Db,
  dataFolder: string,
  files: EvidenceFiles,
): Promise<Result<BackupAnswer>> {
  const made = await keepBackups(db, dataFolder);
  if (!made.ok) return made;
  const { file, bytes, tables } = made.value;
  const copies = copiesFolder(dirname(file));
  const photos = await asResult(async () => {
    await copyFiles(filesFolder(dataFolder), copies);
    if (files.isBucket) await fetchCopies(files);
  });
  if (!photos.ok) return photos;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return accept({ file: basename(file), bytes, rows });
}
