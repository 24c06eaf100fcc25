import { count, monthShort } from '../../../../../words/figures.ts';
import type { Month } from '../../../../../core/quantities/instant.ts';
import type { KitWords } from '../../../../../words/es/kit.ts';
import type { MonthValue } from './month-series.ts';

type Bar = {
  readonly month: Month;
  readonly grams: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly running: boolean;
  readonly label: string | null;
};
type Mark = { readonly at: number; readonly text: string };

export type MonthChart = {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly left: number;
  readonly unit: 'kg' | 't';
  readonly bars: readonly Bar[];
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
  readonly ticks: readonly Mark[];
  readonly months: readonly Mark[];
  readonly years: readonly Mark[];
};

const labelSpace = 46;
const tonnesFrom = 9_999_500;

/** A month must be this wide, in px, to bear its name. */
const nameSpace = 27;

/** Bars over a zero baseline for a drawing `width` px wide. */
export function layOutMonths(
  series: readonly MonthValue[],
  running: string | null,
  words: KitWords,
  width: number,
): MonthChart {
  const height = width < 500 ? 230 : 300;
  const left = width < 500 ? 46 : 64;
  const top = 26;
  const base = height - 42;
  const highest = Math.max(1, ...series.map((value) => value.grams ?? 0));
  const unit = highest >= tonnesFrom ? 't' : 'kg';
  const perUnit = unit === 't' ? 1_000_000 : 1_000;
  const step = niceStep(highest / perUnit) * perUnit;
  const ceiling = Math.max(highest, step);
  const heightOf = (grams: number): number => ((base - top) * Math.max(0, grams)) / ceiling;
  const slot = Math.min(96, (width - left) / Math.max(1, series.length));
  const bars = series.flatMap(({ month, grams }, index) =>
    grams === null
      ? []
      : {
          month,
          grams,
          x: left + index * slot + slot * 0.12,
          y: base - heightOf(grams),
          width: slot * 0.76,
          height: heightOf(grams),
          running: month === running,
          label: null,
        },
  );
  const gaps = series.flatMap(({ grams }, index) =>
    grams === null ? { x: left + index * slot, width: slot } : [],
  );
  const ticks = [0, 1, 2, 3, 4, 5]
    .map((times) => times * step)
    .filter((grams) => grams <= ceiling)
    .map((grams) => ({
      at: base - heightOf(grams),
      text: `${shortMass(grams, perUnit)} ${unit === 't' ? words.tonnes : words.kg}`,
    }));
  return {
    width,
    height,
    base,
    left,
    unit,
    bars: withLabels(bars, perUnit, slot),
    gaps,
    ticks,
    months: monthNames(series, left, slot, words),
    years: yearMarks(series, left, slot),
  };
}

/**
 * Labels for the highest bar and the last two, then for all others as long as a label meets
 * neither another one nor a higher bar beside it.
 */
function withLabels(bars: readonly Bar[], perUnit: number, slot: number): readonly Bar[] {
  const byGrams = [...bars].sort((a, b) => b.grams - a.grams);
  const wanted = [byGrams[0], bars.at(-1), bars.at(-2), bars[0]];
  const chosen: Bar[] = [];
  for (const bar of slot >= labelSpace ? bars : wanted) {
    if (bar === undefined || chosen.includes(bar)) continue;
    const near = (other: Bar): boolean => Math.abs(other.x - bar.x) < labelSpace;
    const meetsLabel = chosen.some((other) => near(other) && Math.abs(other.y - bar.y) < 18);
    const meetsBar = bars.some(
      (other) => other !== bar && Math.abs(other.x - bar.x) < slot + 24 && other.y < bar.y - 4,
    );
    if (!meetsLabel && (!meetsBar || slot >= labelSpace)) chosen.push(bar);
  }
  return bars.map((bar) =>
    chosen.includes(bar) ? { ...bar, label: shortMass(bar.grams, perUnit) } : bar,
  );
}

function monthNames(
  series: readonly MonthValue[],
  left: number,
  slot: number,
  words: KitWords,
): readonly Mark[] {
  if (slot < nameSpace) return [];
  return series.map(({ month }, index) => ({
    at: left + (index + 0.5) * slot,
    text: monthShort(month, words).slice(0, 3),
  }));
}

/** A mark where each year begins, if there is room for its four figures. */
function yearMarks(series: readonly MonthValue[], left: number, slot: number): readonly Mark[] {
  return series.flatMap(({ month }, index) => {
    const begins = index === 0 || month.endsWith('-01');
    const months = series.filter((other) => other.month.slice(0, 4) === month.slice(0, 4)).length;
    return begins && months * slot >= 34
      ? { at: left + index * slot, text: month.slice(0, 4) }
      : [];
  });
}

/** The largest of 1, 2, 5 times a power of ten that gives at least two steps. */
function niceStep(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest));
  const steps = [5, 2, 1, 0.5].map((factor) => factor * power);
  return steps.find((step) => highest / step >= 2) ?? power;
}

/** `4,902` or `51.3`: for labels that share the unit of the title. */
function shortMass(grams: number, perUnit: number): string {
  const value = grams / perUnit;
  const tenths = Math.round(value * 10);
  return value >= 100 || tenths % 10 === 0 ? count(Math.round(value)) : String(tenths / 10);
}
