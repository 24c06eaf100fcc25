import * as v from 'valibot';
import { tracks } from '../../core/indicators/figure.ts';
import { pipelineSilences } from '../../core/indicators/forecast.ts';
import {
  dimensions,
  indicatorUnits,
  resultLevels,
  timings,
} from '../../core/indicators/logframe.ts';
import { proofLevels } from '../../core/pathways/evidence.ts';
import { measures } from '../../core/pathways/walk.ts';
import { problemSchema } from '../events/outcome-schemas.ts';
import { bilingual, count, dayText, instantText, uuidText } from './answer-fields.ts';
import { walkerShown } from './pathway-answers.ts';

/**
 * What pages read of results. Amounts are whole numbers in the unit of the indicator: people,
 * organisations, grams, grams of CO2e. A share is its two counts, never a quotient. They let
 * unknown fields pass, as pathway answers do.
 */
const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));
const whole = v.pipe(v.number(), v.integer());
const permille = whole;

export const amount = v.variant('kind', [
  v.object({ kind: v.literal('whole'), value: whole }),
  v.object({ kind: v.literal('share'), numerator: count, denominator: count }),
]);
export type AmountShown = v.InferOutput<typeof amount>;

const level = v.picklist(proofLevels);
const levels = v.object(v.entriesFromList(proofLevels, amount));
const named = { code: v.string(), name: bilingual };

/** A part of a dimension; `value` null: not declared, not known ("no declara"). */
const part = v.object({
  value: v.nullable(v.string()),
  /** null where it is not declared, or where the reader may not see whose name it is. */
  name: v.nullable(bilingual),
  amount,
});

const subtarget = v.object({
  dimension: v.picklist(dimensions),
  value: v.string(),
  name: v.nullable(bilingual),
  have: count,
  declared: count,
  undeclared: count,
  /** Thousandths of those whose value is declared; null while there is nobody. */
  sharePermille: v.nullable(permille),
  /** What is asked for: thousandths, a number, or both. */
  askedPermille: v.nullable(permille),
  absolute: v.nullable(count),
  shareMet: v.nullable(v.boolean()),
  absoluteMet: v.nullable(v.boolean()),
  met: v.boolean(),
});

const source = v.object({
  title: bilingual,
  article: v.nullable(bilingual),
  year: count,
  url: v.nullable(v.string()),
});

/** What the partners have not set yet: shown as missing, set by the coordinator. */
export const unsetParts = ['dates', 'baseline', 'target', 'milestones', 'responsible'] as const;

/** One indicator with its figure on a day. */
export const indicatorFigure = v.object({
  ...named,
  version: v.string(),
  result: v.string(),
  level: v.picklist(resultLevels),
  /** What has to be so for one to count, for people. */
  help: bilingual,
  unit: v.picklist(indicatorUnits),
  timing: v.picklist(timings),
  measure: v.picklist(['count', 'sum', 'ratio']),
  countsFrom: level,
  /** null with a Problem, which says what is missing. */
  value: v.nullable(amount),
  problem: v.nullable(problemSchema),
  levels: v.nullable(levels),
  splits: v.array(v.object({ dimension: v.picklist(dimensions), parts: v.array(part) })),
  subtargets: v.array(subtarget),
  baseline: v.nullable(
    v.object({ value: whole, on: v.nullable(dayText), source: v.nullable(bilingual) }),
  ),
  milestones: v.array(v.object({ month: count, value: whole, on: v.nullable(dayText) })),
  target: v.nullable(v.object({ value: whole, month: count, on: v.nullable(dayText) })),
  /** Interpolated between milestones for the day; null: there is none. */
  expected: v.nullable(whole),
  track: v.picklist(tracks),
  /** Of what counts: what is so no longer, and what nobody saw again in time. */
  notNow: count,
  notSeenAgain: count,
  /** The figure at the end of each month (of the last one, on the day), for small multiples. */
  months: v.array(v.object({ month, on: dayText, amount: v.nullable(amount) })),
  unset: v.array(v.picklist(unsetParts)),
  verification: bilingual,
  assumption: v.nullable(bilingual),
  responsible: v.array(v.object({ code: v.string(), name: v.string() })),
  leading: v.array(v.string()),
  note: v.nullable(bilingual),
  source,
  proposal: v.boolean(),
  matches: v.nullable(bilingual),
});
export type IndicatorFigure = v.InferOutput<typeof indicatorFigure>;

const programme = v.object({
  start: v.nullable(dayText),
  end: v.nullable(dayText),
  months: v.nullable(count),
  /** The month of the programme in which the day is, from 1; null before it, or without dates. */
  month: v.nullable(count),
  partners: v.array(v.object({ code: v.string(), name: v.string() })),
  licence: v.nullable(v.string()),
});

