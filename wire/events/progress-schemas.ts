import * as v from 'valibot';
import {
  agreementEnds,
  agreementTypes,
  foodStates,
} from '../../core/agreements/agreement-events.ts';
import { everyPeriods, transports } from '../../core/agreements/intent-events.ts';
import {
  attendanceMethods,
  encounterTypes,
  signingMethods,
} from '../../core/encounters/meeting-events.ts';
import { verdicts } from '../../core/evidence/review-events.ts';
import type { ProgressPayloads } from '../../core/ledger/progress-references.ts';
import { chainParts, instruments } from '../../core/pathways/pathway-events.ts';
import {
  consumed,
  consumedUnits,
  observationMethods,
  productTypes,
} from '../../core/practices/practice-events.ts';
import {
  actorId,
  centimos,
  code,
  currency,
  day,
  district,
  eventId,
  grams,
  instantMs,
  link,
  month,
  note,
  placeId,
  text,
  whole,
} from './fields.ts';
import { weighed } from './flow-schemas.ts';
import { logframePayloads } from './logframe-schemas.ts';

/** Limits of one statement, far above any real one. */
const actorsMost = 500;
const linesMost = 200;
const minutesMost = 1_440;

const actors = v.pipe(v.array(actorId), v.maxLength(actorsMost));
const weekday = whole(1, 7);
const title = text(200);
const number = text(60);
const optional = v.exactOptional;

function lines<T extends v.GenericSchema>(line: T) {
  return v.pipe(v.array(line), v.maxLength(linesMost));
}

const walker = v.variant('kind', [
  v.object({ kind: v.literal('actor'), id: actorId }),
  v.object({ kind: v.picklist(['policy', 'chain']), id: eventId }),
]);

const reviews = {
  'evidence.review': v.object({
    subject: eventId,
    says: v.picklist(verdicts),
    note: optional(note),
  }),
  'evidence.reply': v.object({ review: eventId, subject: eventId, note }),
  'evidence.retract': v.object({ subject: eventId, reason: text(500) }),
  'document.hold': v.object({
    holder: actorId,
    document: code,
    number: optional(number),
    issuer: optional(text(120)),
    issuedOn: day,
    expiresOn: optional(day),
    link: optional(link),
    district: optional(district),
  }),
};

const pathways = {
  'pathway.begin': v.object({
    walker,
    pathway: code,
    version: text(20),
    district: optional(district),
    on: day,
  }),
  'pathway.stage': v.object({
    walker,
    pathway: code,
    stage: code,
    on: day,
    district: optional(district),
    number: optional(number),
    gazette: optional(text(200)),
    link: optional(link),
    note: optional(note),
  }),
  'policy.describe': v.object({
    policy: optional(eventId),
    title,
    instrument: v.picklist(instruments),
    district,
    authors: actors,
    changes: note,
    replaces: optional(eventId),
  }),
  'chain.describe': v.object({
    chain: optional(eventId),
    name: title,
    materials: v.pipe(v.array(code), v.minLength(1), v.maxLength(linesMost)),
    parts: v.pipe(
      v.array(v.object({ part: v.picklist(chainParts), actors })),
      v.maxLength(chainParts.length),
    ),
    note: optional(note),
  }),
};

const practices = {
  'practice.observe': v.object({
    observed: actorId,
    place: optional(placeId),
    method: v.picklist(observationMethods),
    baseline: v.boolean(),
    people: actors,
    items: v.pipe(
      v.array(v.object({ practice: code, present: v.boolean() })),
      v.minLength(1),
      v.maxLength(linesMost),
    ),
  }),
  'practice.diagnose': v.object({
    observed: actorId,
    method: v.picklist(observationMethods),
    answers: lines(v.object({ question: code, answer: code })),
    amounts: lines(
      v.object({
        what: v.picklist(consumed),
        unit: v.picklist(consumedUnits),
        amount: whole(0, 1_000_000_000_000),
        month,
        from: v.picklist(['bill', 'meter', 'estimate']),
      }),
    ),
  }),
  'practice.plan': v.object({
    observed: actorId,
    practices: lines(v.object({ practice: code, by: day })),
  }),
  'product.present': v.object({
    authors: v.pipe(v.array(actorId), v.minLength(1), v.maxLength(20)),
    type: v.picklist(productTypes),
    title,
    madeOn: day,
    district,
    number: optional(number),
  }),
  'product.confirm': v.object({ product: eventId, on: day }),
  'product.check': v.object({
    product: eventId,
    inUse: v.boolean(),
    on: day,
    note: optional(note),
  }),
};

