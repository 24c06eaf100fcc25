import { canonical } from '../../core/events/canonical.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';

/** The report as the text that is kept and hashed: canonical JSON, one for one content. */
export function frozenText(report: FrozenReport): string {
  return canonical(report);
}

/** What we wrote and hashed ourselves needs no second parsing when it is read. */
export function frozenFrom(text: string): FrozenReport {
  return JSON.parse(text) as FrozenReport;
}
