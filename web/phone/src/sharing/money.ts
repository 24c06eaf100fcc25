import { centimos, type Centimos } from '../../../../core/quantities/quantity.ts';
import { soles } from '../../../../words/figures.ts';

/** Nobody in this trade hands out more in one go: 9,999,999.99. */
const amount = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;

/** What was typed, as céntimos, by its digits: `12.5` → 1250; undefined when it is no amount. */
export function centimosTyped(typed: string): Centimos | undefined {
  const [, whole, places = ''] = amount.exec(typed.replace(/^\s*(?:S\/)?\s*|\s+$/g, '')) ?? [];
  if (whole === undefined) return undefined;
  return centimos(Number(whole) * 100 + Number(places.padEnd(2, '0')));
}

/** `S/ 40.50`, on one line; another currency by its code. */
export function moneyText(value: number, currency: string): string {
  const text = soles(value).replace(' ', '\u00a0');
  return currency === 'PEN' || currency === '' ? text : text.replace('S/', currency);
}

/** Typed percents of a hundred, as thousandths: `12.5` → 125; undefined when it is none. */
export function permilleTyped(typed: string): number | undefined {
  const [, whole, places = '0'] = /^(\d{1,3})(?:[.,](\d))?$/.exec(typed.trim()) ?? [];
  const permille = Number(whole) * 10 + Number(places);
  return whole !== undefined && permille <= 1_000 ? permille : undefined;
}

/** `125` → `12.5 %`, `100` → `10 %`. */
export function permilleText(permille: number): string {
  const tenths = permille % 10;
  return `${Math.floor(permille / 10)}${tenths === 0 ? '' : `.${tenths}`}\u00a0%`;
}
