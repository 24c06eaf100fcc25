import * as v from 'valibot';
import { personalFieldNames } from '../../core/actors/personal-fields.ts';
import { bilingual, dayText, uuidText } from './answer-fields.ts';

const value = v.union([v.string(), v.number(), v.array(v.string())]);
const sex = v.nullable(v.picklist(['F', 'M', 'X', 'undeclared']));

const head = { programme: bilingual, simulated: v.boolean(), madeOn: dayText };

/** What the form of Annex 2 asks of a person; what is not known or may not be seen is absent. */
export const memberSheetAnswer = v.strictObject({
  ...head,
  actor: uuidText,
  organisation: v.nullable(v.string()),
  district: v.nullable(v.string()),
  workDistrict: v.nullable(v.string()),
  sex,
  /** Whole years on the day it was made, or the band of five years that is known. */
  age: v.nullable(v.strictObject({ from: v.number(), to: v.number() })),
  values: v.partial(
    v.strictObject(
      Object.fromEntries(personalFieldNames.map((name) => [name, value])) as Record<
        (typeof personalFieldNames)[number],
        typeof value
      >,
    ),
  ),
  /** The signed permission for health data stands, and the viewer may see them. */
  showsHealth: v.boolean(),
});

export const memberListAnswer = v.strictObject({
  ...head,
  /** art39: those who take part in one municipality. */
  asked: v.picklist(['art34', 'art39']),
  organisation: v.strictObject({
    actor: uuidText,
    name: v.nullable(v.string()),
    district: v.nullable(v.string()),
    ruc: v.nullable(v.string()),
    registryEntry: v.nullable(v.string()),
    legalDomicile: v.nullable(v.string()),
    representativeName: v.nullable(v.string()),
    representativeDocument: v.nullable(v.string()),
  }),
  municipality: v.nullable(v.string()),
  members: v.array(
    v.strictObject({
      actor: uuidText,
      label: v.string(),
      documentType: v.nullable(v.string()),
      documentNumber: v.nullable(v.string()),
      sex,
      age: v.nullable(v.strictObject({ from: v.number(), to: v.number() })),
      birthDate: v.nullable(v.string()),
      address: v.nullable(v.string()),
      phone: v.nullable(v.string()),
      email: v.nullable(v.string()),
      workHours: v.nullable(v.string()),
      role: v.string(),
      since: v.nullable(dayText),
    }),
  ),
});

export type MemberSheetAnswer = v.InferOutput<typeof memberSheetAnswer>;
export type MemberListAnswer = v.InferOutput<typeof memberListAnswer>;
