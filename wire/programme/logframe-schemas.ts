import * as v from 'valibot';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import {
  dimensions,
  indicatorUnits,
  resultLevels,
  timings,
} from '../../core/indicators/logframe.ts';
import {
  entities,
  evidenceKinds,
  summed,
  type Condition,
  type FieldCondition,
  type Query,
} from '../../core/indicators/query.ts';
import { proofLevels } from '../../core/pathways/evidence.ts';
import { bilingual, code, day, say, text, wholeNumber, wholePositive } from './file-fields.ts';

/** The file of the logframe: results, indicators, and what each of them counts. */
const some = <T extends v.GenericSchema>(one: T) => v.pipe(v.array(one), v.nonEmpty(say('empty')));
const optional = v.exactOptional;
const level = v.picklist(proofLevels);
const permille = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value) && value >= 1 && value <= 1000, say('permille')),
);

/** Codes of results and indicators, as funders write them: `R1.1a`. */
export const resultCode = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, say('code')),
);

const field = v.pipe(v.string(), v.regex(/^[A-Za-z]+$/, say('fieldName')));
const value = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const bound = v.union([day, v.number()]);

const fieldCondition: v.GenericSchema<unknown, FieldCondition> = v.union(
  [
    v.strictObject({ all: v.lazy(() => some(fieldCondition)) }),
    v.strictObject({ any: v.lazy(() => some(fieldCondition)) }),
    v.strictObject({ not: v.lazy(() => fieldCondition) }),
    v.strictObject({ eq: v.strictTuple([field, value]) }),
    v.strictObject({ in: v.strictTuple([field, v.array(value)]) }),
    v.strictObject({ gte: v.strictTuple([field, bound]) }),
    v.strictObject({ lte: v.strictTuple([field, bound]) }),
  ],
  say('fieldCondition'),
);

const exists = v.strictObject({
  evidence: v.picklist(evidenceKinds),
  where: optional(fieldCondition),
  least: optional(wholePositive),
  distinctBy: optional(field),
  withinDays: optional(wholePositive),
  atLeast: optional(level),
});

const condition: v.GenericSchema<unknown, Condition> = v.union(
  [
    v.strictObject({ all: v.lazy(() => some(condition)) }),
    v.strictObject({ any: v.lazy(() => some(condition)), least: optional(wholePositive) }),
    v.strictObject({ not: v.lazy(() => condition) }),
    v.strictObject({ kind: some(code) }),
    v.strictObject({ criterion: code, version: optional(text) }),
    v.strictObject({
      affiliated: v.strictObject({
        roles: v.array(v.picklist(affiliationRoles)),
        kinds: v.array(code),
        district: optional(text),
      }),
    }),
    v.strictObject({ stage: v.strictObject({ reached: code, still: v.boolean() }) }),
    v.strictObject({ exists }),
    v.strictObject({ sequence: some(exists), withinDays: optional(wholePositive) }),
  ],
  say('condition'),
);

const query: v.GenericSchema<unknown, Query> = v.variant('measure', [
  v.strictObject({ measure: v.literal('count'), of: v.picklist(entities), where: condition }),
  v.strictObject({
    measure: v.literal('sum'),
    of: v.picklist(summed),
    where: v.strictObject({ takers: v.array(code), atLeast: optional(level) }),
  }),
  v.strictObject({
    measure: v.literal('ratio'),
    of: v.literal('commitment'),
    numerator: v.literal('kept_on_time'),
    denominator: v.literal('due'),
  }),
]);

const said = v.nullable(bilingual);
const stated = v.strictObject({ value: wholeNumber, on: v.nullable(day), source: bilingual });
const ahead = v.strictObject({ month: wholePositive, value: wholeNumber });

export const indicatorSchema = v.strictObject({
  code: resultCode,
  version: text,
  result: resultCode,
  level: v.picklist(resultLevels),
  name: bilingual,
  help: bilingual,
  unit: v.picklist(indicatorUnits),
  query,
  timing: v.picklist(timings),
  disaggregate: v.array(v.picklist(dimensions)),
  baseline: v.nullable(stated),
  milestones: v.array(ahead),
  target: v.nullable(ahead),
  subtargets: v.optional(
    v.array(
      v.strictObject({
        dimension: v.picklist(dimensions),
        value: text,
        sharePermille: v.optional(v.nullable(permille), null),
        absolute: v.optional(v.nullable(wholePositive), null),
      }),
    ),
    [],
  ),
  countsFrom: level,
  recheckDays: v.optional(v.nullable(wholePositive), null),
  verification: bilingual,
  assumption: v.optional(said, null),
  responsible: v.array(code),
  leading: v.optional(v.array(resultCode), []),
  pipeline: v.optional(
    v.array(
      v.pipe(
        v.string(),
        v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/, say('code')),
      ),
    ),
    [],
  ),
  note: v.optional(said, null),
  source: v.strictObject({ of: code, article: v.optional(said, null) }),
  proposal: v.optional(v.boolean(), false),
  iati: v.strictObject({ measure: text, ascending: v.boolean(), additive: v.boolean() }),
  matches: v.optional(said, null),
});

export const logframeFileSchemas = {
  'logframe.yaml': v.strictObject({
    sources: v.record(
      code,
      v.strictObject({ title: bilingual, year: wholePositive, url: v.nullable(text) }),
    ),
    results: v.array(
      v.strictObject({ code: resultCode, level: v.picklist(resultLevels), name: bilingual }),
    ),
    indicators: v.array(indicatorSchema),
  }),
};
