import { addMonths, parseMonth, type Month } from '../../../../../core/quantities/instant.ts';

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
  if (first === null || last === null) return [];
  const months: Month[] = [];
  const end = parseMonth(last.slice(0, 7));
  let month = parseMonth(first.slice(0, 7));
  while (month !== undefined && end !== undefined && month <= end) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}
