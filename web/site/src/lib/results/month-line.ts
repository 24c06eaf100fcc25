import { monthsUntil } from '../figures/months-until.ts';

/** A small chart over the months of the programme: bars, and the promise as a line. */
export type MonthLine = {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly {
    readonly month: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Points of the promise, left to right; empty without dates or promise. */
  readonly promise: readonly { readonly x: number; readonly y: number }[];
  readonly ceiling: number;
};

type Drawn = { readonly month: string; readonly value: number | null };

/**
 * Lays out a small multiple. All of a page span the same months, from the first of the programme
 * (or of the data) to its last, and each is as high as its own promise or highest month; a month
 * without a figure is a gap.
 */
export function layOutLine(
  months: readonly Drawn[],
  promise: readonly { readonly month: string; readonly value: number }[],
  span: { readonly from: string; readonly to: string },
  size: { readonly width: number; readonly height: number },
): MonthLine {
  const { width, height } = size;
  const all: readonly string[] = monthsUntil(span.from, span.to);
  const slot = width / Math.max(all.length, 1);
  const ceiling = Math.max(
    1,
    ...months.map(({ value }) => value ?? 0),
    ...promise.map(({ value }) => value),
  );
  const top = 4;
  const yOf = (value: number): number => height - ((height - top) * Math.max(0, value)) / ceiling;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const endOf = (month: string): number | undefined => {
    const at = all.indexOf(month);
    return at === -1 ? undefined : (at + 1) * slot;
  };
  return {
    width,
    height,
    ceiling,
    bars: months.flatMap(({ month, value }) => {
      const at = all.indexOf(month);
      if (at === -1 || value === null) return [];
      const y = yOf(value);
      return {
        month,
        x: round(at * slot + slot * 0.1),
        y: round(y),
        width: round(slot * 0.8),
        height: round(height - y),
      };
    }),
    promise:
      promise.length === 0
        ? []
        : [
            { x: 0, y: height },
            ...promise.flatMap(({ month, value }) => {
              const x = endOf(month);
              return x === undefined ? [] : { x: round(x), y: round(yOf(value)) };
            }),
          ],
  };
}
