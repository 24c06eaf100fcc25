import * as v from 'valibot';
import { bases, gwpNames, processes } from '../../core/emissions/factor.ts';
import { grades, routes } from '../../core/emissions/factor-set.ts';
import { gwpSets } from '../../core/emissions/gwp.ts';
import { month } from '../events/fields.ts';
import { bilingual, count, dayText, instantText, uuidText, wholeGrams } from './answer-fields.ts';

/**
 * The climate account as pages show it. Masses are whole grams of material; everything that ends in
 * `_g` beside a climate word is whole grams of CO2e: above zero it was kept out of the air, below
 * zero let into it. Nothing is clamped.
 */
const gwp = v.picklist(gwpSets);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const climateQuery = v.strictObject({
  /** The last month that counts, and until whose end methane comes out; without it, today. */
  until: v.optional(month),
  gwp: v.optional(gwp),
});
export const climateRunPath = v.strictObject({ run: v.pipe(v.string(), v.uuid()) });
export const climateFactorsQuery = v.strictObject({
  version: v.optional(v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'version'))),
});

/** What a page words by the catalogue of problems: what happened, and what to do about it. */
const problem = v.strictObject({
  code: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
});

const parts = v.strictObject({
  /** New production that was not needed. */
  credit_g: wholeGrams,
  /** Methane of a landfill that does not happen, all of it. */
  landfill_g: wholeGrams,
  /** Below zero: let into the air on the way. */
  processing_g: wholeGrams,
  transport_g: wholeGrams,
  electricity_g: wholeGrams,
});
const figure = {
  /** Grams of material that were accepted. */
  grams: wholeGrams,
  /** Claim tokens behind them: acceptances by lot. */
  claims: count,
  /** With the central value of each factor: these add up over materials, districts and months. */
  committed_g: wholeGrams,
  /** The part of it that has happened by the day of the account. */
  toDate_g: wholeGrams,
  parts,
};
const range = v.strictObject({ p5_g: wholeGrams, p50_g: wholeGrams, p95_g: wholeGrams });
/** Ranges do not add up: the headline is `committed.p5_g`, "al menos". */
const ranged = { ...figure, ranges: v.strictObject({ committed: range, toDate: range }) };
const row = v.strictObject({ key: v.string(), name: bilingual, ...figure });

const scope = v.strictObject({
  all: v.strictObject(ranged),
  byMaterial: v.array(v.strictObject({ key: v.string(), name: bilingual, ...ranged })),
  byDistrict: v.array(row),
  byMonth: v.array(row),
});

/** Grams for which something is missing, and what; `name` is of the material or organisation. */
const missing = v.strictObject({ grams: wholeGrams, name: v.nullable(bilingual), problem });

export const climateAnswer = v.strictObject({
  simulated: v.boolean(),
  /** When the last event behind it was received. */
  asOf: v.nullable(instantText),
  /** The day until which methane is counted as having come out. */
  on: dayText,
  gwp,
  /** A newer account is being worked out; this one is the last that was. */
  recalculating: v.boolean(),
  run: v.strictObject({
    id: uuidText,
    madeAt: instantText,
    engine: v.string(),
    method: bilingual,
    factorSet: v.string(),
    factorSetSha256: sha256,
    baselinesSha256: sha256,
    inputsSha256: sha256,
    /** 64 bits as 16 hexadecimal digits. */
    seed: v.string(),
    draws: count,
  }),
  /** GWP sets of the bundled factors that stand in this account; they cannot be changed. */
  bundledGwp: v.array(v.picklist(gwpNames)),
  /** E2 and E3: weighed, and proved by something besides one person's word. */
  headline: scope,
  /** E1: declared by bags or guessed. Stands apart, never added. */
  declared: scope,
  byGrade: v.array(v.strictObject({ grade: v.picklist(grades), ...figure })),
  /** Recorded litres and kilowatt-hours; already within the headline. */
  operations_g: wholeGrams,
  /** Tier B: above what there was before. `figure` is null where nothing can be said. */
  additional: v.strictObject({
    figure: v.nullable(v.strictObject(ranged)),
    missing: v.array(missing),
  }),
  /** Kilograms without a factor: listed, not zeroed. */
  gaps: v.array(missing),
  /** Accepted by who sells on: nobody knows yet by whom it will be transformed. Not converted. */
  potential: v.array(v.strictObject({ key: v.string(), name: bilingual, grams: wholeGrams })),
  /** The three factors that move the headline the most, with its value at their low and high. */
  sensitivity: v.array(
    v.strictObject({
      /** `rec0-pet`, `ipcc-compost/ch4`, `landfill/<site>`, `k/<what rots>`, `mass/<grade>`. */
      name: v.string(),
      /** Of a factor; the others are worded by the page. */
      label: v.nullable(bilingual),
      low_g: wholeGrams,
      high_g: wholeGrams,
    }),
  ),
  /** The headline with the values of one publisher each: a range of its own. */
  modelChoice: v.strictObject({
    low_g: wholeGrams,
    high_g: wholeGrams,
    choices: v.array(
      v.strictObject({
        publisher: v.string(),
        name: v.string(),
        committed_g: wholeGrams,
        /** Factors of the account that it has; the rest keeps that of the set. */
        replaced: v.array(v.string()),
      }),
    ),
  }),
  /** Stored and biogenic carbon: told beside the account, in no sum. */
  /** In no sum; what is stored is positive, as all that is avoided. */
  memo: v.array(v.strictObject({ factor: v.string(), label: bilingual, co2e_g: wholeGrams })),
  /** Propagation of variances, held against the draws. */
  check: v.strictObject({
    p5_g: wholeGrams,
    mean_g: wholeGrams,
    p95_g: wholeGrams,
    drawnMean_g: wholeGrams,
  }),
  /** What was assumed or is missing, with what to do about it. */
  problems: v.array(problem),
  circularity: v.array(
    v.strictObject({
      district: v.string(),
      name: v.string(),
      /** Twelve months that end with the account's last whole month. */
      from: month,
      to: month,
      grams: wholeGrams,
      /** Parts per million of what is generated, by each source; competing ones side by side. */
      rates: v.array(
        v.strictObject({
          source: v.string(),
          method: v.string(),
          year: v.pipe(v.number(), v.integer()),
          of: v.picklist(['household', 'municipal']),
          tonnes: count,
          ratePpm: count,
          /** What is doubtful about the source's figure. */
          marks: v.array(problem),
        }),
      ),
      /** Of sources that are not doubtful; null where there is none. */
      lowPpm: v.nullable(count),
      highPpm: v.nullable(count),
    }),
  ),
});
export type ClimateAnswer = v.InferOutput<typeof climateAnswer>;

