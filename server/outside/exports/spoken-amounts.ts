import type { Amount } from '../../../core/indicators/figure.ts';
import type { IndicatorUnit } from '../../../core/indicators/logframe.ts';
import { count, massText } from '../../../words/figures.ts';
import { permilleOf, tenths } from './amounts.ts';
import type { ReportSpeech } from './report-speech.ts';

/**
 * An amount as the pages say it, with its unit: `1,248 personas`, `1 municipalidad`, `412 t`,
 * `63.6 %`. Empty where there is nothing to have a share of.
 */
export function spokenAmount(amount: Amount, unit: IndicatorUnit, speech: ReportSpeech): string {
  if (amount.kind === 'whole') return spokenValue(amount.value, unit, speech);
  return amount.denominator === 0 ? '' : `${tenths(permilleOf(amount))} %`;
}

/** A baseline, milestone or target, in the unit of its indicator; of shares, thousandths. */
export function spokenValue(value: number, unit: IndicatorUnit, { pages }: ReportSpeech): string {
  if (unit === 'commitment') return `${tenths(value)} %`;
  const [one, many] = pages.units[unit];
  if (unit === 'grams') return massText(value, pages.kit);
  if (unit === 'gramsCO2e') return `${massText(value, pages.kit)} ${many}`;
  return `${count(value)} ${value === 1 ? one : many}`;
}

const tenthOfTonne = 100_000;

/** "At least": rounded down to a tenth of a tonne, so that it never says more than was found. */
export function spokenAtLeast(grams: number, speech: ReportSpeech): string {
  return spokenValue(Math.floor(grams / tenthOfTonne) * tenthOfTonne, 'gramsCO2e', speech);
}
