import type { Logger } from 'pino';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { eraseOldImports } from '../commands/erase-import.ts';
import { tidyAccounts } from '../store/accounts/sessions.ts';
import type { Db } from '../store/engine/contract.ts';
import type { Job } from './daily-backup.ts';

const every = 60 * 60 * 1000;

/** Once an hour: sessions, links, attempts and uploaded lists that are over are removed. */
export function startTidying(of: {
  readonly db: Db;
  readonly programme: ProgrammeId;
  readonly now: () => Instant;
  readonly log: Logger;
}): Job {
  let working: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    working = tidyAccounts(of.db, of.programme, of.now())
      .then(() => eraseOldImports(of.db, of.programme, of.now()))
      .catch((err: unknown) => {
        of.log.error({ err }, 'what is over of accounts and imports could not be removed');
      });
  }, every);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return working;
    },
  };
}
