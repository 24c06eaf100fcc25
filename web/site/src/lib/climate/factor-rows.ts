import type { SiteClimateWords } from '../../../../../words/es/site-climate.ts';
import type { ClimateFactorsAnswer } from '../../../../../wire/api/climate-answers.ts';

type Factor = ClimateFactorsAnswer['factors'][number];
type Value = NonNullable<Factor['co2e']>;

/** A factor's values as its source prints them, each with its unit and its range. */
export function factorValues(
  { co2e, gases, process }: Factor,
  words: SiteClimateWords['factors'],
): readonly { readonly value: string; readonly range: string }[] {
  if (co2e !== null) return [valueText(co2e, words.units[process] ?? words.perKg, words)];
  const unit = words.gasUnits[process] ?? words.gasPerKg;
  return Object.entries(gases ?? {}).map(([gas, value]) =>
    valueText(value, `${unit} ${words.gases[gas] ?? gas}`, words),
  );
}

function valueText(
  { central, low, high, basis }: Value,
  unit: string,
  words: SiteClimateWords['factors'],
) {
  const range =
    low === null || high === null
      ? basis === 'exact'
        ? words.exact
        : words.notStated
      : `${plain(Math.min(low, high))} … ${plain(Math.max(low, high))}`;
  return { value: `${plain(central)} ${unit}`, range };
}

/** As many digits as the source gives, never `1e-7`. */
function plain(value: number): string {
  const text = String(Math.abs(value));
  const digits = text.includes('e') ? Math.abs(value).toFixed(12).replace(/0+$/, '') : text;
  return `${value < 0 ? '−' : ''}${digits}`;
}
