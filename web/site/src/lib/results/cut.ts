import type { Dimension } from '../../../../../core/indicators/logframe.ts';
import type { IndicatorFigure } from '../../../../../wire/api/result-answers.ts';

/** By what the whole logframe can be read: most indicators are split by one of these. */
export const cuts = ['district', 'sex'] as const satisfies readonly Dimension[];
export type Cut = (typeof cuts)[number];

type Part = IndicatorFigure['splits'][number]['parts'][number];
export type CutColumn = { readonly value: string | null; readonly name: Part['name'] };

/** Of an address: the cut that it asks for. */
export function cutOf(text: string | null): Cut | undefined {
  return cuts.find((one) => one === text);
}

/**
 * The parts into which any of the indicators is split, as columns: in the order in which they
 * come, and last whoever does not declare it, also where nobody does so.
 */
export function cutColumns(indicators: readonly IndicatorFigure[], cut: Cut): readonly CutColumn[] {
  const found = new Map<string | null, CutColumn>();
  for (const part of indicators.flatMap((one) => partsOf(one, cut) ?? [])) {
    const { value, name } = part;
    if (!found.has(value)) found.set(value, { value, name });
  }
  const declared = [...found.values()].filter(({ value }) => value !== null);
  const sorted = declared.toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
  return [...sorted, { value: null, name: null }];
}

/** The parts of one indicator; undefined: it is not split by this. */
export function partsOf(indicator: IndicatorFigure, cut: Cut): readonly Part[] | undefined {
  return indicator.splits.find(({ dimension }) => dimension === cut)?.parts;
}
