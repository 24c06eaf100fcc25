import * as v from 'valibot';
import { everyPeriods, transports, withdrawals } from '../../core/agreements/intent-events.ts';
import { visitPurposes } from '../../core/encounters/encounter-events.ts';
import { attachmentRoles } from '../../core/evidence/evidence-events.ts';
import type { WorkPayloads } from '../../core/ledger/entries.ts';
import { documentBytesMost, evidenceMedia } from '../../core/evidence/media.ts';
import { shareBases } from '../../core/sharing/share-events.ts';
import {
  actorId,
  centimos,
  code,
  currency,
  day,
  eventId,
  instantMs,
  gramsOrNone,
  note,
  placeId,
  roundId,
  sha256,
  text,
  whole,
} from './fields.ts';
import { weighed } from './flow-schemas.ts';

/** Limits of one statement, far above any real one. */
const membersMost = 1_000;
const salesMost = 200;
const costsMost = 50;
const stopsMost = 500;

const weekdays = v.pipe(v.array(whole(1, 7)), v.maxLength(7));
const permille = whole(0, 1_000);

/** Statements about the work around the flows. */
export const workPayloads = {
  'evidence.attach': v.object({
    subject: eventId,
    role: v.picklist(attachmentRoles),
    sha256,
    media: v.picklist(evidenceMedia),
    bytes: whole(1, documentBytesMost),
  }),
  'share.rule': v.object({
    association: actorId,
    base: v.picklist(shareBases),
    fundPermille: permille,
    decidedOn: day,
    note: v.exactOptional(note),
  }),
  'share.out': v.object({
    association: actorId,
    from: day,
    to: day,
    currency,
    base: v.picklist(shareBases),
    fundPermille: permille,
    sales: v.pipe(
      v.array(v.object({ sale: eventId, amount: centimos })),
      v.minLength(1),
      v.maxLength(salesMost),
    ),
    costs: v.pipe(v.array(v.object({ what: text(120), amount: centimos })), v.maxLength(costsMost)),
    fund: centimos,
    lines: v.pipe(
      v.array(v.object({ member: actorId, grams: gramsOrNone, amount: centimos })),
      v.minLength(1),
      v.maxLength(membersMost),
    ),
    note: v.exactOptional(note),
  }),
  'share.sign': v.object({
    share: eventId,
    member: actorId,
    how: v.picklist(['own_phone', 'shown']),
  }),
  'share.void': v.object({ share: eventId, reason: text(500) }),
  'intent.offer': v.object({
    provider: actorId,
    place: v.exactOptional(placeId),
    material: code,
    grade: v.exactOptional(code),
    weighed: v.exactOptional(weighed),
    from: day,
    until: v.exactOptional(day),
    weekdays: v.exactOptional(weekdays),
    transport: v.picklist(transports),
    every: v.exactOptional(v.picklist(everyPeriods)),
    price: v.exactOptional(centimos),
    currency: v.exactOptional(currency),
    spoilsAt: v.exactOptional(instantMs),
    note: v.exactOptional(note),
  }),
  'intent.withdraw': v.object({ offer: eventId, because: v.picklist(withdrawals) }),
  'intent.answer': v.object({
    offer: eventId,
    link: v.exactOptional(eventId),
    by: actorId,
    says: v.picklist(['coming', 'not_coming']),
    on: v.exactOptional(day),
  }),
  'encounter.visit': v.object({
    visited: actorId,
    place: v.exactOptional(placeId),
    purpose: v.picklist(visitPurposes),
    found: v.exactOptional(note),
  }),
  'round.set': v.object({
    round: roundId,
    association: actorId,
    name: text(120),
    weekdays,
    stops: v.pipe(v.array(placeId), v.minLength(1), v.maxLength(stopsMost)),
  }),
  'round.end': v.object({ round: roundId, association: actorId }),
} as const satisfies { [K in keyof WorkPayloads]: v.GenericSchema<unknown, WorkPayloads[K]> };
