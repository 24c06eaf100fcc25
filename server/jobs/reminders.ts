import type { Logger } from 'pino';
import { addDays, dayOf, startOfDay, weekdayOf } from '../../core/quantities/instant.ts';
import type { Day, Instant } from '../../core/quantities/instant.ts';
import { sendReminders } from '../commands/send-reminders.ts';
import type { Credentials } from '../outside/credentials.ts';
import type { Asked } from '../questions/asked.ts';
import { everyHour, type Job } from './job.ts';

const hour = 60 * 60 * 1000;

/**
 * The week that is written about now, by its Monday: from Monday at seven in the morning by the
 * programme's clock, never at night. Who was not there on Monday writes on the next day.
 */
export function weekToRemind(now: Instant, offsetMinutes: number): Day | undefined {
  const today = dayOf(now, offsetMinutes);
  const hours = (now - startOfDay(today, offsetMinutes)) / hour;
  return hours >= 7 && hours < 19 ? addDays(today, 1 - weekdayOf(today)) : undefined;
}

/** Once a week the letters of what expires, where an SMTP server is configured. */
export function startReminding(of: {
  readonly asked: Asked;
  readonly credentials: Pick<Credentials, 'mailer' | 'address'>;
  readonly now: () => Instant;
  readonly log: Logger;
}): Job {
  const { asked, now, log } = of;
  const { mailer, address } = of.credentials;
  return everyHour({
    log,
    failed: 'the letters of what expires could not be written',
    work: async () => {
      const at = now();
      const week = weekToRemind(at, asked.programme.catalogue.offsetMinutes);
      if (mailer === undefined || address === undefined || week === undefined) return;
      const written = await sendReminders(asked, { mailer, address, week }, at);
      if (written > 0) log.info({ letters: written }, 'reminded of what expires');
    },
  });
}
