import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { backUp } from '../commands/back-up.ts';
import type { Db } from '../store/engine/contract.ts';

const hour = 60 * 60 * 1000;
const backupEvery = 24 * hour;
/** A machine that is switched off at night still makes its backup an hour into the day. */
const lookEvery = hour;

export type Job = { stop(): Promise<void> };

/**
 * Makes a backup when the last one is a day old, looking once an hour; the first look is an hour
 * after the start, so that starting and stopping again costs nothing.
 */
export function startDailyBackup(of: {
  readonly db: Db;
  readonly dataFolder: string;
  readonly log: Logger;
}): Job {
  let working: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    if (Date.now() - lastBackupAt(of.dataFolder) < backupEvery) return;
    working = working.then(() => backUpOnce(of));
  }, lookEvery);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return working;
    },
  };
}

async function backUpOnce(of: Parameters<typeof startDailyBackup>[0]): Promise<void> {
  try {
    const made = await backUp(of.db, of.dataFolder);
    if (made.ok) of.log.info({ bytes: made.value.bytes, rows: made.value.rows }, 'daily backup');
    else of.log.error({ problem: made.problem.code }, 'daily backup failed');
  } catch (error) {
    of.log.error({ err: error }, 'daily backup failed');
  }
}

function lastBackupAt(dataFolder: string): number {
  const folder = join(dataFolder, 'backups');
  if (!existsSync(folder)) return 0;
  const times = readdirSync(folder)
    .filter((name) => name.endsWith('.backup.gz'))
    .map((name) => statSync(join(folder, name)).mtimeMs);
  return Math.max(0, ...times);
}
