import type { Logger } from 'pino';
import type { Asked } from '../questions/asked.ts';
import { readAhead } from '../questions/standing-world.ts';
import type { Job } from './job.ts';

/** By then whoever waited for the program to start has been answered. */
const startedMs = 10_000;

/**
 * Reads once after the start what boards and figures are read off, with others in between, so that
 * whoever asks for them first does not wait for all of it. Whoever asks earlier has it read then.
 * Where nobody asks, the memory is given back as always.
 */
export function startReadingAhead(of: {
  readonly asked: Asked;
  readonly log: Logger;
  readonly afterMs?: number;
}): Job {
  let reading: Promise<void> = Promise.resolve();
  const timer = setTimeout(() => {
    reading = readAhead(of.asked).catch((err: unknown) => {
      of.log.error({ err }, 'what figures are read off could not be read ahead');
    });
  }, of.afterMs ?? startedMs);
  timer.unref();
  return {
    stop: () => {
      clearTimeout(timer);
      return reading;
    },
  };
}
