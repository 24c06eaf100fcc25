import { grams } from '../../../core/quantities/quantity.ts';
import {
  gramsOf,
  weightMethods,
  type Weighed,
  type WeightEntry,
} from '../../../core/quantities/weight-entry.ts';
import { parseDay } from '../../../core/quantities/instant.ts';
import type { Line, Mutable, Page } from './page.ts';

/**
 * `12.5 kg`, `12.5 kg gross 13 tare 0.5`, `3 sack`, `3 sack factor 15000 from 2025-01-01`,
 * `12.5 kg method declared`, `12.5 kg stated 12400 g` (grams that differ from the entry).
 */
export function readWeighed(line: Line, material: string): Weighed {
  const { cursor, page } = line;
  const { value, unit } = cursor.mass();
  const entry: Mutable<WeightEntry> = { value, unit, method: 'scale' };
  const factor = factorInForce(page, material, unit);
  if (factor !== undefined) Object.assign(entry, factor, { method: 'container_count' });
  if (cursor.ifNext('gross')) entry.gross = cursor.number('the gross weight');
  if (cursor.ifNext('tare')) entry.tare = cursor.number('the tare');
  if (cursor.ifNext('factor')) {
    entry.factorGrams = Number(cursor.number('grams of a container'));
    cursor.expect('from');
    entry.factorFrom = cursor.day();
    entry.method = 'container_count';
  }
  if (cursor.ifNext('method')) {
    const text = cursor.word('a method');
    const method = weightMethods.find((known) => known.replace('_', '-') === text);
    entry.method = method ?? cursor.fail(`${text} is no weight method`);
  }
  const derived = gramsOf(entry);
  const stated = cursor.ifNext('stated') ? cursor.grams() : undefined;
  return { grams: grams(stated ?? (derived.ok ? derived.value : 1)), entry };
}

function factorInForce(page: Page, material: string, unit: string) {
  const found = page.catalogue.containerFactors.find(
    (factor) =>
      factor.container === unit &&
      factor.material === material &&
      factor.validFrom <= page.day &&
      (factor.validTo === null || page.day <= factor.validTo),
  );
  if (found === undefined) return undefined;
  return { factorGrams: found.grams, factorFrom: parseDay(found.validFrom) };
}
