import * as v from 'valibot';
import { dayText, instantText, uuidText } from './answer-fields.ts';

/** A value of a field: text, number or a list of codes (`core/actors/personal-fields.ts`). */
const fieldValue = v.union([v.string(), v.number(), v.array(v.string())]);

const affiliation = v.strictObject({
  id: uuidText,
  member: uuidText,
  organisation: uuidText,
  /** The other side: the organisation on a person's page, the member on an organisation's. */
  other: v.strictObject({
    actor: uuidText,
    /** null where the name may not be seen. */
    label: v.nullable(v.string()),
    kind: v.string(),
    district: v.nullable(v.string()),
    sex: v.nullable(v.string()),
  }),
  role: v.string(),
  municipality: v.nullable(v.string()),
  since: v.nullable(dayText),
  until: v.nullable(dayText),
});

const place = v.strictObject({
  place: uuidText,
  name: v.string(),
  district: v.nullable(v.string()),
  /** Degrees × 10,000,000. */
  latE7: v.nullable(v.number()),
  lngE7: v.nullable(v.number()),
  address: v.nullable(v.string()),
  reference: v.nullable(v.string()),
});

/** `GET /actors/:id`: what is known of a person or an organisation, as far as it may be seen. */
export const actorAnswer = v.strictObject({
  simulated: v.boolean(),
  actor: uuidText,
  kind: v.string(),
  isPerson: v.boolean(),
  /** null where the name may not be seen; empty where nobody gave one. */
  label: v.nullable(v.string()),
  state: v.picklist(['current', 'merged', 'cancelled']),
  /** The record that stands for this one, after a merge. */
  sameAs: v.nullable(uuidText),
  name: v.nullable(v.string()),
  letter: v.nullable(v.string()),
  district: v.nullable(v.string()),
  sex: v.nullable(v.string()),
  bornFrom: v.nullable(v.number()),
  languages: v.array(v.string()),
  size: v.nullable(v.string()),
  sector: v.nullable(v.string()),
  /** Personal fields that may be seen, by name. */
  values: v.record(v.string(), fieldValue),
  /** Groups of fields that the viewer may see, and those that are kept from her. */
  groups: v.strictObject({ shown: v.array(v.string()), hidden: v.array(v.string()) }),
  affiliations: v.array(affiliation),
  consents: v.array(
    v.strictObject({
      purpose: v.string(),
      given: v.boolean(),
      textVersion: v.string(),
      language: v.string(),
      how: v.string(),
      signature: v.nullable(uuidText),
      saidAt: instantText,
    }),
  ),
  /** The photo, while the person allows one and the viewer may see it. */
  photo: v.nullable(uuidText),
  places: v.array(place),
  merges: v.array(
    v.strictObject({
      merge: uuidText,
      keep: uuidText,
      absorbed: uuidText,
      takenBack: v.boolean(),
      at: instantText,
    }),
  ),
  registeredAt: instantText,
  changedAt: instantText,
  /** What the viewer may do with it. */
  may: v.strictObject({
    write: v.boolean(),
    merge: v.boolean(),
    takeConsent: v.boolean(),
    addFiles: v.boolean(),
    handlePrivacy: v.boolean(),
    invite: v.boolean(),
    /** What it holds and handed over; of a person, her kilograms and income. */
    readWork: v.boolean(),
  }),
});

const change = v.strictObject({
  field: v.string(),
  before: v.nullable(fieldValue),
  after: v.nullable(fieldValue),
  /** true: it changed, but the viewer may not see what it held. */
  hidden: v.boolean(),
});

/** `GET /actors/:id/history`: who said what when. Newest first. */
export const actorHistoryAnswer = v.strictObject({
  simulated: v.boolean(),
  actor: uuidText,
  steps: v.array(
    v.strictObject({
      event: uuidText,
      kind: v.string(),
      occurredAt: instantText,
      recordedAt: instantText,
      receivedAt: instantText,
      recorder: v.strictObject({ actor: uuidText, label: v.nullable(v.string()) }),
      device: uuidText,
      /** Of a change: changed, corrected, rectification. */
      because: v.nullable(v.string()),
      changes: v.array(change),
      /** The other actor or place it speaks of: organisation, member, record of a merge. */
      other: v.nullable(v.strictObject({ actor: uuidText, label: v.nullable(v.string()) })),
      /** Codes that say it shortly: role, purpose and yes or no, right, outcome. */
      words: v.array(v.strictObject({ name: v.string(), value: v.string() })),
    }),
  ),
  /** Where to go on; null at the end. */
  next: v.nullable(v.string()),
});

/** `GET /actors/:id/members`: who belongs to an organisation, by name. */
export const actorMembersAnswer = v.strictObject({
  simulated: v.boolean(),
  organisation: uuidText,
  members: v.array(affiliation),
  next: v.nullable(v.string()),
});

export type ActorAnswer = v.InferOutput<typeof actorAnswer>;
export type ActorHistoryAnswer = v.InferOutput<typeof actorHistoryAnswer>;
export type ActorMembersAnswer = v.InferOutput<typeof actorMembersAnswer>;

export const actorPath = v.strictObject({ id: uuidText });
export const actorHistoryQuery = v.strictObject({ after: v.exactOptional(v.string()) });
export const actorMembersQuery = v.strictObject({
  municipality: v.exactOptional(v.string()),
  after: v.exactOptional(v.string()),
});