/** `GET /results`: the logframe with every figure on a day. */
export const logframeAnswer = v.object({
  simulated: v.boolean(),
  from: dayText,
  asOf: dayText,
  programme,
  results: v.array(v.object({ ...named, level: v.picklist(resultLevels) })),
  indicators: v.array(indicatorFigure),
  /** What the reader may do here. */
  may: v.object({ set: v.boolean() }),
});
export type LogframeAnswer = v.InferOutput<typeof logframeAnswer>;

const counted = v.object({
  id: uuidText,
  kind: v.picklist(['actor', 'policy', 'chain', 'space', 'commitment', 'delivery']),
  /** What it is called; null where the reader may not see it: then it stands there by its id. */
  name: v.nullable(v.string()),
  actorKind: v.nullable(v.string()),
  district: v.nullable(v.string()),
  /** Its record may be opened by this reader. */
  opens: v.boolean(),
  since: v.object(v.entriesFromList(proofLevels, v.nullable(dayText))),
  weight: whole,
  /** Of a share: it is in the numerator too. Otherwise true. */
  kept: v.boolean(),
  by: v.array(
    v.object({
      dimension: v.picklist(dimensions),
      value: v.nullable(v.string()),
      name: v.nullable(bilingual),
    }),
  ),
  now: v.boolean(),
  notSeenAgain: v.boolean(),
});
export type CountedShown = v.InferOutput<typeof counted>;

/** `GET /results/:code`: one indicator, and who or what counts in its figure, the latest first. */
export const indicatorAnswer = v.object({
  simulated: v.boolean(),
  from: dayText,
  asOf: dayText,
  programme,
  result: v.object({ ...named, level: v.picklist(resultLevels) }),
  indicator: indicatorFigure,
  counted: v.array(counted),
  /** All that count, of the asked part if a part was asked for; a page shows some of them. */
  total: count,
  page: count,
  pages: count,
  /** The condition in the language of queries (docs/queries.md), as it stands in the folder. */
  query: v.string(),
  criteria: v.array(v.object({ ...named, version: v.string(), help: bilingual })),
  may: v.object({ set: v.boolean() }),
});
export type IndicatorAnswer = v.InferOutput<typeof indicatorAnswer>;

/** Something that was said, to be opened; how far it is proved. */
const evidence = v.object({
  event: uuidText,
  /** Kind of the statement or flow, such as `practice.observe`. */
  kind: v.string(),
  /** When it was said, by the server's clock where that of the phone was wrong. */
  day: dayText,
  level: v.picklist([...proofLevels, 'rejected', 'retracted']),
  /** The phone dated it after it was received: it counts from then. */
  clockAhead: v.boolean(),
});
export type EvidenceShown = v.InferOutput<typeof evidence>;

const nodeKinds = [
  'all',
  'any',
  'not',
  'criterion',
  'requirement',
  'evidence',
  'sequence',
  'belongs',
] as const;

export type WhyShown = {
  /** Code of a criterion or requirement, or the condition as it is written. */
  readonly says: string;
  readonly of: (typeof nodeKinds)[number];
  readonly name: { readonly es: string; readonly en: string } | null;
  readonly help: { readonly es: string; readonly en: string } | null;
  readonly met: boolean;
  readonly metOn: string | null;
  readonly measure: (typeof measures)[number] | null;
  readonly have: number | null;
  readonly need: number | null;
  /** The first day on which the next piece can count. */
  readonly earliest: string | null;
  /** Of `belongs`: the last day of the role that ended. */
  readonly until: string | null;
  /** There is evidence enough, but only so well known: it has to be shown or confirmed. */
  readonly known: (typeof proofLevels)[number] | null;
  readonly evidence: readonly EvidenceShown[];
  /** The reader may not see what this leans on. */
  readonly withheld: boolean;
  readonly below: readonly WhyShown[];
};

const why: v.GenericSchema<unknown, WhyShown> = v.object({
  says: v.string(),
  of: v.picklist(nodeKinds),
  name: v.nullable(bilingual),
  help: v.nullable(bilingual),
  met: v.boolean(),
  metOn: v.nullable(dayText),
  measure: v.nullable(v.picklist(measures)),
  have: v.nullable(count),
  need: v.nullable(count),
  earliest: v.nullable(dayText),
  until: v.nullable(dayText),
  known: v.nullable(level),
  evidence: v.array(evidence),
  withheld: v.boolean(),
  below: v.array(v.lazy(() => why)),
});

/** `GET /results/:code/why/:id`: why one counts or does not, on the day on which it qualified. */
export const whyAnswer = v.object({
  simulated: v.boolean(),
  asOf: dayText,
  /** The day for which the tree speaks: when it qualified, or the day that was asked for. */
  on: dayText,
  indicator: v.object({ ...named, version: v.string(), countsFrom: level }),
  walker: walkerShown,
  counts: v.boolean(),
  since: v.nullable(dayText),
  now: v.boolean(),
  notSeenAgain: v.boolean(),
  tree: why,
});
export type WhyAnswer = v.InferOutput<typeof whyAnswer>;

