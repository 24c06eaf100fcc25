import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { freezingBegun } from '../store/reports/frozen-reports.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/**
 * When a freezing was begun, and whether its report is there. Refuses with `reports/not-found` what
 * was never begun.
 */
export function freezingOf(
  { db, programme }: Asked,
  id: string,
): Promise<Result<{ readonly begunAt: Instant; readonly isKept: boolean }>> {
  return whenStoreAnswers(async () => {
    const was = await freezingBegun(db, programme.id, id);
    return was === undefined ? refuse({ code: 'reports/not-found', facts: { id } }) : accept(was);
  });
}
