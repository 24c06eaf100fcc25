import * as v from 'valibot';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import { actorParts } from '../../core/materials/catalogue.ts';
import { code, district } from '../events/fields.ts';
import { count, dayText, instantText, uuidText } from './answer-fields.ts';

/** How an actor stands in lists. `ended`: it belonged somewhere and does no longer. */
export const listedStates = ['current', 'ended', 'cancelled'] as const;

/** An actor as lists show it, as far as the asker may see it. */
export const listedActor = v.strictObject({
  actor: uuidText,
  /** null where the name may not be seen; empty where nobody gave one. */
  label: v.nullable(v.string()),
  kind: v.string(),
  part: v.picklist(actorParts),
  isPerson: v.boolean(),
  district: v.nullable(v.string()),
  sex: v.nullable(v.string()),
  state: v.picklist(listedStates),
  /** Where it belongs today, or where it belonged last. */
  belongings: v.array(
    v.strictObject({
      organisation: uuidText,
      label: v.string(),
      role: v.string(),
      until: v.nullable(dayText),
    }),
  ),
  registeredAt: instantText,
  changedAt: instantText,
});

/** `GET /actors`: a page of the directory, with counts of all that the filters let through. */
export const directoryAnswer = v.strictObject({
  simulated: v.boolean(),
  actors: v.array(listedActor),
  total: count,
  facets: v.strictObject({
    parts: v.array(v.strictObject({ part: v.picklist(actorParts), many: count })),
    kinds: v.array(v.strictObject({ kind: v.string(), many: count })),
    districts: v.array(v.strictObject({ district: v.nullable(v.string()), many: count })),
    sexes: v.array(v.strictObject({ sex: v.nullable(v.string()), many: count })),
  }),
  /** Where to go on; null at the end. */
  next: v.nullable(v.string()),
});

const filters = {
  kind: v.exactOptional(code),
  part: v.exactOptional(v.picklist(actorParts)),
  /** One of the two sorts of actors, whatever their kind. */
  who: v.exactOptional(v.picklist(['people', 'organisations'])),
  role: v.exactOptional(v.picklist(affiliationRoles)),
  organisation: v.exactOptional(uuidText),
  district: v.exactOptional(district),
  sex: v.exactOptional(v.picklist(['F', 'M', 'X', 'undeclared'])),
  /** A name, however it is spelt and in any order, or a number. */
  text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  state: v.exactOptional(v.picklist(listedStates)),
  sort: v.exactOptional(v.picklist(['label', 'registered', 'changed', 'district'])),
  direction: v.exactOptional(v.picklist(['up', 'down'])),
};

export const directoryQuery = v.strictObject({
  ...filters,
  after: v.exactOptional(v.pipe(v.string(), v.maxLength(600), v.regex(/^[\w-]+$/, 'cursor'))),
  /** How many at most; 1 to 200. */
  size: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[1-9]\d?|1\d\d|200)$/, '1 to 200'))),
});
export const directoryCsvQuery = v.strictObject({
  ...filters,
  language: v.exactOptional(v.picklist(['es', 'en'])),
});

export type ListedActor = v.InferOutput<typeof listedActor>;
export type DirectoryAnswer = v.InferOutput<typeof directoryAnswer>;
export type DirectoryQuery = v.InferOutput<typeof directoryQuery>;
export type DirectoryCsvQuery = v.InferOutput<typeof directoryCsvQuery>;
