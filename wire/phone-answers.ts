import * as v from 'valibot';
import { actorParts, type Catalogue } from '../core/materials/catalogue.ts';
import { actorId, day, eventId, originClass, placeId, programmeId } from './events/fields.ts';

/**
 * What a phone reads of the server's answers. Unlike the schemas by which the server answers, these
 * take only what the phone needs and let unknown fields pass, because a phone may come back after
 * weeks and meet a newer server. They import no wording, so that the phone stays small.
 */
const bilingual = v.object({ es: v.string(), en: v.string() });

const standing = { regime: v.string(), originClass };
const classCode = v.nullable(v.string());

/** The catalogue by which the phone decides as the server does: the core's own shape. */
const catalogue = {
  offsetMinutes: v.number(),
  earliestDay: day,
  districts: v.array(v.object({ ubigeo: v.string(), name: v.string() })),
  materials: v.array(
    v.object({
      code: v.string(),
      family: v.string(),
      icon: v.string(),
      name: bilingual,
      grades: v.array(v.string()),
      crosswalk: v.object({
        art19: classCode,
        minam33: classCode,
        ntpMunicipal: classCode,
        ntpNonMunicipal: classCode,
        baselB: classCode,
        factorClass: classCode,
      }),
    }),
  ),
  grades: v.array(v.object({ code: v.string(), rank: v.number(), name: bilingual })),
  sourceKinds: v.array(
    v.object({
      code: v.string(),
      icon: v.string(),
      name: bilingual,
      ...standing,
      exceptions: v.array(v.object({ family: v.string(), ...standing })),
    }),
  ),
  actorKinds: v.array(
    v.object({
      code: v.string(),
      name: bilingual,
      side: v.picklist(['chain', 'outlet', 'source', 'other']),
      isPerson: v.boolean(),
      part: v.picklist(actorParts),
    }),
  ),
  purposes: v.array(
    v.object({
      code: v.string(),
      needsSignature: v.boolean(),
      texts: v.exactOptional(v.array(v.string())),
    }),
  ),
  regimes: v.array(
    v.object({
      code: v.string(),
      name: bilingual,
      rank: v.number(),
      blocked: v.boolean(),
      pools: v.boolean(),
      source: v.string(),
    }),
  ),
  containers: v.array(v.object({ code: v.string(), icon: v.string(), name: bilingual })),
  containerFactors: v.array(
    v.object({
      container: v.string(),
      material: v.string(),
      grams: v.number(),
      tareGrams: v.nullable(v.number()),
      validFrom: day,
      validTo: v.nullable(day),
      source: v.string(),
    }),
  ),
} satisfies { readonly [K in keyof Catalogue]: v.GenericSchema<unknown, Catalogue[K]> };

/** `GET /api/v1/public/programme`. */
export const programmeForPhone = v.object({
  programme: programmeId,
  epoch: v.string(),
  code: v.string(),
  name: bilingual,
  simulated: v.boolean(),
  /** A phone that was not told yet calls a family by one of its materials. */
  families: v.exactOptional(v.array(v.object({ code: v.string(), name: bilingual }))),
  ...catalogue,
});
export type PhoneProgramme = v.InferOutput<typeof programmeForPhone>;

/**
 * `GET /api/v1/register` (token): who and where, in the order in which they were registered.
 * Persons have no name; they are told apart by their number within their association.
 */
export const registerForPhone = v.object({
  actors: v.array(
    v.object({
      id: actorId,
      kind: v.string(),
      name: v.nullable(v.string()),
      letter: v.nullable(v.string()),
      district: v.nullable(v.string()),
      parent: v.nullable(actorId),
    }),
  ),
  places: v.array(
    v.object({
      id: placeId,
      name: v.string(),
      actor: v.nullable(actorId),
      district: v.nullable(v.string()),
    }),
  ),
});
export type PhoneRegister = v.InferOutput<typeof registerForPhone>;

/** `GET /api/v1/health`: all that a phone asks is whether the server is well. */
export const healthForPhone = v.object({ status: v.literal('ok') });

const told = v.object({ sentence: v.string(), remedy: v.string() });

/** A refusal or a wait in both languages, as the phone keeps and shows it. */
export const problemForPhone = v.object({
  code: v.string(),
  reaction: v.string(),
  es: told,
  en: told,
});
export type PhoneProblem = v.InferOutput<typeof problemForPhone>;

/** `POST /api/v1/devices/enrol`: who this phone is from now on, and by what it shows it. */
export const enrolledForPhone = v.object({
  person: actorId,
  name: v.string(),
  association: v.nullable(v.object({ id: actorId, name: v.string() })),
  readToken: v.string(),
  sendToken: v.string(),
});
export type PhoneEnrolled = v.InferOutput<typeof enrolledForPhone>;

/** `GET /api/v1/me`: what whoever asks may do, and where. Roles we do not know give nothing. */
export const meForPhone = v.object({
  person: v.nullable(actorId),
  grants: v.array(
    v.object({
      role: v.string(),
      organisation: v.nullable(actorId),
      district: v.nullable(v.string()),
    }),
  ),
});
export type PhoneMe = v.InferOutput<typeof meForPhone>;

/** `GET /api/v1/privacy/texts`: what is read to a person before she allows something or not. */
export const consentTextsForPhone = v.object({
  language: v.picklist(['es', 'en']),
  purposes: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      needed: v.boolean(),
      needsSignature: v.boolean(),
      /** Version of the text. */
      text: v.string(),
      asks: v.string(),
      otherwise: v.string(),
    }),
  ),
});
export type PhoneConsentTexts = v.InferOutput<typeof consentTextsForPhone>;

/** `POST /api/v1/events`: an outcome for each event, in the order sent. */
export const outcomesForPhone = v.object({
  epoch: v.string(),
  receivedAt: v.string(),
  outcomes: v.array(
    v.object({
      id: v.nullable(eventId),
      outcome: v.picklist(['accepted', 'already_had', 'quarantined', 'refused']),
      state: v.optional(v.string()),
      problem: v.optional(problemForPhone),
    }),
  ),
});
export type PhoneOutcomes = v.InferOutput<typeof outcomesForPhone>;
