import type { ContainerFactor } from '../../core/materials/catalogue.ts';
import { grams } from '../../core/quantities/quantity.ts';
import type { Weighed, WeightMethod } from '../../core/quantities/weight-entry.ts';
import type { Chance } from './chance.ts';

/** Grams as a decimal text of kilograms without useless zeros: 24500 → "24.5". */
function kilograms(mass: number): string {
  const text = `${Math.floor(mass / 1000)}.${String(mass % 1000).padStart(3, '0')}`;
  return text.replace(/\.?0+$/, '');
}

/** To the step of a hanging scale, 100 g, and never nothing. */
export const onScale = (mass: number): number => Math.max(100, Math.floor(mass / 100) * 100);

/** A plain reading in kilograms. */
export function read(mass: number, method: WeightMethod = 'scale'): Weighed {
  return { grams: grams(mass), entry: { value: kilograms(mass), unit: 'kg', method } };
}

/** A weighing as people make them: on the scale, gross and tare, in containers, by eye. */
export function weigh(mass: number, factors: readonly ContainerFactor[], draw: Chance): Weighed {
  const way = draw.fraction();
  const factor = factors.length > 0 ? draw.pick(factors) : undefined;
  const full = factor === undefined ? 0 : Math.floor(mass / factor.grams);
  if (way < 0.12 && factor && full >= 1 && full <= 24) return count(full, factor);
  const net = onScale(mass);
  if (way < 0.34) {
    const tare = draw.whole(8, 60) * 100;
    const { grams: weighed, entry } = read(net, 'scale_photo');
    return {
      grams: weighed,
      entry: { ...entry, gross: kilograms(net + tare), tare: kilograms(tare) },
    };
  }
  if (way < 0.4) return read(Math.max(5_000, Math.round(mass / 5_000) * 5_000), 'estimated');
  return read(net);
}

function count(containers: number, factor: ContainerFactor): Weighed {
  return {
    grams: grams(containers * factor.grams),
    entry: {
      value: String(containers),
      unit: factor.container,
      method: 'container_count',
      factorGrams: factor.grams,
      factorFrom: factor.validFrom,
    },
  };
}