const value = v.strictObject({
  central: v.number(),
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  basis: v.picklist(bases),
});

export const climateFactorsAnswer = v.strictObject({
  /** Of all versions that were published, the newest first. */
  versions: v.array(
    v.strictObject({
      version: v.string(),
      sha256,
      publishedOn: dayText,
      supersedes: v.nullable(v.string()),
      changes: bilingual,
    }),
  ),
  version: v.string(),
  sha256,
  publishedOn: dayText,
  method: bilingual,
  /** What was not read at its source yet: while there is any, it is no version 1. */
  unread: v.array(bilingual),
  sources: v.array(
    v.strictObject({
      code: v.string(),
      title: v.string(),
      year: v.pipe(v.number(), v.integer()),
      licence: v.string(),
    }),
  ),
  uses: v.array(
    v.strictObject({
      route: v.picklist(routes),
      classes: v.array(v.string()),
      materials: v.array(v.string()),
      credit: v.nullable(v.string()),
      landfill: v.nullable(v.strictObject({ rot: v.string(), net: v.nullable(v.string()) })),
      processing: v.nullable(v.string()),
    }),
  ),
  factors: v.array(
    v.strictObject({
      id: v.string(),
      process: v.picklist(processes),
      of: bilingual,
      /** kgCO2e (or kg of a gas) per kg, litre or kWh, as its source has it: below zero saves. */
      co2e: v.nullable(value),
      gases: v.nullable(v.record(v.string(), value)),
      rebasable: v.boolean(),
      gwp: v.nullable(v.picklist(gwpNames)),
      region: v.string(),
      year: v.pipe(v.number(), v.integer()),
      source: v.string(),
      locator: v.string(),
      confidence: v.string(),
      note: v.nullable(v.string()),
      /** Must not be used here, and why. */
      excluded: v.nullable(bilingual),
    }),
  ),
  landfill: v.strictObject({
    docf: v.number(),
    methane: v.number(),
    defaultSite: v.strictObject({ site: v.string(), source: v.string() }),
    rot: v.array(v.strictObject({ rot: v.string(), doc: value, k: value })),
    sites: v.array(v.strictObject({ code: v.string(), letOut: value })),
  }),
});
export type ClimateFactorsAnswer = v.InferOutput<typeof climateFactorsAnswer>;

/** What an actor took part in: not additive, the same grams stand with everybody who did. */
export const climateOfActorAnswer = v.strictObject({
  actor: uuidText,
  name: v.nullable(v.string()),
  additive: v.literal(false),
  on: dayText,
  /** What it sent across, or what it took (then mass and no tonnes). */
  parts: v.array(
    v.strictObject({
      as: v.picklist(['sent', 'took']),
      grams: wholeGrams,
      claims: count,
      /** null of who took it: it has the benefit in its own books. */
      committed_g: v.nullable(wholeGrams),
      byMaterial: v.array(
        v.strictObject({
          key: v.string(),
          name: bilingual,
          grams: wholeGrams,
          committed_g: v.nullable(wholeGrams),
        }),
      ),
    }),
  ),
});
export type ClimateOfActorAnswer = v.InferOutput<typeof climateOfActorAnswer>;
