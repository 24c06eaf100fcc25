import type { Logger } from 'pino';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { tidyFiles } from '../commands/tidy-files.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import type { Db } from '../store/engine/contract.ts';
import { everyHour, onceADay, type Job } from './job.ts';

/** Once a day: photos that nothing calls for are removed, lost ones are said to be missing. */
export function startTidyingFiles(of: {
  readonly db: Db;
  readonly programme: ProgrammeId;
  readonly files: EvidenceFiles;
  readonly now: () => Instant;
  readonly log: Logger;
}): Job {
  return everyHour({
    log: of.log,
    failed: 'photos could not be tidied',
    isDue: onceADay(of.now),
    work: async () => {
      of.log.info(await tidyFiles(of.db, of.programme, of.files, of.now()), 'photos tidied');
    },
  });
}
