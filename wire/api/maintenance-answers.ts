import * as v from 'valibot';
import { count } from './answer-fields.ts';

/** `POST /maintenance/backup`. */
export const backupAnswer = v.strictObject({
  /** Name of the file within the data folder's `backups`. */
  file: v.string(),
  bytes: count,
  rows: count,
});

/** `POST /maintenance/rebuild`. */
export const rebuildAnswer = v.strictObject({
  /** Events decided again. */
  events: count,
  /** Rows that follow from the journal, by table. */
  rows: v.record(v.string(), count),
  /** Rows that differ, by table: empty when all is well. */
  differing: v.record(v.string(), count),
  /** The first of them, as stored and as made again. */
  differences: v.array(
    v.strictObject({
      table: v.string(),
      key: v.unknown(),
      stored: v.unknown(),
      rebuilt: v.unknown(),
    }),
  ),
  /** Whether what was made again took the place of what differed. */
  wrote: v.boolean(),
});

export type BackupAnswer = v.InferOutput<typeof backupAnswer>;
