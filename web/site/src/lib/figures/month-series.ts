import { addMonths, parseMonth, type Month } from '../../../../../core/quantities/instant.ts';
import type { FlowsAnswer } from '../../../../../wire/api/public-answers.ts';

/** One month of the chart; `grams` is null where nothing was recorded: a gap, not a zero. */
export type MonthValue = { readonly month: Month; readonly grams: number | null };

/** Every month from the first to the last that has a row, with the missing ones as gaps. */
export function monthSeries(rows: FlowsAnswer['rows']): readonly MonthValue[] {
  const grams = new Map(rows.map((row) => [row.key, row.collected_g]));
  const months = [...grams.keys()].sort();
  const last = months.at(-1);
  const series: MonthValue[] = [];
  let month = parseMonth(months[0] ?? '');
  while (month !== undefined && last !== undefined && month <= last) {
    series.push({ month, grams: grams.get(month) ?? null });
    month = addMonths(month, 1);
  }
  return series;
}
