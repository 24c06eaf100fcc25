import { gases, type Gas } from './factor.ts';

/**
 * Warming over 100 years of a kilogram of each gas, in kilograms of CO2. AR5 without feedbacks
 * (28, 30, 265) is what the Peruvian footprint programme, the UN and the United Kingdom report in;
 * AR6 (27.0, 29.8, 273) is another view of the same gases. IPCC AR5 WG1 table 8.A.1, AR6 WG1 table
 * 7.15.
 */
export const gwpSets = ['AR5', 'AR6'] as const;
export type GwpSet = (typeof gwpSets)[number];

export const gwp: Readonly<Record<GwpSet, Readonly<Record<Gas, number>>>> = {
  AR5: { co2: 1, ch4: 28, ch4Fossil: 30, n2o: 265 },
  AR6: { co2: 1, ch4: 27, ch4Fossil: 29.8, n2o: 273 },
};

export type Gases = Readonly<Record<Gas, number>>;

/** Kilograms of CO2e of kilograms of gases. The last step of a sum, never an earlier one. */
export function co2eOf(of: Partial<Gases>, set: GwpSet): number {
  let total = 0;
  for (const gas of gases) total += (of[gas] ?? 0) * gwp[set][gas];
  return total;
}
