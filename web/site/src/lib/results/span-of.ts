import type { LogframeAnswer } from '../../../../../wire/api/result-answers.ts';

/** The months that all small multiples cover: the programme's own, or those with figures. */
export function spanOf(
  { start, end }: Pick<LogframeAnswer['programme'], 'start' | 'end'>,
  indicators: readonly { readonly months: readonly { readonly month: string }[] }[],
): { readonly from: string; readonly to: string } {
  const months = indicators.flatMap((one) => one.months.map(({ month }) => month)).toSorted();
  const first = start?.slice(0, 7) ?? months[0] ?? '';
  const last = end?.slice(0, 7) ?? months.at(-1) ?? '';
  return { from: first, to: last };
}
