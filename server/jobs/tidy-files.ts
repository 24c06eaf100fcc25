import type { Logger } from 'pino';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { tidyFiles } from '../commands/tidy-files.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import type { Db } from '../store/engine/contract.ts';
import type { Job } from './daily-backup.ts';

const every = 24 * 60 * 60 * 1_000;
const lookEvery = 60 * 60 * 1_000;

/** Once a day: photos that nothing calls for are removed, lost ones are said to be missing. */
export function startTidyingFiles(of: {
  readonly db: Db;
  readonly programme: ProgrammeId;
  readonly files: EvidenceFiles;
  readonly now: () => Instant;
  readonly log: Logger;
}): Job {
  let working: Promise<void> = Promise.resolve();
  let last = 0;
  const timer = setInterval(() => {
    if (of.now() - last < every) return;
    last = of.now();
    working = working.then(() => tidyOnce(of));
  }, lookEvery);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return working;
    },
  };
}

async function tidyOnce(of: Parameters<typeof startTidyingFiles>[0]): Promise<void> {
  try {
    of.log.info(await tidyFiles(of.db, of.programme, of.files, of.now()), 'photos tidied');
  } catch (error) {
    of.log.error({ err: error }, 'photos could not be tidied');
  }
}
