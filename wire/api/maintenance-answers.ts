import * as v from 'valibot';
import { count } from './answer-fields.ts';

/** `POST /maintenance/backup`. */
export const backupAnswer = v.strictObject({
  /** Name of the file within the data folder's `backups`. */
  file: v.string(),
  bytes: count,
  rows: count,
});

export type BackupAnswer = v.InferOutput<typeof backupAnswer>;
