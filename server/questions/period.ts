import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { ClosureQuery } from '../../wire/api/queries.ts';
import { firstDay, lastDay, type Period } from '../store/questions/span.ts';

/** The days asked for. Refuses with `http/query-invalid` when they end before they begin. */
export function periodOf(query: Pick<ClosureQuery, 'from' | 'to'>): Result<Period> {
  const period = { from: firstDay(query.from), to: lastDay(query.to) };
  const { from, to } = period;
  if (from === null || to === null || from <= to) return accept(period);
  return refuse({ code: 'http/query-invalid', facts: { field: 'to', detail: '>= from' } });
}
