import type { FoodItem } from '../../../../core/agreements/agreement-events.ts';
import { parseDay } from '../../../../core/quantities/instant.ts';
import type { Grams } from '../../../../core/quantities/quantity.ts';
import { gramsOf } from '../../../../core/quantities/weight-entry.ts';
import { currency } from '../sell/sale.ts';
import { centimosTyped } from '../sharing/money.ts';

/** One line of the register as it stands in the fields. */
export type TypedItem = {
  readonly name: string;
  readonly unit: string;
  readonly count: string;
  readonly kilograms: string;
  readonly state: FoodItem['state'];
  readonly brand: string;
  readonly value: string;
  readonly expires: string;
};

export const itemOf = (name: string, unit: string): TypedItem => ({
  name,
  unit,
  count: '1',
  kilograms: '',
  state: 'fresh',
  brand: '',
  value: '',
  expires: '',
});

/** What keeps a line from being saved, by the name of its sentence. */
export type ItemLack = 'name' | 'count' | 'kilograms' | 'value';

/** Typed kilograms, exact by their digits: `12.5`, `12,5`; undefined: no weight above nothing. */
export function kilogramsTyped(typed: string): Grams | undefined {
  const value = typed.trim().replace(',', '.');
  const read = gramsOf({ value, unit: 'kg', method: 'declared' });
  return read.ok && read.value > 0 ? read.value : undefined;
}

export function wholeCount(typed: string): number | undefined {
  const plain = typed.trim();
  return /^[1-9]\d{0,5}$/.test(plain) ? Number(plain) : undefined;
}

export function lackOfItem(item: TypedItem): ItemLack | undefined {
  if (item.name.trim() === '') return 'name';
  if (wholeCount(item.count) === undefined) return 'count';
  if (kilogramsTyped(item.kilograms) === undefined) return 'kilograms';
  const isValued = item.value.trim() !== '';
  return isValued && centimosTyped(item.value) === undefined ? 'value' : undefined;
}

/** The line as it is written (D.S. 055-2017-EF, art. 2); undefined while something lacks. */
export function statedItem(item: TypedItem): FoodItem | undefined {
  const count = wholeCount(item.count);
  const mass = kilogramsTyped(item.kilograms);
  if (lackOfItem(item) !== undefined || count === undefined || mass === undefined) return undefined;
  const value = centimosTyped(item.value);
  const expires = parseDay(item.expires);
  const brand = item.brand.trim();
  return {
    name: item.name.trim().replace(/\s+/g, ' '),
    unit: item.unit,
    count,
    grams: mass,
    state: item.state,
    ...(brand === '' ? {} : { brand }),
    ...(value === undefined ? {} : { value, currency }),
    ...(expires === undefined ? {} : { expires }),
  };
}
