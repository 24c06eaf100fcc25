import * as v from 'valibot';
import { originClass } from '../events/fields.ts';
import { bilingual, count, dayText, instantText, uuidText, wholeGrams } from './answer-fields.ts';

/** A count of people; null where it is withheld, because fewer than five are behind it. */
const peopleCount = v.nullable(count);

/** When the last event behind these figures was received; null before the first. */
const asOf = v.nullable(instantText);

/** What a lot from a source is for the law, and the class of its origin. */
const standing = { regime: v.string(), originClass };
const classCode = v.nullable(v.string());

/** Names, and all terms by which an event is decided, so that a phone decides as the server. */

export const programmeAnswer = v.strictObject({
  programme: uuidText,
  epoch: uuidText,
  code: v.string(),
  name: bilingual,
  simulated: v.boolean(),
  asOf,
  /** Minutes from UTC of the programme's clocks. */
  offsetMinutes: v.pipe(v.number(), v.integer()),
  /** Nothing can have happened before this day. */
  earliestDay: dayText,
  partners: v.array(v.strictObject({ name: v.string(), role: v.string() })),
  districts: v.array(v.strictObject({ ubigeo: v.string(), name: v.string() })),
  /** Of materials: what several are called together. */
  families: v.array(v.strictObject({ code: v.string(), name: bilingual })),
  materials: v.array(
    v.strictObject({
      code: v.string(),
      family: v.string(),
      icon: v.string(),
      name: bilingual,
      grades: v.array(v.string()),
      crosswalk: v.strictObject({
        art19: classCode,
        minam33: classCode,
        ntpMunicipal: classCode,
        ntpNonMunicipal: classCode,
        baselB: classCode,
        factorClass: classCode,
      }),
    }),
  ),
  grades: v.array(
    v.strictObject({ code: v.string(), rank: v.pipe(v.number(), v.integer()), name: bilingual }),
  ),
  sourceKinds: v.array(
    v.strictObject({
      code: v.string(),
      icon: v.string(),
      name: bilingual,
      ...standing,
      /** Families of materials that are something else when they come from there. */
      exceptions: v.array(v.strictObject({ family: v.string(), ...standing })),
    }),
  ),
  actorKinds: v.array(
    v.strictObject({
      code: v.string(),
      name: bilingual,
      side: v.string(),
      isPerson: v.boolean(),
      part: v.string(),
    }),
  ),
  purposes: v.array(
    v.strictObject({
      code: v.string(),
      needsSignature: v.boolean(),
      /** Versions of its text that people were ever shown. */
      texts: v.array(v.string()),
    }),
  ),
  regimes: v.array(
    v.strictObject({
      code: v.string(),
      name: bilingual,
      /** When lots of several régimes are pooled, the highest rank prevails. */
      rank: v.pipe(v.number(), v.integer()),
      blocked: v.boolean(),
      pools: v.boolean(),
      source: v.string(),
    }),
  ),
  containers: v.array(v.strictObject({ code: v.string(), icon: v.string(), name: bilingual })),
  containerFactors: v.array(
    v.strictObject({
      container: v.string(),
      material: v.string(),
      grams: count,
      tareGrams: v.nullable(count),
      validFrom: dayText,
      validTo: v.nullable(dayText),
      source: v.string(),
    }),
  ),
  /**
   * Registered actors. A null dimension means all of it: a kind has one line with both null, and
   * kinds of persons have lines by sex and by district besides.
   */
  counts: v.array(
    v.strictObject({
      kind: v.string(),
      sex: v.nullable(v.picklist(['female', 'male', 'other', 'undeclared'])),
      district: v.nullable(v.string()),
      count: peopleCount,
    }),
  ),
  /** Of the programme, as its partners stated them; null before they did. */
  dates: v.nullable(v.strictObject({ from: dayText, to: dayText })),
  /** First and last day with a flow; null before the first. */
  firstDay: v.nullable(dayText),
  lastDay: v.nullable(dayText),
});

