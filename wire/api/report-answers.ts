import * as v from 'valibot';
import { tracks } from '../../core/indicators/figure.ts';
import {
  dimensions,
  indicatorUnits,
  resultLevels,
  timings,
} from '../../core/indicators/logframe.ts';
import { freezingSteps } from '../../core/reports/freezing-steps.ts';
import { climateBecauses } from '../../core/reports/restated-climate.ts';
import { movements } from '../../core/reports/moved.ts';
import { restatedBecauses } from '../../core/reports/restated.ts';
import { problemSchema } from '../events/outcome-schemas.ts';
import { bilingual, count, dayText, instantText, uuidText, wholeGrams } from './answer-fields.ts';

/** A whole number in the unit of its indicator, or a share with its two counts. */
const amount = v.variant('kind', [
  v.strictObject({ kind: v.literal('whole'), value: wholeGrams }),
  v.strictObject({ kind: v.literal('share'), numerator: count, denominator: count }),
]);
const amountOrNone = v.nullable(amount);
const dimension = v.picklist(dimensions);
const level = v.picklist(resultLevels);
/** A Problem as a report keeps it; `docs/problems.md` words its code. */
const keptProblem = v.strictObject({
  code: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
});
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const iatiIdentity = v.strictObject({
  activity: v.string(),
  organisation: v.strictObject({ reference: v.string(), type: v.string(), name: v.string() }),
  country: v.string(),
  sectors: v.array(v.strictObject({ code: v.string(), percentage: count })),
});

/** Grams of CO2e; avoided is positive. The run stays as it was made. */
export const frozenClimate = v.strictObject({
  run: v.string(),
  factorSet: v.string(),
  least: wholeGrams,
  central: wholeGrams,
  most: wholeGrams,
  toDate: wholeGrams,
  operations: wholeGrams,
});

const head = {
  format: v.literal(1),
  programme: v.strictObject({
    id: uuidText,
    code: v.string(),
    name: bilingual,
    simulated: v.boolean(),
    funder: bilingual,
    partners: v.array(v.strictObject({ code: v.string(), name: v.string() })),
    districts: v.array(v.strictObject({ code: v.string(), name: v.string() })),
    /** Null: not set yet. */
    start: v.nullable(dayText),
    end: v.nullable(dayText),
    /** Of the open data; null: to be set by the programme. */
    licence: v.nullable(v.string()),
    iati: v.nullable(iatiIdentity),
  }),
  names: v.array(v.strictObject({ dimension, value: v.string(), name: bilingual })),
  period: v.strictObject({ from: dayText, to: dayText }),
  /** Milliseconds since 1970. */
  frozenAt: count,
  results: v.array(v.strictObject({ code: v.string(), level, name: bilingual })),
  climate: v.nullable(frozenClimate),
};

const plan = {
  code: v.string(),
  version: v.string(),
  queryHash: sha256,
  result: v.string(),
  level,
  name: bilingual,
  unit: v.picklist(indicatorUnits),
  timing: v.picklist(timings),
  /** Null: there is no figure, and `problem` says why, or it is withheld. */
  value: amountOrNone,
  problem: v.nullable(keptProblem),
  baseline: v.nullable(v.strictObject({ value: wholeGrams, on: v.nullable(dayText) })),
  milestones: v.array(v.strictObject({ month: count, value: wholeGrams })),
  target: v.nullable(v.strictObject({ value: wholeGrams, on: v.nullable(dayText) })),
  expected: v.nullable(wholeGrams),
  track: v.picklist(tracks),
  verification: bilingual,
  assumption: v.nullable(bilingual),
  responsible: v.array(v.string()),
  note: v.nullable(bilingual),
  proposal: v.boolean(),
  iati: v.strictObject({ measure: v.string(), ascending: v.boolean(), additive: v.boolean() }),
  matches: v.nullable(bilingual),
  months: v.array(v.strictObject({ month: v.string(), amount: amountOrNone })),
};

const byLevel = <S extends v.GenericSchema>(schema: S) =>
  v.nullable(v.strictObject({ recorded: schema, documented: schema, verified: schema }));
const splitsOf = <S extends v.GenericSchema>(schema: S) =>
  v.array(
    v.strictObject({
      dimension,
      parts: v.array(v.strictObject({ value: v.nullable(v.string()), amount: schema })),
    }),
  );

/** A report as it was frozen, word for word. */
export const frozenReportSchema = v.strictObject({
  ...head,
  log: v.strictObject({ epoch: uuidText, position: count }),
  evidenceHash: sha256,
  indicators: v.array(
    v.strictObject({
      ...plan,
      levels: byLevel(amount),
      splits: splitsOf(amount),
      subtargets: v.array(
        v.strictObject({
          dimension,
          value: v.string(),
          have: count,
          declared: count,
          undeclared: count,
          sharePermille: v.nullable(count),
          askedPermille: v.nullable(count),
          absolute: v.nullable(count),
          shareMet: v.nullable(v.boolean()),
          absoluteMet: v.nullable(v.boolean()),
          met: v.boolean(),
        }),
      ),
      counted: v.array(
        v.strictObject({
          id: uuidText,
          since: dayText,
          evidence: v.array(uuidText),
          /** What it adds, where that is not one: grams. */
          weight: v.exactOptional(wholeGrams),
        }),
      ),
    }),
  ),
});

