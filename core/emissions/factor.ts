import { refuse, accept, type Result } from '../problems/problem.ts';
import type { Bilingual } from '../materials/catalogue.ts';

/**
 * What a factor is a factor of. Two that look alike (recycling in an inventory, recycling as a
 * saving) differ in sign, so what may stand where is a matter of types, and of `rolesOf`.
 */
export const processes = [
  /** Recycling against making it anew; forest carbon left out. A bundle of its source. */
  'recycle_net',
  'reuse_net',
  'redistribution_net',
  /** Landfilling, a bundle. By gas it is worked out from the parameters (`landfill.ts`). */
  'landfill_net',
  'compost_process',
  'transport_per_kg',
  'fuel_per_litre',
  'electricity_per_kwh',
  /** Told beside the sum, never in it. */
  'stored_carbon',
  'biogenic_co2',
  /** None of these has a place in a sum. */
  'recycle_with_forest_carbon',
  'compost_with_soil_carbon',
  'primary_production',
  'inventory_recycling',
  'inventory_landfill',
] as const;
export type Process = (typeof processes)[number];

/** Where a factor may stand in a sum. */
export const roles = [
  'credit',
  'landfill',
  'processing',
  'transport',
  'electricity',
  'memo',
] as const;
export type Role = (typeof roles)[number];

const fits: Readonly<Record<Role, readonly Process[]>> = {
  credit: ['recycle_net', 'reuse_net', 'redistribution_net'],
  landfill: ['landfill_net'],
  processing: ['compost_process'],
  transport: ['transport_per_kg', 'fuel_per_litre'],
  electricity: ['electricity_per_kwh'],
  memo: ['stored_carbon', 'biogenic_co2'],
};

export type Gas = 'co2' | 'ch4' | 'ch4Fossil' | 'n2o';
export const gases: readonly Gas[] = ['co2', 'ch4', 'ch4Fossil', 'n2o'];

/**
 * A value and how far it may be off. `low` and `high` stand only where a source, or several, say
 * so; a single source has the convention of ±50 % (method, 2.8). `exact` is true by definition.
 */
export const bases = ['published', 'sources', 'single', 'convention', 'exact'] as const;
export type Basis = (typeof bases)[number];
export type Value = {
  readonly central: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis;
};

export const gwpNames = ['AR4', 'AR5', 'AR6', 'mixed', 'not-stated'] as const;
export type GwpName = (typeof gwpNames)[number];

/**
 * Above zero it is an emission, below zero a saving, as its source prints it. Per kilogram, litre
 * or kilowatt-hour, by its process. Either one bundle in CO2e, whose GWP set cannot be changed, or
 * kilograms of each gas.
 */
export type Factor = {
  readonly id: string;
  readonly process: Process;
  readonly of: Bilingual;
  readonly region: string;
  readonly year: number;
  /** Code of the set's sources. */
  readonly source: string;
  readonly locator: string;
  readonly confidence: string;
  readonly note: string | null;
} & (
  | { readonly rebasable: false; readonly gwp: GwpName; readonly co2e: Value }
  | { readonly rebasable: true; readonly gases: Partial<Readonly<Record<Gas, Value>>> }
);

export type FactorBook = ReadonlyMap<string, Factor>;

/**
 * The factor, if it is there and may stand in that role. Refuses with `emissions/factor-missing`
 * and `emissions/process-unfit`: an inventory factor is never a saving.
 */
export function factorFor(role: Role, id: string, book: FactorBook): Result<Factor> {
  const found = book.get(id);
  if (found === undefined)
    return refuse({ code: 'emissions/factor-missing', facts: { factor: id } });
  if (fits[role].includes(found.process)) return accept(found);
  return refuse({
    code: 'emissions/process-unfit',
    facts: { factor: id, process: found.process, role },
  });
}
