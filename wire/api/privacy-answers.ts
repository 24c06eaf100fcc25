import * as v from 'valibot';
import { rights } from '../../core/actors/register-events.ts';
import { personalFieldNames } from '../../core/actors/personal-fields.ts';
import { roles } from '../../core/access/roles.ts';
import { retentionKinds } from '../../core/privacy/policy.ts';
import { bilingual, count, dayText, instantText, uuidText } from './answer-fields.ts';

const right = v.picklist(rights);
const how = v.picklist(['tap', 'verbal', 'signed']);

/** Who did something, as far as a person may be told: no other person is named (art. 78). */
export const byWhom = v.picklist(['self', ...roles, 'system', 'unknown']);

export const privacyTextsAnswer = v.strictObject({
  language: v.picklist(['es', 'en']),
  simulated: v.boolean(),
  /** null: to be set by the partners. */
  controller: v.strictObject({
    identity: v.nullable(v.string()),
    address: v.nullable(v.string()),
    contact: v.nullable(v.string()),
  }),
  dataOfficer: v.strictObject({ name: v.nullable(v.string()), contact: v.nullable(v.string()) }),
  databank: v.nullable(v.string()),
  transfersAbroad: v.nullable(v.string()),
  purposes: v.array(
    v.strictObject({
      code: v.string(),
      name: v.string(),
      needed: v.boolean(),
      needsSignature: v.boolean(),
      /** Version of the text: what `actor.consent` says was read or heard. */
      text: v.string(),
      from: dayText,
      asks: v.string(),
      otherwise: v.string(),
      recipients: v.string(),
      kept: v.string(),
    }),
  ),
  /** Days to answer a request for each right; null: not looked up. */
  rights: v.array(
    v.strictObject({ right, days: v.nullable(count), source: v.nullable(v.string()) }),
  ),
  countedIn: v.picklist(['working', 'calendar']),
});

const consentSaid = v.strictObject({
  given: v.boolean(),
  text: v.string(),
  /** What was read or heard; null where the programme no longer has the text. */
  wording: v.nullable(v.string()),
  language: v.string(),
  how,
  at: instantText,
  takenBy: byWhom,
  signature: v.nullable(uuidText),
  event: uuidText,
});

const consentLine = v.strictObject({
  purpose: v.string(),
  name: bilingual,
  needed: v.boolean(),
  needsSignature: v.boolean(),
  /** null: was never asked. */
  now: v.nullable(consentSaid),
  /** All that was said, the newest first. */
  history: v.array(consentSaid),
});

export const consentsAnswer = v.strictObject({ actor: uuidText, consents: v.array(consentLine) });

export const fileAddedAnswer = v.strictObject({ id: uuidText, media: v.string(), bytes: count });

const fileLine = v.strictObject({
  id: uuidText,
  purpose: v.picklist(['photo', 'signature', 'scan']),
  media: v.string(),
  bytes: count,
  addedAt: instantText,
});

const requestLine = v.strictObject({
  request: uuidText,
  right,
  receivedOn: dayText,
  /** The last day to answer; null where the programme states no term. */
  dueOn: v.nullable(dayText),
  late: v.boolean(),
  answeredOn: v.nullable(dayText),
  outcome: v.nullable(v.picklist(['granted', 'partly', 'refused'])),
  note: v.nullable(v.string()),
  answerNote: v.nullable(v.string()),
});

export const privacyRequestsAnswer = v.strictObject({
  today: dayText,
  countedIn: v.picklist(['working', 'calendar']),
  requests: v.array(v.strictObject({ actor: uuidText, label: v.string(), ...requestLine.entries })),
});

const cardLine = v.strictObject({
  id: uuidText,
  organisation: uuidText,
  organisationName: v.nullable(v.string()),
  code: v.string(),
  issuedAt: instantText,
  validUntil: dayText,
  standing: v.picklist(['valid', 'expired', 'revoked']),
});

export const cardsAnswer = v.strictObject({ actor: uuidText, cards: v.array(cardLine) });
export const cardIssuedAnswer = v.strictObject({ actor: uuidText, card: cardLine });
export const cardsRevokedAnswer = v.strictObject({ id: uuidText, revoked: count });

export const publicCardAnswer = v.strictObject({
  simulated: v.boolean(),
  programme: bilingual,
  /** As it is printed. */
  code: v.string(),
  standing: v.picklist(['valid', 'expired', 'revoked']),
  organisation: v.nullable(v.string()),
  validUntil: dayText,
  /** Only with the person's consent to show it here. */
  name: v.nullable(v.string()),
  today: dayText,
});

