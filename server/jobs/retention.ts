import type { Logger } from 'pino';
import type { Instant } from '../../core/quantities/instant.ts';
import { deleteExpired } from '../commands/delete-expired.ts';
import type { ServedProgramme } from '../questions/asked.ts';
import type { Engine } from '../store/engine/contract.ts';
import type { Job } from './daily-backup.ts';

const day = 24 * 60 * 60 * 1000;
const hour = 60 * 60 * 1000;

/**
 * Once a day deletes what is kept no longer. The first look is an hour after the start, so that
 * starting and stopping again costs nothing.
 */
export function startRetention(of: {
  readonly engine: Engine;
  readonly programme: ServedProgramme;
  readonly now: () => Instant;
  readonly log: Logger;
}): Job {
  let working: Promise<void> = Promise.resolve();
  let last = 0;
  const timer = setInterval(() => {
    if (of.now() - last < day) return;
    last = of.now();
    working = working.then(() => lookThrough(of));
  }, hour);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return working;
    },
  };
}

async function lookThrough(of: Parameters<typeof startRetention>[0]): Promise<void> {
  try {
    const deleted = await deleteExpired(of.engine, of.programme, of.now());
    of.log.info(Object.fromEntries(deleted), 'kept no longer');
  } catch (error) {
    of.log.error({ err: error }, 'looking through what is kept failed');
  }
}
