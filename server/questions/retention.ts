import { monthsKept } from '../../core/privacy/policy.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { RetentionAnswer } from '../../wire/api/privacy-answers.ts';
import { monthsBefore } from '../../core/privacy/terms.ts';
import { inactiveSince, lastRuns } from '../store/privacy/retention.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/**
 * `GET /privacy/retention`: how long each kind of data is kept, when it was last looked through,
 * and the people who had no movement for longer than the partners set: a task, never deleted.
 */
export function retention(
  { db, programme }: Asked,
  now: Instant,
): Promise<Result<RetentionAnswer>> {
  return whenStoreAnswers(async () => {
    const { privacy, catalogue } = programme;
    const runs = await lastRuns(db, programme.id);
    const months = monthsKept(privacy, 'inactive-people');
    const since =
      months === null ? null : monthsBefore(dayOf(now, catalogue.offsetMinutes), months);
    return accept({
      periods: privacy.retention.map(({ kind, months: kept, source }) => {
        const run = runs.find((one) => one.kind === kind);
        return {
          kind,
          months: kept,
          source,
          lastRunAt: run === undefined ? null : instantOut(run.at),
          lastDeleted: run?.rows ?? null,
        };
      }),
      inactive: since === null ? null : [...(await inactiveSince(db, programme.id, since))],
    });
  });
}
