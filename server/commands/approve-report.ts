import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { isSecond } from '../questions/reports.ts';
import { approveRow, frozenReport } from '../store/reports/frozen-reports.ts';

/**
 * Approves a frozen report. Refuses with `reports/not-found`, with `reports/second-person` whoever
 * froze it (under whichever of her records) and whoever is no person of the register, and with
 * `reports/already-approved`.
 */
export function approveReport(
  asked: Asked,
  { viewer, id, now }: { readonly viewer: Viewer; readonly id: string; readonly now: Instant },
): Promise<Result<{ readonly id: string }>> {
  const { db, programme } = asked;
  return whenStoreAnswers(async () => {
    const row = await frozenReport(db, programme.id, id);
    if (row === undefined) return refuse({ code: 'reports/not-found', facts: { id } });
    const { person: by } = viewer;
    if (by === null || !(await isSecond(asked, viewer, row))) {
      return refuse({ code: 'reports/second-person', facts: {} });
    }
    const done = await approveRow(db, programme.id, { id, by, at: now });
    return done ? accept({ id }) : refuse({ code: 'reports/already-approved', facts: { id } });
  });
}
