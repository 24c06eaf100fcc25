import { weigh } from '../register/kilograms.ts';
import type { FormProblem } from '../office/form-state.ts';
import { readSoles } from './soles.ts';
import type { Item } from './food-plan.ts';
import type { TradeWords } from './words.ts';

/** A form has room for so many kinds of food; who brings more saves twice. */
export const itemsMost = 4;

/** Kitchens that take turns on one weekday. */
export const kitchensPerDay = 3;

const names = ['name', 'unit', 'count', 'kilograms', 'brand', 'state', 'value', 'expires'] as const;
type ItemField = (typeof names)[number];

export function itemFields(): readonly string[] {
  return Array.from({ length: itemsMost }, (_, at) =>
    names.map((name) => `${name}${at + 1}`),
  ).flat();
}

export type ReadItems = {
  readonly items: readonly Item[];
  readonly problems: readonly FormProblem[];
};

/**
 * The items of a form, each with every field that the law asks for.
 *
 * @param givenOn the day on which they are handed on; what expired before it is refused
 */
export function readItems(
  data: FormData,
  { food: { wrong } }: TradeWords,
  givenOn: string | undefined,
): ReadItems {
  const items: Item[] = [];
  const problems: FormProblem[] = [];
  for (let number = 1; number <= itemsMost; number += 1) {
    const of = (name: ItemField): string => {
      const value = data.get(`${name}${number}`);
      return typeof value === 'string' ? value.trim() : '';
    };
    const asked = [of('name'), of('unit'), of('count'), of('kilograms')];
    if (asked.every((text) => text === '')) continue;
    const count = Number(of('count'));
    const grams = weigh(of('kilograms'));
    const value = readSoles(of('value'));
    const complete = of('name') !== '' && of('unit') !== '' && Number.isSafeInteger(count);
    if (!complete || count < 1 || grams === undefined) {
      problems.push({ code: 'item', ...wrong.item(number), field: `name${number}` });
    } else if (of('value') !== '' && value === undefined) {
      problems.push({ code: 'value', ...wrong.value(number), field: `value${number}` });
    } else if (isLate(of('state'), of('expires'), givenOn)) {
      problems.push({ code: 'late', ...wrong.late(number), field: `expires${number}` });
    } else {
      items.push({
        name: of('name'),
        unit: of('unit'),
        count,
        grams,
        state: of('state'),
        ...(of('brand') === '' ? {} : { brand: of('brand') }),
        ...(value === undefined ? {} : { value, currency: 'PEN' }),
        ...(of('expires') === '' ? {} : { expires: of('expires') }),
      });
    }
  }
  if (items.length === 0 && problems.length === 0) {
    problems.push({ code: 'items', ...wrong.items, field: 'name1' });
  }
  return { items, problems };
}

function isLate(state: string, expires: string, givenOn: string | undefined): boolean {
  return givenOn !== undefined && state !== 'unfit' && expires !== '' && expires < givenOn;
}
