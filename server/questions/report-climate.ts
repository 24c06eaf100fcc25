import {
  dayOf,
  lastDayOf,
  monthOf,
  type Day,
  type Instant,
} from '../../core/quantities/instant.ts';
import type { FrozenClimate } from '../../core/reports/frozen-report.ts';
import type { Asked } from './asked.ts';
import { newestRun, wanted, type EmissionsDesk } from './emissions-desk.ts';

/** So often it is asked again while a newer account is being worked out. */
const triesMost = 3;

/**
 * The climate account at the end of a period, of everything until then; null where the programme
 * has no factors, or where the period ends within a month that is over: accounts are by month.
 */
export async function frozenClimate(
  asked: Asked,
  desk: EmissionsDesk,
  on: Day,
  now: Instant,
): Promise<FrozenClimate | null> {
  const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
  const month = monthOf(on);
  if (on !== today && on !== lastDayOf(month)) return null;
  const want = wanted(asked, on === today ? {} : { until: month }, now);
  if (!want.ok) return null;
  let found = await newestRun(asked, desk, want.value, now);
  for (let tries = 0; found.recalculating && tries < triesMost; tries += 1) {
    await desk.tail;
    found = await newestRun(asked, desk, want.value, now);
  }
  const { run } = found;
  const { headline, operations } = run.output.result;
  return {
    run: run.id,
    factorSet: run.factorSet,
    least: headline.all.committed.p5,
    central: headline.all.committed.p50,
    most: headline.all.committed.p95,
    toDate: headline.all.toDate.p50,
    operations: operations.committed,
  };
}
