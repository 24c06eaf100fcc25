import type { Chance } from './chance.ts';

/**
 * Quantities of the simulated programme. Sources in brackets are those of
 * `reference/domain-peru.md` section 9. What has no source is marked ASSUMED: it is made up so that
 * the pages have something to show, and proves nothing about the real programme.
 */

/** How a recycler works, and kilograms of one weigh-in. */
export type Vehicle = 'tricycle' | 'round' | 'motocarga';

/** Shares of vehicles among associates: ASSUMED. */
export function vehicleOf(index: number): Vehicle {
  const slot = index % 10;
  return slot === 3 ? 'motocarga' : slot === 1 || slot === 6 ? 'round' : 'tricycle';
}

/**
 * Grams of one weigh-in after `days` of collecting.
 * - tricycle: 27 kg a day, more than nine hours [A44], give or take 30 % (ASSUMED spread);
 * - round of a crew: 110 to 283 kg, seven rounds of a neighbourhood project, 2020 [C3];
 * - motocarga with crew: "until almost one tonne" [A45]; 400 kg as the low end is ASSUMED.
 */
export function gramsOfWeighIn(vehicle: Vehicle, days: number, draw: Chance): number {
  switch (vehicle) {
    case 'tricycle':
      return Math.round(27_000 * Math.min(days, 6) * draw.between(0.7, 1.3));
    case 'round':
      return draw.whole(110_000, 283_000);
    case 'motocarga':
      return draw.whole(400_000, 980_000);
  }
}

/** The programme grows from 80 % of these figures to 115 %: ASSUMED. */
export function growth(monthIndex: number, months: number): number {
  return months < 2 ? 1 : 0.8 + (0.35 * monthIndex) / (months - 1);
}

/**
 * Composition of what is recoverable in households of La Victoria, 2022, in tenths of a percent of
 * these classes together: tonnes a year of MINAM's file [D1], section 3.2.
 */
export const composition: readonly { readonly material: string; readonly weight: number }[] = [
  { material: 'cardboard-corrugated', weight: 1354 },
  { material: 'paper-white', weight: 616 },
  { material: 'paper-newspaper', weight: 647 },
  { material: 'paper-mixed', weight: 487 },
  { material: 'glass-clear', weight: 922 },
  { material: 'pet-clear', weight: 815 },
  { material: 'hdpe', weight: 565 },
  { material: 'film', weight: 440 },
  { material: 'pp', weight: 267 },
  { material: 'tin-cans', weight: 572 },
  { material: 'iron', weight: 363 },
];

/**
 * "Winter more cardboard, summer more bottles" [A51]. Lima's winter is June to September, its
 * summer December to March; the size of the swing (25 %) is ASSUMED.
 */
export function season(material: string, monthOfYear: number): number {
  const winter = monthOfYear >= 6 && monthOfYear <= 9;
  const summer = monthOfYear === 12 || monthOfYear <= 3;
  if (material === 'cardboard-corrugated') return winter ? 1.25 : 1;
  if (material === 'pet-clear') return summer ? 1.25 : 1;
  return 1;
}

/** Rejects of 4 to 11 % of a sorted load: seven rounds, 2020 [C3]. */
export const rejectShare = { least: 0.04, most: 0.11 };

/** Moisture and dust lost while sorting: ASSUMED. */
export const moistureShare = { least: 0.002, most: 0.009 };

/** Mass that composting loses as water and gas, 55 to 65 %: ASSUMED. */
export const compostLoss = { least: 0.55, most: 0.65 };

/** Kilograms of one pickup in Gamarra and at a market: ASSUMED, nothing was found. */
export const pickupKg = {
  gallery: { least: 40, most: 160 },
  workshop: { least: 5, most: 45 },
  market: { least: 120, most: 900 },
};

/** Materials that are sold by named lot; all others by "so much of it here". */
export const soldByLot: ReadonlySet<string> = new Set([
  'cotton-offcuts',
  'blend-offcuts',
  'polyester-offcuts',
  'cones',
  'glass-clear',
  'iron',
  'aluminium-cans',
]);

/**
 * Céntimos a kilogram of the simulation: invented, to have something to share. No price is shipped
 * with the program: real ones are written by who sells.
 */
export const simulatedPrice: Readonly<Record<string, number>> = {
  'cardboard-corrugated': 32,
  'paper-white': 85,
  'paper-newspaper': 38,
  'paper-mixed': 26,
  'pet-clear': 115,
  hdpe: 120,
  pp: 90,
  film: 60,
  'tin-cans': 35,
  iron: 62,
  'aluminium-cans': 430,
  'glass-clear': 12,
  'cotton-offcuts': 60,
  'blend-offcuts': 30,
  'polyester-offcuts': 22,
  cones: 40,
};
