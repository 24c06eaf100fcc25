import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { backUp } from '../commands/back-up.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import type { Db } from '../store/engine/contract.ts';
import { everyHour, type Job } from './job.ts';

const backupEvery = 24 * 60 * 60 * 1000;
const failed = 'daily backup failed';

/**
 * Makes a backup when the last one is a day old: by the files and not by when the program started,
 * so that a machine that is switched off at night still makes its backup an hour into the day.
 */
export function startDailyBackup(of: {
  readonly db: Db;
  readonly dataFolder: string;
  readonly files: EvidenceFiles;
  readonly log: Logger;
}): Job {
  return everyHour({
    log: of.log,
    failed,
    isDue: () => Date.now() - lastBackupAt(of.dataFolder) >= backupEvery,
    work: async () => {
      const made = await backUp(of.db, of.dataFolder, of.files);
      if (made.ok) of.log.info({ bytes: made.value.bytes, rows: made.value.rows }, 'daily backup');
      else of.log.error({ problem: made.problem.code }, failed);
    },
  });
}

function lastBackupAt(dataFolder: string): number {
  const folder = join(dataFolder, 'backups');
  if (!existsSync(folder)) return 0;
  const times = readdirSync(folder)
    .filter((name) => name.endsWith('.backup.gz'))
    .map((name) => statSync(join(folder, name)).mtimeMs);
  return Math.max(0, ...times);
}