const meetings = {
  'space.describe': v.object({
    space: optional(eventId),
    name: title,
    purpose: note,
    district: optional(district),
  }),
  'encounter.plan': v.object({
    encounter: optional(eventId),
    type: v.picklist(encounterTypes),
    title,
    holder: actorId,
    curriculum: optional(code),
    module: optional(code),
    space: optional(eventId),
    start: instantMs,
    minutes: whole(1, minutesMost),
    place: optional(placeId),
    where: optional(text(200)),
    district: optional(district),
    invited: actors,
  }),
  'encounter.cancel': v.object({ encounter: eventId, reason: text(500) }),
  'encounter.attend': v.object({
    encounter: eventId,
    person: actorId,
    minutes: whole(0, minutesMost),
    how: v.picklist(attendanceMethods),
    as: optional(actorId),
  }),
  'encounter.assess': v.object({
    encounter: eventId,
    person: actorId,
    phase: v.picklist(['before', 'after']),
    right: whole(0, 1_000),
    of: whole(1, 1_000),
  }),
  'encounter.certify': v.object({
    person: actorId,
    curriculum: code,
    version: text(20),
    minutes: whole(1, 1_000_000),
    encounters: v.pipe(v.array(eventId), v.minLength(1), v.maxLength(linesMost)),
  }),
  'encounter.minutes': v.object({
    record: optional(eventId),
    encounter: eventId,
    topics: lines(text(500)),
    agreed: lines(text(1_000)),
  }),
  'encounter.sign': v.object({
    minutes: eventId,
    signer: actorId,
    as: optional(actorId),
    how: v.picklist(signingMethods),
  }),
  'commitment.make': v.object({
    by: actorId,
    to: optional(actorId),
    what: text(500),
    due: day,
    minutes: optional(eventId),
    agreement: optional(eventId),
  }),
  'commitment.settle': v.object({
    commitment: eventId,
    says: v.picklist(['fulfilled', 'cancelled']),
    on: day,
    note: optional(note),
  }),
};

const foodItems = v.pipe(
  v.array(
    v.object({
      name: text(120),
      unit: text(30),
      count: whole(1, 1_000_000),
      grams,
      brand: optional(text(60)),
      state: v.picklist(foodStates),
      value: optional(centimos),
      currency: optional(currency),
      expires: optional(day),
    }),
  ),
  v.minLength(1),
  v.maxLength(linesMost),
);

const agreements = {
  'intent.want': v.object({
    receiver: actorId,
    place: optional(placeId),
    material: code,
    grade: optional(code),
    weighed: optional(weighed),
    every: v.picklist(everyPeriods),
    from: day,
    until: optional(day),
    weekdays: optional(v.pipe(v.array(weekday), v.maxLength(7))),
    transport: v.picklist(transports),
    price: optional(centimos),
    currency: optional(currency),
    note: optional(note),
  }),
  'intent.link': v.object({ offer: eventId, want: eventId }),
  'agreement.make': v.object({
    agreement: optional(eventId),
    type: v.picklist(agreementTypes),
    title,
    parties: v.pipe(v.array(actorId), v.minLength(2), v.maxLength(50)),
    from: day,
    until: optional(day),
    number: optional(number),
    clauses: lines(
      v.object({
        text: text(1_000),
        due: optional(day),
        promised: optional(
          v.object({
            provider: actorId,
            receiver: actorId,
            material: code,
            grams,
            every: v.picklist(everyPeriods),
          }),
        ),
      }),
    ),
  }),
  'agreement.sign': v.object({
    agreement: eventId,
    text: optional(eventId),
    party: actorId,
    on: day,
    how: v.picklist(signingMethods),
  }),
  'agreement.end': v.object({
    agreement: eventId,
    on: day,
    because: v.picklist(agreementEnds),
    note: optional(note),
  }),
  'food.receive': v.object({
    donor: actorId,
    receiver: actorId,
    offer: optional(eventId),
    transfer: optional(eventId),
    on: day,
    items: foodItems,
  }),
  'food.deliver': v.object({
    giver: actorId,
    receiver: actorId,
    receipts: v.pipe(v.array(eventId), v.minLength(1), v.maxLength(linesMost)),
    transfer: optional(eventId),
    on: day,
    items: foodItems,
    rations: optional(whole(1, 1_000_000)),
    signed: v.picklist(['signature', 'stamp', 'own_phone']),
  }),
  'food.rota': v.object({
    holder: actorId,
    from: day,
    turns: lines(v.object({ weekday, kitchen: actorId })),
  }),
};

/** Statements about change in how people and institutions work. */
export const progressPayloads = {
  ...reviews,
  ...pathways,
  ...practices,
  ...meetings,
  ...agreements,
  ...logframePayloads,
} as const satisfies {
  [K in keyof ProgressPayloads]: v.GenericSchema<unknown, ProgressPayloads[K]>;
};
