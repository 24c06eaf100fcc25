import type { Amount } from '../../../core/indicators/figure.ts';
import type { IndicatorUnit } from '../../../core/indicators/logframe.ts';

/**
 * Numbers of a report as spreadsheets and machines read them: a point, no thousands. Masses are
 * tonnes, climate is tonnes of CO2e, shares are percent with one decimal; everything else is whole.
 */
export function plainAmount(amount: Amount, unit: IndicatorUnit): string {
  if (amount.kind === 'whole') return plainValue(amount.value, unit);
  return amount.denominator === 0 ? '' : tenths(permilleOf(amount));
}

/** A baseline, milestone or target, in the unit of its indicator; of shares, thousandths. */
export function plainValue(value: number, unit: IndicatorUnit): string {
  if (unit === 'commitment') return tenths(value);
  return unit === 'grams' || unit === 'gramsCO2e' ? tonnes(value) : String(value);
}

/** `547` thousandths → `54.7`. */
export function tenths(permille: number): string {
  return permille % 10 === 0 ? String(permille / 10) : (permille / 10).toFixed(1);
}

/** Thousandths, rounded to the nearest; half upwards. Nothing of nothing is nothing. */
export function permilleOf(of: {
  readonly numerator: number;
  readonly denominator: number;
}): number {
  return of.denominator === 0 ? 0 : Math.round((of.numerator * 1000) / of.denominator);
}

/** `12345600` grams → `12.3456`, exact to the gram. */
function tonnes(grams: number): string {
  const size = Math.abs(grams);
  const rest = String(size % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const whole = `${grams < 0 ? '-' : ''}${Math.floor(size / 1_000_000)}`;
  return rest === '' ? whole : `${whole}.${rest}`;
}