/** When it was frozen and approved, by whom, and the hash of what it says. */
const reportHead = {
  id: uuidText,
  from: dayText,
  to: dayText,
  frozenAt: instantText,
  frozenBy: v.nullable(v.string()),
  sha256,
  bytes: count,
  approvedAt: v.nullable(instantText),
  approvedBy: v.nullable(v.string()),
};

export const reportsAnswer = v.strictObject({
  simulated: v.boolean(),
  reports: v.array(v.strictObject(reportHead)),
});

export const reportAnswer = v.strictObject({
  ...reportHead,
  /** May whoever asks approve it: another person than who froze it, with the right to. */
  canApprove: v.boolean(),
  report: frozenReportSchema,
});

/** How far a report that is being frozen has come. */
export const freezingAnswer = v.strictObject({
  freezing: uuidText,
  state: v.picklist(['working', 'done', 'failed']),
  step: v.picklist(freezingSteps),
  /** Rows that were read, or indicators that are worked out, of so many; null: not known before. */
  done: count,
  of: v.nullable(count),
  /** The report, once it is frozen. */
  report: v.nullable(uuidText),
  problem: v.nullable(problemSchema),
});

export const approvedAnswer = v.strictObject({ id: uuidText });

export const freezeBody = v.strictObject({ from: dayText, to: dayText });
export const reportPath = v.strictObject({ id: uuidText });

const language = v.optional(v.picklist(['es', 'en']));

/** The files that are made of a report. */
export const reportFiles = [
  'logframe.xlsx',
  'narrative.docx',
  'iati.xml',
  'indicators.csv',
  'splits.csv',
  'subtargets.csv',
  'months.csv',
  'dictionary.csv',
  'flows.parquet',
  'report.json',
  'all.zip',
] as const;
export type ReportFile = (typeof reportFiles)[number];

export const reportFilePath = v.strictObject({ id: uuidText, file: v.picklist(reportFiles) });
export const reportFileQuery = v.strictObject({ language });

/** Which records moved it, what came over each, by which event, and when the server had that. */
const by = v.array(
  v.strictObject({
    record: uuidText,
    kind: v.string(),
    movement: v.picklist(movements),
    event: uuidText,
    at: instantText,
  }),
);
const restatedOne = v.strictObject({
  id: uuidText,
  because: v.picklist(restatedBecauses),
  /** Empty where no record did: another rule. */
  by,
});

/** An account of climate as it was published, and as it would be now. */
export const restatedClimate = v.strictObject({
  was: v.nullable(frozenClimate),
  now: v.nullable(frozenClimate),
  /** What it is worked out from otherwise; empty: there was, or is, none. */
  because: v.array(v.picklist(climateBecauses)),
});

/** "Restated +2 −1": what the figures of a frozen report would be now, and what moved them. */
export const restatedAnswer = v.strictObject({
  simulated: v.boolean(),
  sha256,
  asOf: instantText,
  restated: v.array(
    v.strictObject({
      code: v.string(),
      was: amountOrNone,
      now: amountOrNone,
      plus: v.array(restatedOne),
      minus: v.array(restatedOne),
      /** Counted then and now, with another weight: grams that were corrected. */
      changed: v.array(v.strictObject({ id: uuidText, was: wholeGrams, now: wholeGrams, by })),
      isOtherQuery: v.boolean(),
    }),
  ),
  /** Null: it says the same. */
  climate: v.nullable(restatedClimate),
});

/** What anybody may read of an approved report. */
export const publicResultsAnswer = v.strictObject({
  simulated: v.boolean(),
  /** Of this version of the results: cite it with its hash. */
  version: uuidText,
  sha256,
  approvedAt: instantText,
  citation: bilingual,
  peopleInStepsOf: count,
  results: v.strictObject({
    ...head,
    indicators: v.array(
      v.strictObject({
        ...plan,
        /** Counts of people are rounded down to fives: "at least so many". */
        people: v.boolean(),
        levels: byLevel(amountOrNone),
        splits: splitsOf(amountOrNone),
        subtargets: v.array(
          v.strictObject({
            dimension,
            value: v.string(),
            askedPermille: v.nullable(count),
            absolute: v.nullable(count),
            have: v.nullable(count),
            met: v.nullable(v.boolean()),
          }),
        ),
      }),
    ),
  }),
});

export const publicVersionsAnswer = v.strictObject({
  simulated: v.boolean(),
  licence: v.nullable(v.string()),
  versions: v.array(
    v.strictObject({
      version: uuidText,
      from: dayText,
      to: dayText,
      sha256,
      approvedAt: instantText,
    }),
  ),
});

/** A version; without one the latest that was approved. */
export const publicResultsQuery = v.strictObject({ version: v.optional(uuidText) });
export const citationQuery = v.strictObject({ version: v.optional(uuidText), language });

export type ReportsAnswer = v.InferOutput<typeof reportsAnswer>;
export type ReportAnswer = v.InferOutput<typeof reportAnswer>;
export type ReportHead = ReportsAnswer['reports'][number];
export type FreezingAnswer = v.InferOutput<typeof freezingAnswer>;
export type PublicResultsAnswer = v.InferOutput<typeof publicResultsAnswer>;
export type PublicVersionsAnswer = v.InferOutput<typeof publicVersionsAnswer>;
