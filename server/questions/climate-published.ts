import { lastDayOf, monthOf, type Instant } from '../../core/quantities/instant.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import { climateRestated } from '../../core/reports/restated-climate.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ClimatePublishedAnswer } from '../../wire/api/climate-published-answers.ts';
import type { Db } from '../store/engine/contract.ts';
import { lastApproved } from '../store/reports/frozen-reports.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { newestRun, wanted, type EmissionsDesk } from './emissions-desk.ts';
import { climateSide, frozenOf } from './report-climate.ts';
import { keptReport } from './reports.ts';

type Kept = Pick<FrozenReport, 'climate' | 'period'> & { readonly approvedAt: Instant | null };

/** A report never changes once it is approved, and is long: what is published of it is kept. */
const published = new WeakMap<Db, { readonly id: string; readonly kept: Kept }>();

/**
 * `GET /public/climate/published`: the account of climate of the last approved report, whose run
 * stays for ever, and how it is restated by what was learnt since. Null: none was published.
 */
export function climatePublished(
  asked: Asked,
  desk: EmissionsDesk,
  now: Instant,
): Promise<Result<ClimatePublishedAnswer>> {
  return whenStoreAnswers(async (): Promise<Result<ClimatePublishedAnswer>> => {
    const { simulated } = asked.programme;
    const found = await lastPublished(asked);
    if (!found.ok) return found;
    const { value: kept } = found;
    if (kept === null || kept.climate === null || kept.approvedAt === null) {
      return accept({ simulated, published: null });
    }
    const { period, climate, approvedAt } = kept;
    const head = { ...period, approvedAt: instantOut(approvedAt), climate };
    const month = monthOf(period.to);
    const want = wanted(asked, { until: month }, now);
    // Of a part of a month nothing is worked out again: accounts are by month.
    if (!want.ok || period.to !== lastDayOf(month)) {
      return accept({ simulated, published: { ...head, recalculating: false, restated: null } });
    }
    const { run, recalculating } = await newestRun(asked, desk, want.value, now);
    const sides = await Promise.all([
      climateSide(asked, climate),
      climateSide(asked, frozenOf(run)),
    ]);
    const moved = climateRestated(...sides);
    const restated = moved === null ? null : { ...moved, because: [...moved.because] };
    return accept({ simulated, published: { ...head, recalculating, restated } });
  });
}

async function lastPublished(asked: Asked): Promise<Result<Kept | null>> {
  const id = await lastApproved(asked.db, asked.programme.id);
  if (id === undefined) return accept(null);
  const had = published.get(asked.db);
  if (had?.id === id) return accept(had.kept);
  const found = await keptReport(asked, id);
  if (!found.ok) return found;
  const { report, row } = found.value;
  const kept = { climate: report.climate, period: report.period, approvedAt: row.approvedAt };
  published.set(asked.db, { id, kept });
  return accept(kept);
}
