import { parseMonth, type Month } from '../../../../../core/quantities/instant.ts';
import { monthsUntil } from '../figures/months-until.ts';

/** The months a page looks at, both ends inclusive; undefined is the first or the last there is. */
export type Period = { readonly from: Month | undefined; readonly to: Month | undefined };

/** Reads `?desde=2026-01&hasta=2026-06`; no month is left out, a reversed pair is turned. */
export function periodOf(url: URL): Period {
  const from = parseMonth(url.searchParams.get('desde') ?? '');
  const to = parseMonth(url.searchParams.get('hasta') ?? '');
  return from !== undefined && to !== undefined && to < from
    ? { from: to, to: from }
    : { from, to };
}

/** The months to choose from, oldest first; none before the first record. */
export function monthsBetween(first: string | null, last: string | null): readonly Month[] {
  return first === null || last === null ? [] : monthsUntil(first.slice(0, 7), last.slice(0, 7));
}
