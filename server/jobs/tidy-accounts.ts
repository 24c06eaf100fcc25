import type { Logger } from 'pino';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { eraseOldImports } from '../commands/erase-import.ts';
import { tidyAccounts } from '../store/accounts/sessions.ts';
import type { Db } from '../store/engine/contract.ts';
import { everyHour, type Job } from './job.ts';

/** Once an hour: sessions, links, attempts and uploaded lists that are over are removed. */
export function startTidying(of: {
  readonly db: Db;
  readonly programme: ProgrammeId;
  readonly now: () => Instant;
  readonly log: Logger;
}): Job {
  return everyHour({
    log: of.log,
    failed: 'what is over of accounts and imports could not be removed',
    work: async () => {
      await tidyAccounts(of.db, of.programme, of.now());
      await eraseOldImports(of.db, of.programme, of.now());
    },
  });
}
