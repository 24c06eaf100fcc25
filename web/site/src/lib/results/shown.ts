import type { IndicatorUnit } from '../../../../../core/indicators/logframe.ts';
import type { AmountShown, IndicatorFigure } from '../../../../../wire/api/result-answers.ts';
import { count, massText, percent } from '../../../../../words/figures.ts';
import type { ResultWords } from './words.ts';

type Mark = 'plain' | 'good' | 'due' | 'bad' | 'info';

/** How it goes, as a mark; the word beside it says the same. */
export const trackMarks: Readonly<Record<IndicatorFigure['track'], Mark>> = {
  met: 'good',
  on_track: 'good',
  at_risk: 'due',
  off_track: 'bad',
  no_milestone: 'plain',
};

/** `75 personas`, `12.3 t`, of a share `7 de 9 = 77.7 %`: the amount with its unit. */
export function amountText(amount: AmountShown, unit: IndicatorUnit, words: ResultWords): string {
  const { results } = words;
  if (amount.kind === 'share') {
    const { numerator, denominator } = amount;
    if (denominator === 0) return results.noShare;
    return results.share(count(numerator), count(denominator), shareText(numerator, denominator));
  }
  return wholeText(amount.value, unit, words);
}

/** A whole number in the unit of the indicator: of a share it is thousandths. */
export function wholeText(value: number, unit: IndicatorUnit, words: ResultWords): string {
  const [one, many] = words.results.units[unit];
  if (unit === 'grams') return massText(value, words.kit);
  if (unit === 'gramsCO2e') return `${massText(value, words.kit)} ${many}`;
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** What was promised, in the words of the figure: of a share in per cent. */
export function promiseText(
  value: number,
  { unit, measure }: Pick<IndicatorFigure, 'unit' | 'measure'>,
  words: ResultWords,
): string {
  return measure === 'ratio' ? permilleText(value) : wholeText(value, unit, words);
}

/** `41.3 %` of two counts. */
export function shareText(numerator: number, denominator: number): string {
  return percent(Math.round((numerator * 10_000) / Math.max(denominator, 1)));
}

export function permilleText(permille: number): string {
  return percent(permille * 10);
}

/** The number that a chart draws: of a share thousandths; null where there is nothing to share. */
export function drawn(amount: AmountShown | null): number | null {
  if (amount === null) return null;
  if (amount.kind === 'whole') return amount.value;
  if (amount.denominator === 0) return null;
  return Math.round((amount.numerator * 1000) / amount.denominator);
}