/** `GET /results/:code/nearly`: who nearly counts and what is missing, whoever is nearest first. */
export const nearlyAnswer = v.object({
  simulated: v.boolean(),
  asOf: dayText,
  indicator: v.object(named),
  rows: v.array(
    v.object({
      walker: walkerShown,
      /** Conditions met, of how many. */
      met: count,
      needed: count,
      missing: v.array(why),
    }),
  ),
  total: count,
});
export type NearlyAnswer = v.InferOutput<typeof nearlyAnswer>;

/** `GET /results/:code/forecast`: what the figure will be at the end, if things go on as so far. */
export const forecastAnswer = v.object({
  simulated: v.boolean(),
  asOf: dayText,
  indicator: v.object({ ...named, unit: v.picklist(indicatorUnits) }),
  /** What keeps it from being said, such as dates that nobody set. */
  problem: v.nullable(problemSchema),
  forecast: v.nullable(
    v.object({
      end: dayText,
      qualified: count,
      /** Below eight qualified nothing else is said. */
      tooEarly: v.boolean(),
      /** At the end date: median, and the 5th and 95th percentile of the draws. */
      pipeline: v.nullable(v.object({ low: whole, central: whole, high: whole })),
      /** Why there is no interval though there are stages: too little is known to give one. */
      silence: v.nullable(v.picklist(pipelineSilences)),
      /** Who is on the way; of these, who waits longer than enough others ever did. */
      waiting: count,
      beyond: count,
      stages: v.array(
        v.object({
          ...named,
          /** Ever there; and of these who went on to the next one. */
          reached: count,
          wentOn: count,
          /** Median days until the next one, of those who went on. */
          days: v.nullable(count),
        }),
      ),
      /** As many each month as so far, until the end. */
      linear: v.nullable(whole),
      /** Thousandths of the unit in a month: so far, and from now to reach the target. */
      paceMilli: v.nullable(whole),
      neededMilli: v.nullable(whole),
      target: v.nullable(whole),
      draws: count,
    }),
  ),
});
export type ForecastAnswer = v.InferOutput<typeof forecastAnswer>;

const setting = v.object({
  event: uuidText,
  sets: v.picklist(['dates', 'baseline', 'target', 'milestones', 'responsible', 'licence']),
  indicator: v.nullable(v.string()),
  /** What was set, as it was stated. */
  from: v.nullable(dayText),
  to: v.nullable(dayText),
  value: v.nullable(whole),
  on: v.nullable(dayText),
  month: v.nullable(count),
  milestones: v.array(v.object({ month: count, value: whole })),
  partners: v.array(v.string()),
  licence: v.nullable(v.string()),
  source: v.string(),
  saidAt: instantText,
  by: v.object({ actor: uuidText, name: v.nullable(v.string()) }),
  /** It is what holds now. */
  holds: v.boolean(),
  retracted: v.boolean(),
});
export type SettingShown = v.InferOutput<typeof setting>;

/** `GET /results/settings`: what the coordinator set, the latest first, with what it replaced. */
export const settingsAnswer = v.object({
  simulated: v.boolean(),
  programme,
  /** What stands now of each, whether it was set or is in the programme's folder. */
  indicators: v.array(
    v.object({
      ...named,
      unit: v.picklist(indicatorUnits),
      baseline: v.nullable(v.object({ value: whole, on: v.nullable(dayText) })),
      target: v.nullable(v.object({ value: whole, month: count })),
      milestones: v.array(v.object({ month: count, value: whole })),
      responsible: v.array(v.string()),
    }),
  ),
  settings: v.array(setting),
  may: v.object({ set: v.boolean() }),
});
export type SettingsAnswer = v.InferOutput<typeof settingsAnswer>;

/** Code of an indicator, such as `R1.1a`. */
export const indicatorCode = v.pipe(v.string(), v.maxLength(20), v.regex(/^[A-Za-z0-9.-]+$/));

/**
 * `on`: as of that day, today if absent, none after it. `from`: first day of a period; the
 * programme's, else.
 */
export const resultsQuery = v.strictObject({
  on: v.exactOptional(dayText),
  from: v.exactOptional(dayText),
});
/** `by` and `is`: only what counts in one part of a dimension; `is` empty: not declared. */
export const countedQuery = v.strictObject({
  ...resultsQuery.entries,
  by: v.exactOptional(v.picklist(dimensions)),
  is: v.exactOptional(v.pipe(v.string(), v.maxLength(120))),
  page: v.exactOptional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/, '1 to 99999'))),
});
export const onQuery = v.strictObject({ on: v.exactOptional(dayText) });
export const indicatorPath = v.strictObject({ code: indicatorCode });
export const whyPath = v.strictObject({ code: indicatorCode, id: uuidText });
