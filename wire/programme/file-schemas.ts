import * as v from 'valibot';
import { rights } from '../../core/actors/register-events.ts';
import { actorParts } from '../../core/materials/catalogue.ts';
import { retentionKinds } from '../../core/privacy/policy.ts';
import { originClass } from '../events/fields.ts';
import {
  bilingual,
  classCode,
  code,
  day,
  monthDay,
  offset,
  programmeId,
  say,
  text,
  wholeNumber,
  wholePositive,
} from './file-fields.ts';
import { logframeFileSchemas } from './logframe-schemas.ts';
import { pathwayFileSchemas } from './pathway-schemas.ts';

/** Shapes of the files of a programme folder. */
const named = v.strictObject({ code: classCode, name: bilingual });
const right = v.picklist(rights);

/** What the register of IATI calls the programme, who publishes it, and where it works. */
const iatiIdentity = v.strictObject({
  activity: text,
  organisation: v.strictObject({ reference: text, type: text, name: text }),
  country: v.pipe(text, v.regex(/^[A-Z]{2}$/)),
  sectors: v.array(v.strictObject({ code: text, percentage: wholePositive })),
});

export const fileSchemas = {
  'programme.yaml': v.strictObject({
    id: programmeId,
    code,
    name: bilingual,
    offsetMinutes: offset,
    earliestDay: day,
    dates: v.nullable(v.strictObject({ from: day, to: day })),
    durationMonths: v.nullable(wholePositive),
    funder: v.nullable(bilingual),
    partners: v.array(
      v.strictObject({
        code,
        kind: code,
        name: text,
        district: v.optional(v.nullable(text), null),
      }),
    ),
    districtCodes: v.picklist(['ubigeo', 'own']),
    districts: v.array(v.strictObject({ ubigeo: text, name: text })),
    openDataLicence: v.nullable(text),
    iati: v.optional(v.nullable(iatiIdentity), null),
  }),
  'families.yaml': v.strictObject({
    families: v.array(
      v.strictObject({ code, parent: v.nullable(code), icon: code, name: bilingual }),
    ),
  }),
  'crosswalks.yaml': v.strictObject({
    art19: v.array(named),
    minam33: v.array(named),
    ntpMunicipal: v.array(named),
    ntpNonMunicipal: v.array(named),
    baselB: v.array(named),
    factorClass: v.array(named),
  }),
  'grades.yaml': v.strictObject({
    grades: v.array(v.strictObject({ code, rank: wholePositive, name: bilingual })),
  }),
  'materials.yaml': v.strictObject({
    materials: v.array(
      v.strictObject({
        code,
        family: code,
        icon: code,
        name: bilingual,
        grades: v.array(code),
        crosswalk: v.strictObject({
          art19: v.nullable(classCode),
          minam33: v.nullable(classCode),
          ntpMunicipal: v.nullable(classCode),
          ntpNonMunicipal: v.nullable(classCode),
          baselB: v.nullable(classCode),
          factorClass: v.nullable(classCode),
        }),
        note: v.exactOptional(bilingual),
      }),
    ),
  }),
  'containers.yaml': v.strictObject({
    sources: v.record(v.string(), text),
    containers: v.array(
      v.strictObject({ code, icon: code, litres: v.nullable(wholePositive), name: bilingual }),
    ),
    containerFactors: v.array(
      v.strictObject({
        container: code,
        source: text,
        validFrom: day,
        validTo: v.nullable(day),
        tareGrams: v.nullable(wholePositive),
        grams: v.record(code, wholePositive),
      }),
    ),
  }),
  'regimes.yaml': v.strictObject({
    regimes: v.array(
      v.strictObject({
        code,
        rank: wholePositive,
        blocked: v.boolean(),
        pools: v.boolean(),
        name: bilingual,
        source: text,
      }),
    ),
  }),
  'actor-kinds.yaml': v.strictObject({
    actorKinds: v.array(
      v.strictObject({
        code,
        side: v.picklist(['chain', 'outlet', 'source', 'other']),
        isPerson: v.boolean(),
        part: v.picklist(actorParts),
        name: bilingual,
      }),
    ),
  }),
  'source-kinds.yaml': v.strictObject({
    sourceKinds: v.array(
      v.strictObject({
        code,
        icon: code,
        name: bilingual,
        regime: code,
        originClass,
        exceptions: v.optional(
          v.array(v.strictObject({ family: code, regime: code, originClass })),
          [],
        ),
      }),
    ),
  }),
  'privacy.yaml': v.strictObject({
    controller: v.strictObject({
      identity: v.nullable(text),
      address: v.nullable(text),
      contact: v.nullable(text),
    }),
    dataOfficer: v.strictObject({ name: v.nullable(text), contact: v.nullable(text) }),
    databank: v.nullable(text),
    transfersAbroad: v.nullable(bilingual),
    purposes: v.array(
      v.strictObject({
        code,
        needsSignature: v.boolean(),
        needed: v.boolean(),
        name: bilingual,
        recipients: bilingual,
        kept: bilingual,
        texts: v.pipe(
          v.array(v.strictObject({ id: code, from: day, asks: bilingual, otherwise: bilingual })),
          v.nonEmpty(say('empty')),
        ),
      }),
    ),
    terms: v.strictObject({
      countedIn: v.picklist(['working', 'calendar']),
      rights: v.array(
        v.strictObject({ right, days: v.nullable(wholePositive), source: v.nullable(text) }),
      ),
      breachHours: v.nullable(wholePositive),
    }),
    retention: v.array(
      v.strictObject({
        kind: v.picklist(retentionKinds),
        months: v.nullable(wholePositive),
        source: v.nullable(text),
      }),
    ),
  }),
  'holidays.yaml': v.strictObject({
    holidays: v.array(
      v.strictObject({
        code,
        on: v.union([v.strictObject({ date: monthDay }), v.strictObject({ easter: wholeNumber })]),
        from: v.nullable(day),
        to: v.nullable(day),
        source: text,
      }),
    ),
  }),
  'curricula.yaml': v.strictObject({
    curricula: v.array(
      v.strictObject({
        code,
        version: text,
        from: v.nullable(day),
        name: bilingual,
        audience: bilingual,
        objectives: v.pipe(v.array(bilingual), v.nonEmpty(say('empty'))),
        share: v.pipe(wholePositive, v.maxValue(100, say('percent'))),
        modules: v.pipe(
          v.array(v.strictObject({ code, name: bilingual, minutes: wholePositive })),
          v.nonEmpty(say('empty')),
        ),
        source: text,
        proposal: v.boolean(),
      }),
    ),
  }),
  ...pathwayFileSchemas,
  ...logframeFileSchemas,
  'legal-parameters.yaml': v.strictObject({
    legalParameters: v.array(
      v.strictObject({
        code,
        name: bilingual,
        value: wholePositive,
        unit: text,
        from: v.nullable(day),
        to: v.nullable(day),
        source: text,
      }),
    ),
  }),
  'reporting-calendar.yaml': v.strictObject({
    reports: v.array(
      v.strictObject({
        code,
        who: code,
        to: code,
        every: v.picklist(['month', 'quarter', 'year']),
        due: v.nullable(text),
        what: bilingual,
        source: text,
      }),
    ),
  }),
};

export type FileName = keyof typeof fileSchemas;
export type FileOf<N extends FileName> = v.InferOutput<(typeof fileSchemas)[N]>;
export const fileNames = Object.keys(fileSchemas) as readonly FileName[];