/** All that the programme holds of a person, for that person. */
export const dataSheetAnswer = v.strictObject({
  format: v.literal('ayni-data-sheet/1'),
  madeAt: instantText,
  programme: bilingual,
  simulated: v.boolean(),
  controller: privacyTextsAnswer.entries.controller,
  dataOfficer: privacyTextsAnswer.entries.dataOfficer,
  person: v.strictObject({
    actor: uuidText,
    kind: bilingual,
    label: v.string(),
    registeredAt: instantText,
    cancelledAt: v.nullable(instantText),
    /** Other records that were found to be the same person. */
    mergedRecords: v.array(uuidText),
  }),
  /** What stays also after a cancellation: it names nobody. */
  details: v.array(
    v.strictObject({
      field: v.picklist(['sex', 'bornFrom', 'district', 'languages', 'name']),
      value: v.union([v.string(), v.number(), v.array(v.string())]),
      at: v.nullable(instantText),
      by: byWhom,
    }),
  ),
  fields: v.array(
    v.strictObject({
      record: uuidText,
      field: v.picklist(personalFieldNames),
      value: v.union([v.string(), v.number(), v.array(v.string())]),
      /** What it was collected for. */
      purpose: v.string(),
      at: v.nullable(instantText),
      by: byWhom,
    }),
  ),
  affiliations: v.array(
    v.strictObject({
      organisation: v.nullable(v.string()),
      role: v.string(),
      municipality: v.nullable(v.string()),
      since: v.nullable(dayText),
      until: v.nullable(dayText),
    }),
  ),
  places: v.array(
    v.strictObject({
      name: v.string(),
      district: v.nullable(v.string()),
      address: v.nullable(v.string()),
      reference: v.nullable(v.string()),
    }),
  ),
  consents: v.array(consentLine),
  files: v.array(fileLine),
  cards: v.array(cardLine),
  requests: v.array(requestLine),
  /** Who looked, by role and day; the newest first, at most the last 500 looks. */
  reads: v.array(
    v.strictObject({ at: instantText, by: byWhom, what: v.string(), why: v.string() }),
  ),
  readsInAll: count,
  /** Records in the log that speak of the person, by kind. */
  events: v.array(v.strictObject({ kind: v.string(), count })),
});

export const cancellationAnswer = v.strictObject({
  actor: uuidText,
  label: v.string(),
  cancelledAt: v.nullable(instantText),
  erased: v.strictObject({
    /** Names of the fields that hold something. */
    fields: v.array(v.picklist(personalFieldNames)),
    statements: count,
    files: count,
    notes: count,
    cards: count,
  }),
  stays: v.strictObject({
    events: count,
    collected_g: count,
    sex: v.nullable(v.string()),
    bornFrom: v.nullable(count),
    district: v.nullable(v.string()),
    organisations: v.array(v.string()),
  }),
});

export const retentionAnswer = v.strictObject({
  periods: v.array(
    v.strictObject({
      kind: v.picklist(retentionKinds),
      months: v.nullable(count),
      source: v.nullable(v.string()),
      lastRunAt: v.nullable(instantText),
      lastDeleted: v.nullable(count),
    }),
  ),
  /** null: the partners have not said when somebody counts as inactive. */
  inactive: v.nullable(
    v.array(v.strictObject({ actor: uuidText, label: v.string(), lastDay: v.nullable(dayText) })),
  ),
});

/** Who takes part, for anybody: people in fives, never fewer; organisations as they are. */
export const publicRegisterAnswer = v.strictObject({
  simulated: v.boolean(),
  asOf: v.nullable(instantText),
  /** Counts of people are "at least so many", rounded down to these. */
  peopleInStepsOf: count,
  people: v.array(
    v.strictObject({
      kind: v.string(),
      name: bilingual,
      sex: v.nullable(v.picklist(['female', 'male', 'other', 'undeclared'])),
      district: v.nullable(v.string()),
      /** null: withheld. */
      count: v.nullable(count),
    }),
  ),
  organisations: v.array(
    v.strictObject({
      kind: v.string(),
      part: v.string(),
      name: bilingual,
      district: v.nullable(v.string()),
      count,
    }),
  ),
});

export type PublicRegisterAnswer = v.InferOutput<typeof publicRegisterAnswer>;
export type PrivacyTextsAnswer = v.InferOutput<typeof privacyTextsAnswer>;
export type ConsentsAnswer = v.InferOutput<typeof consentsAnswer>;
export type FileAddedAnswer = v.InferOutput<typeof fileAddedAnswer>;
export type PrivacyRequestsAnswer = v.InferOutput<typeof privacyRequestsAnswer>;
export type CardsAnswer = v.InferOutput<typeof cardsAnswer>;
export type CardIssuedAnswer = v.InferOutput<typeof cardIssuedAnswer>;
export type CardsRevokedAnswer = v.InferOutput<typeof cardsRevokedAnswer>;
export type PublicCardAnswer = v.InferOutput<typeof publicCardAnswer>;
export type DataSheetAnswer = v.InferOutput<typeof dataSheetAnswer>;
export type CancellationAnswer = v.InferOutput<typeof cancellationAnswer>;
export type RetentionAnswer = v.InferOutput<typeof retentionAnswer>;
export type ByWhom = v.InferOutput<typeof byWhom>;
