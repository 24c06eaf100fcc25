import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, parseDay, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import type { freezingSteps } from '../../core/reports/freezing-steps.ts';
import { frozenText } from '../../wire/reports/frozen-text.ts';
import { sha256Of } from '../outside/secrets.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { insertReport } from '../store/reports/frozen-reports.ts';

export type ReportPeriod = { readonly from: Day; readonly to: Day };

/** What is being done for a report, and how much of how much; null: nobody knows before. */
export type FreezingProgress = {
  readonly step: (typeof freezingSteps)[number];
  readonly done: number;
  readonly of: number | null;
};

/** Makes the report of a period as it stands now, telling how far it is. */
export type MakeReport = (
  asked: Asked,
  of: { readonly period: ReportPeriod; readonly now: Instant },
  told: (progress: FreezingProgress) => void,
) => Promise<Result<FrozenReport>>;

/** The period that was asked for; refuses with `reports/period-unfit` one that is not over. */
export function periodToFreeze(
  { programme }: Asked,
  said: { readonly from: string; readonly to: string },
  now: Instant,
): Result<ReportPeriod> {
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const [from, to] = [parseDay(said.from), parseDay(said.to)];
  if (from === undefined || to === undefined || from > to || to > today) {
    return refuse({ code: 'reports/period-unfit', facts: { ...said, today } });
  }
  return accept({ from, to });
}

/**
 * Freezes the report of a period: its canonical text and the hash of it are kept for ever. Freezing
 * a period again, under another id, makes another report beside the first. Refuses as `make` does,
 * and with `store/unavailable`.
 */
export function freezeReport(
  asked: Asked,
  of: {
    readonly id: string;
    readonly viewer: Viewer;
    readonly period: ReportPeriod;
    readonly now: Instant;
  },
  make: MakeReport,
  told: (progress: FreezingProgress) => void,
): Promise<Result<{ readonly id: string }>> {
  const { id, viewer, period, now } = of;
  return whenStoreAnswers(async () => {
    const made = await make(asked, { period, now }, told);
    if (!made.ok) return made;
    told({ step: 'keeping', done: 0, of: null });
    const content = frozenText(made.value);
    await insertReport(asked.db, asked.programme.id, {
      id,
      ...period,
      frozenAt: made.value.frozenAt,
      frozenBy: viewer.person,
      sha256: sha256Of(content),
      content,
    });
    return accept({ id });
  });
}
