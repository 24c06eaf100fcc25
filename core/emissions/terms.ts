import type { Month } from '../quantities/instant.ts';
import { bug } from '../quantities/quantity.ts';
import { shareReleased } from './decay.ts';
import { triangleOf } from './draws.ts';
import { factorFor, gases, type Factor, type Role, type Value } from './factor.ts';
import type { FactorSet, Grade, Use } from './factor-set.ts';
import type { Fate } from './fate.ts';
import { gwp, type GwpSet } from './gwp.ts';
import { letOutValue, methaneMade } from './landfill.ts';

/** Parts of the account, in the order in which a page shows them. */
export const components = ['credit', 'landfill', 'processing', 'transport', 'electricity'] as const;
export type Component = (typeof components)[number];

/** A value that is drawn once for everything it stands in. Named as `rec0-pet`, `mass/E2`. */
export type Parameter = { readonly name: string; readonly value: Value };

/**
 * A product: kilograms × constants × parameters, in kilograms of CO2e kept out of the air (below
 * zero: let into it), and for methane of a landfill the rate by which it comes out.
 */
export type Term = {
  readonly component: Component;
  readonly kilograms: number;
  readonly parameters: readonly Parameter[];
  readonly decay: { readonly k: Parameter; readonly years: number } | null;
};

/** Kilograms of one kind, for which the same terms hold. */
export type Load = {
  readonly kilograms: number;
  readonly use: Use;
  readonly fate: Fate;
  readonly grade: Grade;
  /** From the middle of the month of acceptance to the day of the report. */
  readonly years: number;
  /** Litres were recorded: they stand apart, and the proxy is left out. */
  readonly fuelKnown: boolean;
};

export type Method = { readonly set: FactorSet; readonly gwp: GwpSet };

/** The terms of a load. The set was checked when it was read: all its uses name what there is. */
export function termsOf(load: Load, method: Method): readonly Term[] {
  const { set } = method;
  const { use, grade, kilograms } = load;
  const mass: Parameter = { name: `mass/${grade}`, value: set.massErrors[grade] };
  const of = (component: Component, role: Role, id: string): readonly Term[] =>
    byGas(known(role, id, set), method.gwp).map(({ parameter, times }) => ({
      component,
      kilograms: -kilograms * times,
      parameters: [parameter, mass],
      decay: null,
    }));
  return [
    ...(use.credit === null ? [] : of('credit', 'credit', use.credit)),
    ...landfillTerms(load, mass, method),
    ...(use.processing === null ? [] : of('processing', 'processing', use.processing)),
    ...(load.fuelKnown ? [] : of('transport', 'transport', set.transport.perKg)),
  ];
}

/** What was burnt or drawn from the grid: litres or kilowatt-hours of a factor. */
export function operationTerms(
  component: 'transport' | 'electricity',
  amount: number,
  id: string,
  { set, gwp: of }: Method,
): readonly Term[] {
  return byGas(known(component, id, set), of).map(({ parameter, times }) => ({
    component,
    kilograms: -amount * times,
    parameters: [parameter],
    decay: null,
  }));
}

function known(role: Role, id: string, set: FactorSet): Factor {
  const found = factorFor(role, id, set.factors);
  return found.ok ? found.value : bug(`${id} should have been refused with its set`);
}

/** A bundle as it is, or each of its gases with its warming. */
function byGas(
  factor: Factor,
  set: GwpSet,
): readonly { readonly parameter: Parameter; readonly times: number }[] {
  if (!factor.rebasable) {
    return [{ parameter: { name: factor.id, value: factor.co2e }, times: 1 }];
  }
  return gases.flatMap((gas) => {
    const value = factor.gases[gas];
    if (value === undefined) return [];
    return [{ parameter: { name: `${factor.id}/${gas}`, value }, times: gwp[set][gas] }];
  });
}

function landfillTerms(
  { use, fate, kilograms, years }: Load,
  mass: Parameter,
  { set, gwp: of }: Method,
): readonly Term[] {
  if (use.landfill === null) return [];
  const { rot, net } = use.landfill;
  const { doc, k } = set.landfill.rot[rot];
  const decay = { k: { name: `k/${rot}`, value: k }, years };
  return fate.sites.flatMap(({ site: code, share }): readonly Term[] => {
    if (net !== null) {
      const factor = known('landfill', net, set);
      return byGas(factor, of).map(({ parameter, times }) => ({
        component: 'landfill',
        kilograms: kilograms * share * times,
        parameters: [parameter, mass],
        decay,
      }));
    }
    const site = set.landfill.sites.find((one) => one.code === code) ?? bug(`no site ${code}`);
    const made = methaneMade(doc.central, set.landfill, site);
    const out: Parameter = { name: `landfill/${code}`, value: letOutValue(site) };
    const warming = gwp[of].ch4;
    const terms = kilograms * share * made * warming;
    return [{ component: 'landfill', kilograms: terms, parameters: [out, mass], decay }];
  });
}

/** What a term is worth with central values: committed, and what has happened by the day. */
export function centralOf({ kilograms, parameters, decay }: Term): {
  readonly committed: number;
  readonly toDate: number;
} {
  let committed = kilograms;
  for (const { value } of parameters) committed *= value.central;
  const share = decay === null ? 1 : shareReleased(decay.k.value.central, decay.years);
  return { committed, toDate: committed * share };
}

/** Terms of the same parameters and rate are one, with their kilograms added up. */
export function merged(terms: readonly Term[]): readonly Term[] {
  const found = new Map<string, Term>();
  for (const term of terms) {
    const names = term.parameters.map(({ name }) => name).join('*');
    const rate = term.decay === null ? '' : `${term.decay.k.name}@${term.decay.years}`;
    const key = `${term.component}|${names}|${rate}`;
    const had = found.get(key);
    const kilograms = term.kilograms + (had?.kilograms ?? 0);
    found.set(key, { ...term, kilograms });
  }
  return [...found.values()];
}

/** All parameters that stand in terms, each once; what is exact is not drawn. */
export function parametersOf(terms: readonly Term[]): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const { parameters, decay } of terms) {
    for (const parameter of parameters) found.set(parameter.name, parameter);
    if (decay !== null) found.set(decay.k.name, decay.k);
  }
  return [...found.values()].filter(({ value }) => {
    const { low, high } = triangleOf(value);
    return low !== high;
  });
}

/** Years from the middle of a month to a day, by days of 1/365.25 of a year. */
export function yearsFrom(days: number): number {
  return days / 365.25;
}

/** The day in the middle of a month. */
export function middleOf(month: Month): string {
  return `${month}-15`;
}