const publicColumns = {
  collected_g: wholeGrams,
  delivered_g: wholeGrams,
  lost_g: wholeGrams,
  adjusted_g: wholeGrams,
  stock_g: wholeGrams,
};

/** The figures of the public page by which its events can be listed. */
export const figureClasses = ['collected', 'delivered', 'lost', 'adjusted'] as const;

export const flowsBy = ['material', 'district', 'month', 'association'] as const;

export const flowsAnswer = v.strictObject({
  from: v.nullable(dayText),
  to: v.nullable(dayText),
  by: v.picklist(flowsBy),
  simulated: v.boolean(),
  asOf,
  totals: v.strictObject({
    opening_g: wholeGrams,
    ...publicColumns,
    /** opening + collected + adjusted − delivered − lost − stock: 0, or the books are wrong. */
    difference_g: wholeGrams,
  }),
  rows: v.array(v.strictObject({ key: v.string(), name: bilingual, ...publicColumns })),
});

const positionE7 = v.strictObject({
  latE7: v.pipe(v.number(), v.integer()),
  lngE7: v.pipe(v.number(), v.integer()),
});

/** Where organisations of the alliance work, by hexagons of H3. */
export const publicMapAnswer = v.strictObject({
  simulated: v.boolean(),
  asOf,
  /** Counts are rounded down to these steps: "at least". */
  inStepsOf: count,
  resolution: count,
  /** All that have a point on the map; null: too few to tell. */
  places: peopleCount,
  hexagons: v.array(
    v.strictObject({
      cell: v.string(),
      places: count,
      /**
       * Collected by associations that work in this hexagon and in no other; and of those of
       * several, what five or more people brought here in months that are over.
       */
      collected_g: wholeGrams,
      boundary: v.array(positionE7),
    }),
  ),
  /** Hexagons with one to four, which are not drawn. */
  withheld: v.boolean(),
  from: v.nullable(dayText),
  to: v.nullable(dayText),
  /** All else that was collected: without a point, in hexagons that are not drawn, withheld. */
  elsewhere_g: wholeGrams,
});

export const sankeyAnswer = v.strictObject({
  from: v.nullable(dayText),
  to: v.nullable(dayText),
  simulated: v.boolean(),
  asOf,
  nodes: v.array(
    v.strictObject({
      /** `source/market`, `holder/<id>`, `outlet/<id>`, `loss/reject`, `stock/closing`… */
      key: v.string(),
      /** Null where the programme has no name for it, as for reasons: then the key is a code. */
      name: v.nullable(bilingual),
      column: v.picklist(['source', 'holder', 'outlet', 'loss', 'stock']),
    }),
  ),
  links: v.array(v.strictObject({ from: v.string(), to: v.string(), grams: wholeGrams })),
});

export const publicEventsAnswer = v.strictObject({
  simulated: v.boolean(),
  asOf,
  events: v.array(
    v.strictObject({
      day: dayText,
      kind: v.string(),
      class: v.picklist(figureClasses),
      material: v.string(),
      /** Negative where a later event takes back an earlier one. */
      grams: wholeGrams,
      method: v.nullable(v.string()),
      association: v.nullable(v.string()),
      district: v.string(),
      sourceKind: v.nullable(v.string()),
      regime: v.nullable(v.string()),
    }),
  ),
  next: v.nullable(v.string()),
});

export type ProgrammeAnswer = v.InferOutput<typeof programmeAnswer>;
export type FlowsAnswer = v.InferOutput<typeof flowsAnswer>;
export type FigureClass = (typeof figureClasses)[number];
export type FlowsBy = (typeof flowsBy)[number];
export type PublicMapAnswer = v.InferOutput<typeof publicMapAnswer>;
export type SankeyAnswer = v.InferOutput<typeof sankeyAnswer>;
export type PublicEventsAnswer = v.InferOutput<typeof publicEventsAnswer>;
