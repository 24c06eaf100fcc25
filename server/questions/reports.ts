import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ReportAnswer, ReportHead, ReportsAnswer } from '../../wire/api/report-answers.ts';
import { frozenFrom } from '../../wire/reports/frozen-text.ts';
import {
  frozenReport,
  frozenReports,
  standFor,
  type ReportRow,
} from '../store/reports/frozen-reports.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** `GET /reports`: all that were frozen, the newest period first. */
export function reports({
  db,
  programme,
}: Asked): Promise<Result<{ readonly answer: ReportsAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const rows = await frozenReports(db, programme.id);
    const answer = { simulated: programme.simulated, reports: rows.map(headOf) };
    return accept({ answer, people: [...new Set(rows.flatMap(namedIn))] });
  });
}

function namedIn({ frozenBy, approvedBy }: ReportRow): readonly string[] {
  return [frozenBy, approvedBy].filter((one) => one !== null);
}

type ReportShown = Omit<ReportAnswer, 'report'> & { readonly report: FrozenReport };

/** `GET /reports/:id`: word for word what was frozen. Refuses with `reports/not-found`. */
export function report(
  asked: Asked,
  viewer: Viewer,
  id: string,
): Promise<Result<{ readonly answer: ReportShown; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const found = await keptReport(asked, id);
    if (!found.ok) return found;
    const { row, report: kept } = found.value;
    const canApprove =
      row.approvedAt === null &&
      may(viewer, 'results.approve') &&
      (await isSecond(asked, viewer, row));
    const answer = { ...headOf(row), canApprove, report: kept };
    return accept({ answer, people: namedIn(row) });
  });
}

/** Somebody of the register who is not who froze it, under whichever of her records. */
export async function isSecond(
  { db, programme }: Asked,
  { person }: Viewer,
  { frozenBy }: Pick<ReportRow, 'frozenBy'>,
): Promise<boolean> {
  if (person === null) return false;
  if (frozenBy === null) return true;
  const [approver, freezer] = await standFor(db, programme.id, [person, frozenBy]);
  return approver !== freezer;
}

export type KeptReport = {
  readonly row: ReportRow;
  readonly report: FrozenReport;
  /** The text that the hash is of. */
  readonly content: string;
};

/** Refuses with `reports/not-found`. */
export async function keptReport(
  { db, programme }: Asked,
  id: string,
): Promise<Result<KeptReport>> {
  const row = await frozenReport(db, programme.id, id);
  if (row === undefined) return refuse({ code: 'reports/not-found', facts: { id } });
  return accept({ row, report: frozenFrom(row.content), content: row.content });
}

function headOf(row: ReportRow): ReportHead {
  return {
    id: row.id,
    from: row.from,
    to: row.to,
    frozenAt: instantOut(row.frozenAt),
    frozenBy: row.frozenByName,
    sha256: row.sha256,
    bytes: row.bytes,
    approvedAt: row.approvedAt === null ? null : instantOut(row.approvedAt),
    approvedBy: row.approvedByName,
  };
}
