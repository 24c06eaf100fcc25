/** One measured figure: what, how much, against what it was to be held. */
export type Figure = {
  readonly bench: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The aim of the project for it, as it is worded there; ratios name their baseline. */
  readonly aim?: string;
  readonly met?: boolean;
};

/** A figure held against an upper limit. */
export function atMost(figure: Omit<Figure, 'aim' | 'met'>, limit: number, words: string): Figure {
  return { ...figure, value: round(figure.value), aim: words, met: figure.value <= limit };
}

export function plain(figure: Omit<Figure, 'aim' | 'met'>): Figure {
  return { ...figure, value: round(figure.value) };
}

function round(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return Number(value.toFixed(digits));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The slowest answer but the slowest twentieth. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1);
  return sorted[Math.max(0, index)] ?? Number.NaN;
}

/** Times a piece of work several times after a warm-up; milliseconds each. */
export async function timings(times: number, work: () => Promise<unknown>): Promise<number[]> {
  await work();
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

/** The figures as a table for people, wide enough for the longest of each column. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['bench', 'what', 'value', 'unit', 'aim', ''],
    ...figures.map((figure) => [
      figure.bench,
      figure.what,
      String(figure.value),
      figure.unit,
      figure.aim ?? '',
      figure.met === undefined ? '' : figure.met ? 'ok' : 'MISSED',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
