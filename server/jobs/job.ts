import type { Logger } from 'pino';
import type { Instant } from '../../core/quantities/instant.ts';

/** What happens by itself while the program runs; stopping waits for what is being done. */
export type Job = { stop(): Promise<void> };

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Looks once an hour whether something is due and does it, one thing after another. The first look
 * is an hour after the start, so that starting and stopping again costs nothing. What goes wrong is
 * logged as `failed` and ends no later look.
 */
export function everyHour(of: {
  readonly log: Logger;
  readonly failed: string;
  readonly isDue?: () => boolean;
  work(): Promise<void>;
}): Job {
  let working: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    if (of.isDue?.() === false) return;
    working = working
      .then(() => of.work())
      .catch((err: unknown) => {
        of.log.error({ err }, of.failed);
      });
  }, hour);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return working;
    },
  };
}

/** Due at the first look, and again whenever a day has gone since it was due. */
export function onceADay(now: () => Instant): () => boolean {
  let last = 0;
  return () => {
    if (now() - last < day) return false;
    last = now();
    return true;
  };
}
