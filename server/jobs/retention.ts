import type { Logger } from 'pino';
import type { Instant } from '../../core/quantities/instant.ts';
import { deleteExpired } from '../commands/delete-expired.ts';
import type { ServedProgramme } from '../questions/asked.ts';
import type { Engine } from '../store/engine/contract.ts';
import { everyHour, onceADay, type Job } from './job.ts';

/** Once a day deletes what is kept no longer. */
export function startRetention(of: {
  readonly engine: Engine;
  readonly programme: ServedProgramme;
  readonly now: () => Instant;
  readonly log: Logger;
}): Job {
  return everyHour({
    log: of.log,
    failed: 'looking through what is kept failed',
    isDue: onceADay(of.now),
    work: async () => {
      const deleted = await deleteExpired(of.engine, of.programme, of.now());
      of.log.info(Object.fromEntries(deleted), 'kept no longer');
    },
  });
}
