import * as v from 'valibot';
import { bases, gwpNames, processes } from '../../core/emissions/factor.ts';
import { routes } from '../../core/emissions/factor-set.ts';
import { rots } from '../../core/emissions/landfill.ts';
import { bilingual, code, day, say, text, wholeNumber, wholePositive } from './file-fields.ts';

/**
 * Files of the climate account. Values are texts, so that what was published is what is hashed:
 * `1.10` and `1.1` are two files.
 */
const decimal = v.pipe(
  v.string(),
  v.regex(/^-?\d+(?:\.\d+)?$/, say('decimal')),
  v.transform((written) => Number(written)),
);
const value = v.pipe(
  v.strictObject({
    central: decimal,
    low: v.optional(decimal),
    high: v.optional(decimal),
    basis: v.picklist(bases),
  }),
  v.check(
    ({ central, low, high }) =>
      (low === undefined && high === undefined) ||
      (low !== undefined && high !== undefined && low <= central && central <= high),
    say('range'),
  ),
  v.transform(({ low, high, ...rest }) => ({ ...rest, low: low ?? null, high: high ?? null })),
);
const year = v.pipe(wholePositive, v.minValue(1990), v.maxValue(2100));
const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, say('version')));

const told = {
  id: code,
  process: v.picklist(processes),
  of: bilingual,
  region: text,
  year,
  source: code,
  locator: text,
  confidence: text,
  note: v.optional(text),
};
const gas = v.optional(value);
const factor = v.pipe(
  v.strictObject({
    ...told,
    gwp: v.optional(v.picklist(gwpNames)),
    co2e: v.optional(value),
    gases: v.optional(v.strictObject({ co2: gas, ch4: gas, ch4Fossil: gas, n2o: gas })),
  }),
  v.check(
    ({ gwp, co2e, gases }) =>
      (co2e === undefined) !== (gases === undefined) &&
      (co2e === undefined) === (gwp === undefined),
    say('bundleOrGases'),
  ),
);

const rotParameters = v.strictObject({ doc: value, k: value });
const site = v.strictObject({
  code,
  mcf: decimal,
  captured: decimal,
  oxidised: decimal,
  slip: decimal,
  lowest: decimal,
  highest: decimal,
});
const ids = v.array(code);

export const factorSetFile = v.strictObject({
  version,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, say('sha256'))),
  publishedOn: day,
  supersedes: v.nullable(version),
  method: bilingual,
  changes: bilingual,
  unread: v.array(bilingual),
  sources: v.array(v.strictObject({ code, title: text, year, licence: text })),
  ends: v.array(v.strictObject({ kind: code, route: v.picklist(routes) })),
  rejects: v.strictObject({ reasons: v.array(text), family: code }),
  defaultSite: v.strictObject({ site: code, source: text }),
  landfill: v.strictObject({
    docf: decimal,
    methane: decimal,
    rot: v.strictObject({
      food: rotParameters,
      garden: rotParameters,
      paper: rotParameters,
      textile: rotParameters,
      wood: rotParameters,
    }),
    sites: v.array(site),
  }),
  uses: v.array(
    v.strictObject({
      route: v.picklist(routes),
      classes: ids,
      materials: ids,
      credit: v.nullable(code),
      landfill: v.nullable(v.strictObject({ rot: v.picklist(rots), net: v.nullable(code) })),
      processing: v.nullable(code),
    }),
  ),
  transport: v.strictObject({
    perKg: code,
    fuels: v.strictObject({ gasoline: code, diesel: code }),
  }),
  electricity: v.pipe(v.array(v.strictObject({ year, factor: code })), v.minLength(1)),
  massErrors: v.strictObject({ E1: value, E2: value, E3: value }),
  publishers: v.array(
    v.strictObject({
      code,
      name: text,
      replaces: v.array(v.strictObject({ factor: code, by: code, times: decimal })),
    }),
  ),
  memo: v.array(v.strictObject({ factor: code, route: v.picklist(routes) })),
  excluded: v.array(v.strictObject({ factor: code, why: bilingual })),
  factors: v.array(factor),
});
export type FactorSetFile = v.InferOutput<typeof factorSetFile>;

const permille = v.pipe(wholeNumber, v.minValue(0), v.maxValue(1_000));
const stated = { source: code, method: code, note: v.optional(text) };

export const baselinesFile = v.strictObject({
  fates: v.array(
    v.pipe(
      v.strictObject({
        district: text,
        materials: ids,
        from: day,
        to: v.nullable(day),
        sites: v.array(v.strictObject({ site: code, permille })),
        recycledPermille: permille,
        ...stated,
      }),
      v.check(
        ({ sites, recycledPermille }) =>
          sites.reduce((sum, one) => sum + one.permille, recycledPermille) === 1_000,
        say('wholeShares'),
      ),
    ),
  ),
  generation: v.array(
    v.strictObject({
      district: text,
      year,
      population: wholePositive,
      gramsPerPersonDay: wholePositive,
      householdTonnes: wholePositive,
      municipalTonnes: v.nullable(wholePositive),
      ...stated,
    }),
  ),
  sources: v.record(code, text),
  methods: v.record(code, text),
});
